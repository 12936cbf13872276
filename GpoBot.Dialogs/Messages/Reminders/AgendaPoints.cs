using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>
/// The points of an agenda in words. A commitment of one's own organisation, and for those who lead all of them, with who and when;
/// of any other only its reference, title and state.
/// </summary>
internal sealed class AgendaPoints(MessageSubject subject, MeetingAgenda agenda, string order)
{
    public IEnumerable<string> Titles => Sections.Select(section => section.Title!);

    public IReadOnlyList<DigestSection> Sections =>
    [
        .. Section(1, "Engagements en retard", agenda.Overdue, Line),
        .. Section(2, "Échéances d'ici la réunion", agenda.DueBefore, Line),
        .. Section(3, "Nouvelles problématiques", agenda.Reported, Line),
        .. Section(4, "Problématiques en évaluation", agenda.UnderEvaluation, Line),
        .. Section(5, "Autres problématiques à l'ordre du jour", agenda.PutOn, Line),
        .. Section(6, "Points proposés par les membres", agenda.Tabled, Line),
        .. Section(7, "Problématiques portées par un autre GPO", agenda.Linked, Line),
    ];

    /// <summary>« 3 engagements en retard, 1 problématique en évaluation. »</summary>
    public string InNumbers => string.Join(", ", new[]
    {
        Number(agenda.Overdue.Count, "engagement en retard"), Number(agenda.DueBefore.Count, "échéance d'ici la réunion"),
        Number(agenda.Reported.Count, "nouvelle problématique"), Number(agenda.UnderEvaluation.Count, "problématique en évaluation"),
        Number(agenda.PutOn.Count, "autre problématique"),
        Number(agenda.Tabled.Count, "point proposé"),
        agenda.Linked.Count == 0 ? "" : French.Count(agenda.Linked.Count, "portée par un autre GPO", "portées par un autre GPO"),
    }.Where(words => words.Length > 0)) + ".";

    private static string Number(int count, string what) => count == 0 ? "" : French.Count(count, what);

    private IEnumerable<DigestSection> Section<T>(int number, string title, IReadOnlyList<T> points, Func<T, (string Order, string Name, string? More)> line)
    {
        if (points.Count > 0) yield return new DigestSection(title, [.. points.Select(line).Select(one => Line(number, one))]);
    }

    private DigestLine Line(int number, (string Order, string Name, string? More) said) => new(
        $"{order}.{number}.{said.Order}",
        [
            new TextBlock($"**{said.Name}**") { Spacing = Spacing.Medium },
            .. said.More is { } more ? [new TextBlock(more) { Spacing = Spacing.None, IsSubtle = true }] : Array.Empty<Element>(),
        ],
        [said.More is { } words ? $"- {said.Name} : {words}" : $"- {said.Name}"]);

    private (string, string, string?) Line(Commitment commitment) => (
        CommitmentLine.Order(commitment), $"{commitment.Id} – {CardText.Plain(commitment.Title)}",
        Rights.MaySeeInFull(subject.Recipient, commitment, subject.Gpo) ? Whole(commitment) : Labels.Of(commitment.Status));

    private (string, string, string?) Line(Problem problem) =>
        (problem.Id, $"{problem.Id} – {CardText.Plain(problem.Title)}", problem.Open ? null : "proposée, à retenir ou non");

    private (string, string, string?) Line(AgendaPoint point)
    {
        var from = subject.Gpo.FindContact(point.ProposedBy) is { LeadsTheGroup: false } by ? $"proposé par {CardText.Plain(by.Organisation)}" : null;
        return (point.Id, $"{point.Id} – {CardText.Plain(point.Text)}", from);
    }
    private static (string, string, string?) Line(LinkedProblem linked) =>
        (linked.ProblemId, LinkedProblemCard.Title(linked), $"{ProblemLabels.Status(linked.Status)}, portée par {LinkedProblemCard.Owner(linked)}");

    private string Whole(Commitment commitment)
    {
        var organisation = CardText.Plain(subject.Gpo.FindContact(commitment.OwnerId)?.Organisation ?? commitment.OwnerId);
        var due = CommitmentFacts.Due(subject.Gpo, commitment, subject.Today);
        var kept = commitment.PoliceOnly ? ", police seulement" : "";
        return $"{organisation}, échéance {due}, {CommitmentFacts.Status(subject.Gpo, commitment)}{kept}";
    }
}
