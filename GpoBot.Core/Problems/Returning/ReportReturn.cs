using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Problems;

/// <summary>A member says that a problem has come back: a proposal, which the sector lead takes up or notes.</summary>
/// <param name="Words">Where, as it was said; null when only the problem was.</param>
public sealed record ReportReturn(string ProblemId, string? Words = null) : ICommand
{
    public const int LongestWords = 120;

    public string Verb => "problem.report-return";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId)];

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayReportReturn(situation.Actor) || gpo.FindAnyProblem(ProblemId) is not { } problem || !(problem.Open || problem.Closed))
            return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (!string.IsNullOrWhiteSpace(Words) && OutcomeText.Fault(Words, LongestWords, gpo) is { } fault) return fault;
        return new Outcome.Done(new ReturnReported(problem), [
            .. ProblemNews.ToLead(situation, MessageTopics.ReturnReported, $"{problem.Id}.{situation.Actor.Id}", problem.Id, situation.Actor.Id)
                .Select(effect => effect with { Reason = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim() }),
            situation.Audit(Verb, problem.Id, null, "reported"),
        ]);
    }
}

/// <summary>The problem that is said to be back.</summary>
public sealed record ReturnReported(Problem Problem) : Happening;

/// <summary>The lead has taken note of such a report, and the one who made it is told.</summary>
public sealed record NoteReturn(string ProblemId, string ReporterId) : ICommand
{
    public string Verb => "problem.note-return";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId)];

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindAnyProblem(ProblemId) is not { } problem) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        var told = gpo.FindContact(ReporterId) is { Active: true } reporter && reporter.Id != situation.Actor.Id
            ? EffectFactory.Message(situation, MessageTopics.ReturnNoted, reporter.Id, $"{problem.Id}.{situation.Now.ToUnixTimeSeconds()}", problem.Id)
            : null;
        return new Outcome.Done(new ReturnWasNoted(problem), [
            .. told is null ? Array.Empty<Effect>() : [told], situation.Audit(Verb, problem.Id, null, "noted"),
        ]);
    }
}

/// <summary>The problem whose return was noted.</summary>
public sealed record ReturnWasNoted(Problem Problem) : Happening;
