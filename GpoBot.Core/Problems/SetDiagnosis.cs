using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Problems;

/// <summary>Notes what the members see of a problem together; the first time, that is how its diagnosis begins.</summary>
/// <param name="Version">Of the problem as it was shown; null when it was not.</param>
public sealed record SetDiagnosis(string ProblemId, Diagnosis Said, int? Version = null) : ICommand
{
    public string Verb => "problem.diagnosis";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayDevelopProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Closed: false } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (!before.Open) return Outcome.Refuse(RefusalCode.NotRetained, before.Id);
        if (Said.Texts.All(text => text is null)) return Outcome.Refuse(RefusalCode.DiagnosisEmpty, before.Id);
        if (Said.Texts.Any(text => text?.Length > Diagnosis.Longest)) return Outcome.Refuse(RefusalCode.ProblemTextTooLong, $"{Diagnosis.Longest}");
        if (Said.Texts.Any(text => GpoGuard.NamesAPerson(text, situation.Gpo))) return Outcome.Refuse(RefusalCode.NamesAPerson);
        if (before.Diagnosis == Said) return new Outcome.Unchanged(new DiagnosisNoted(before));
        // Somebody else has written meanwhile: their words would be lost unread.
        if (Version is { } seen && seen != before.Version) return Outcome.Refuse(RefusalCode.ProblemChanged, before.Id);

        var after = before with
        {
            Diagnosis = Said, Version = before.Version + 1,
            Status = before.Status == ProblemStatus.Retained ? ProblemStatus.Diagnosis : before.Status,
        };
        return new Outcome.Done(new DiagnosisNoted(after), [
            after, situation.Audit(Verb, after.Id, before.Status.ToString(), after.Status.ToString()),
        ]);
    }
}

/// <summary>The problem with its diagnosis.</summary>
public sealed record DiagnosisNoted(Problem Problem) : Happening;
