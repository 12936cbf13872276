using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>Where a problem stands: its state, what is counted, who does what, what comes next.</summary>
public static class ProblemCard
{
    private const int MostCommitments = 8;

    /// <param name="note">What was just done.</param>
    public static AdaptiveCard Of(SeenProblem seen, string? note = null) => new()
    {
        FallbackText = note ?? Title(seen.Problem),
        Body =
        [
            TextBlock.Heading(Title(seen.Problem)),
            .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
            new FactSet([.. Facts(seen)]),
            .. seen.Problem.Diagnosis is { } diagnosis && Full(seen) ? Diagnosis(diagnosis) : [],
            .. Rights.MaySee(seen.Me, seen.Problem) && (seen.Problem.Open || seen.Problem.Closed) ? Plan(seen) : [],
        ],
        Actions = ProblemActions.Of(seen),
    };

    public static string Title(Problem problem) => ProblemWords.Name(problem);

    private static bool Full(SeenProblem seen) => seen.Problem.Open || seen.Problem.Closed || seen.Me.LeadsTheGroup;

    private static IEnumerable<Fact> Facts(SeenProblem seen)
    {
        var (problem, today) = (seen.Problem, seen.Today);
        yield return new Fact("État", ProblemWords.State(problem));
        foreach (var fact in ProblemWords.Told(problem)) yield return fact;
        if (ProblemWords.Indicator(problem, today) is { } indicator) yield return new Fact("Indicateur", indicator);
        if (Next(seen) is { } next) yield return next;
        if (problem.ClosedOn is { } closed) yield return new Fact("Close", $"le {French.Date(closed)}");
        if (problem.StableOn is { } stable) yield return new Fact("Stable", $"constaté le {French.Date(stable)}");
        if (problem.ReopenedAs is { } again) yield return new Fact("Rouverte", $"sous {again}");
        if (problem.LinkedGroups.Count > 0 && problem.Open)
            yield return new Fact("Suivie aussi par", $"{French.Join(problem.LinkedGroups.Select(CardText.Plain))} (comptée ici seulement)");
        yield return ProblemWords.Of(seen.Gpo);
    }

    private static Fact? Next(SeenProblem seen)
    {
        if (!seen.Problem.Open) return null;
        if (seen.Problem.NextEvaluationOn is { } day && day >= seen.Today) return new Fact("Prochaine étape", $"évaluation le {French.Date(day)}");
        return seen.Gpo.Meetings.FirstOrDefault(meeting => meeting.Status == Core.Meetings.MeetingStatus.Planned
                && meeting.Start.Date >= seen.Today && Rights.MaySeeMeeting(seen.Me, meeting)) is { } meeting
            ? new Fact("Prochaine réunion", French.DateTime(meeting.Start)) : null;
    }

    private static IEnumerable<Element> Diagnosis(Diagnosis diagnosis) =>
        [new TextBlock("**Diagnostic partagé**") { Separator = true }, new FactSet([.. DiagnosisCard.Facts(diagnosis)])];

    private static IEnumerable<Element> Plan(SeenProblem seen)
    {
        var all = seen.Commitments.ToList();
        yield return new TextBlock(all.Count == 0 ? "**Aucun engagement pour l'instant**"
            : $"**{French.Count(all.Count, "engagement")}{Settled(all.Count(one => !one.Open))}**") { Separator = true };
        foreach (var one in all.Take(MostCommitments)) yield return new TextBlock(Line(seen, one)) { Spacing = Spacing.Small };
        if (all.Count > MostCommitments) yield return TextBlock.Subtle($"Et {French.Count(all.Count - MostCommitments, "autre engagement")}.");
    }

    private static string Settled(int count) => count == 0 ? "" : $", dont {French.Count(count, "soldé")}";

    // Another organisation's: its title and how it stands, and nothing of who and why.
    private static string Line(SeenProblem seen, Commitment one)
    {
        var name = $"{one.Id} – {CardText.Plain(one.Title)}";
        if (!seen.InFull(one)) return $"{name}  \n_{Labels.Of(one.Status)}_";
        var due = one.Open ? $", échéance {CommitmentFacts.Due(seen.Gpo, one, seen.Today)}" : "";
        return $"{name}  \n_{CommitmentFacts.Owner(seen.Gpo, one)} – {CommitmentFacts.Status(seen.Gpo, one)}{due}{(one.PoliceOnly ? ", police seulement" : "")}_";
    }
}
