using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>Defines what is counted of a problem, or notes what was counted. What is not said stays as it was.</summary>
/// <param name="Name">What is counted: "Jours d'occupation par quinzaine".</param>
/// <param name="Value">What was counted now; the first count is the one it began with.</param>
/// <param name="On">Day of the count; today when null.</param>
public sealed record SetIndicator(
    string ProblemId, string? Name = null, int? Initial = null, int? Target = null, int? Value = null, LocalDate? On = null) : ICommand
{
    public const int LongestName = 100;
    public const int Highest = 100_000;

    public string Verb => "problem.indicator";

    public static bool OutOfRange(int? value) => value is < 0 or > Highest;

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayDevelopProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Closed: false } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        var name = string.IsNullOrWhiteSpace(Name) ? before.Indicator : Name.Trim();
        if (name is null) return Outcome.Refuse(RefusalCode.IndicatorMissing, before.Id);
        if (name.Length > LongestName) return Outcome.Refuse(RefusalCode.ProblemTextTooLong, $"{LongestName}");
        if (Name is not null && GpoGuard.NamesAPerson(Name, situation.Gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);
        if (OutOfRange(Initial) || OutOfRange(Target) || OutOfRange(Value)) return Outcome.Refuse(RefusalCode.IndicatorOutOfRange, $"{Highest}");
        if (On > situation.Today) return Outcome.Refuse(RefusalCode.MeasureToCome, before.Id);

        var after = before with
        {
            Indicator = name, InitialValue = Initial ?? before.InitialValue ?? Value, TargetValue = Target ?? before.TargetValue,
            CurrentValue = Value ?? before.CurrentValue, MeasuredOn = Value is null ? before.MeasuredOn : On ?? situation.Today,
        };
        if (after == before) return new Outcome.Unchanged(new IndicatorSet(before));
        after = after with { Version = before.Version + 1 };
        return new Outcome.Done(new IndicatorSet(after), [after, situation.Audit(Verb, after.Id, Values(before), Values(after))]);
    }

    private static string Values(Problem problem) => $"{problem.InitialValue}/{problem.CurrentValue}/{problem.TargetValue}";
}

/// <summary>The problem with its indicator as it stands.</summary>
public sealed record IndicatorSet(Problem Problem) : Happening;
