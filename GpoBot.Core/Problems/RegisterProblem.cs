using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Problems;

/// <summary>A lead registers a problem: located, of a category, from somewhere, with what will tell whether it gets better.</summary>
/// <param name="Id">Reference taken beforehand from the series <c>PB</c>.</param>
/// <param name="Origin">Where it came from: a partner type, POLICE, TRANSPORTEUR or HABITANTS.</param>
/// <param name="Indicator">What is counted; null when it is defined later.</param>
public sealed record RegisterProblem(
    string Id, NewProblem Said, string? Origin = null, string? Indicator = null, int? Initial = null, int? Target = null) : ICommand
{
    /// <summary>Where a problem may come from, in the order in which it is offered.</summary>
    public static IReadOnlyList<string> Origins { get; } =
        ["POLICE", "HABITANTS", "MAIRIE", "PM", "BAILLEUR", "TRANSPORTEUR", "EDUCATION", "ASSOCIATION", "COMMERCE"];

    public string Verb => "problem.register";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayDevelopProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (Said.Fault(situation) is { } fault) return fault;
        if (Indicator is { Length: > SetIndicator.LongestName }) return Outcome.Refuse(RefusalCode.ProblemTextTooLong, $"{SetIndicator.LongestName}");
        if (GpoGuard.NamesAPerson(Indicator, situation.Gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);
        if (SetIndicator.OutOfRange(Initial) || SetIndicator.OutOfRange(Target))
            return Outcome.Refuse(RefusalCode.IndicatorOutOfRange, $"{SetIndicator.Highest}");
        if (Indicator is null && (Initial ?? Target) is not null) return Outcome.Refuse(RefusalCode.IndicatorMissing, Id);

        var problem = Said.Proposed(Id, Origin is { } from && Origins.Contains(from) ? from : "POLICE", situation) with
        {
            Indicator = Indicator?.Trim(), InitialValue = Initial, TargetValue = Target,
        };
        return new Outcome.Done(new ProblemReported(problem), [problem, situation.Audit(Verb, problem.Id, null, problem.Category)]);
    }
}
