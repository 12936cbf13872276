using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Problems;

/// <summary>The lead writes why a problem may be closed though its indicator is not where it should be.</summary>
public sealed record ExceptIndicator(string ProblemId, string Text) : ICommand
{
    public const int LongestText = 200;

    public string Verb => "problem.except";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Open: true } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (OutcomeText.Fault(Text, LongestText, situation.Gpo) is { } fault) return fault;
        var text = Text.Trim();
        if (before.IndicatorException == text) return new Outcome.Unchanged(new IndicatorExcepted(before));
        var after = before with { IndicatorException = text, Version = before.Version + 1 };
        return new Outcome.Done(new IndicatorExcepted(after), [after, situation.Audit(Verb, after.Id, null, "written")]);
    }
}

/// <summary>The problem with its exception.</summary>
public sealed record IndicatorExcepted(Problem Problem) : Happening;

/// <summary>What the short texts of this part have in common before they are stored.</summary>
internal static class OutcomeText
{
    public static Outcome.Refused? Fault(string? text, int longest, Groups.Gpo gpo)
    {
        if (string.IsNullOrWhiteSpace(text)) return Outcome.Refuse(RefusalCode.WordsMissing);
        if (text.Trim().Length > longest) return Outcome.Refuse(RefusalCode.WordsTooLong, $"{longest}");
        return GpoGuard.NamesAPerson(text, gpo) ? Outcome.Refuse(RefusalCode.NamesAPerson) : null;
    }
}
