using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems;

/// <summary>
/// Takes up again what was closed, under a new reference that knows the old one: counted as reopened, never as new. The old one
/// stays as it was judged.
/// </summary>
/// <param name="NewId">Reference taken beforehand from the series <c>PB</c>.</param>
public sealed record ReopenProblem(string ProblemId, string NewId) : ICommand
{
    public string Verb => "problem.reopen";

    // Who took it up may have been closed again since: all of them are looked at.
    public IReadOnlyList<string> PastKeys => [PastProblems.All];

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindPastProblem(ProblemId) is not { } past)
            return Outcome.Refuse(gpo.FindProblem(ProblemId) is { Open: true } ? RefusalCode.NotClosed : RefusalCode.UnknownProblem, ProblemId);
        if (Successor(gpo, past) is { } successor) return Outcome.Refuse(RefusalCode.AlreadyReopened, $"{past.Id} {successor}");

        var today = situation.Today;
        var taken = new Problem
        {
            Id = NewId, Title = past.Title, Category = past.Category, Place = past.Place, Description = past.Description, Origin = past.Origin,
            ReportedOn = today, RetainedOn = today, Priority = past.Priority, Status = ProblemStatus.Diagnosis, Objective = past.Objective,
            Indicator = past.Indicator, TargetValue = past.TargetValue, ReopenedFrom = past.Id, LinkedGroups = past.LinkedGroups,
            Diagnosis = past.Diagnosis,
        };
        var marked = past with { ReopenedAs = NewId, Version = past.Version + 1 };
        return new Outcome.Done(new ProblemReopened(taken, marked), [
            taken, marked,
            .. ProblemNews.ToMembers(situation, MessageTopics.ProblemReopened, taken.Id, taken.Id),
            situation.Audit(Verb, taken.Id, past.Id, taken.Status.ToString()),
        ], [.. gpo.Recurrences.Where(check => check.ProblemId == past.Id)]);
    }

    /// <summary>The problem that took this one up already, or null.</summary>
    public static string? Successor(Gpo gpo, Problem past) => past.ReopenedAs
        ?? gpo.Problems.Concat(gpo.Past.OfType<Problem>()).FirstOrDefault(one => one.ReopenedFrom == past.Id)?.Id;
}

/// <summary>The new problem, and the one it takes up.</summary>
public sealed record ProblemReopened(Problem Problem, Problem Former) : Happening;
