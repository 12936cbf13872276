using GpoBot.Core.Commitments;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>The agenda of the next meeting, as somebody knows it who is no more than a member.</summary>
internal static class PublicAgenda
{
    private const int MostInASection = 6;

    public static PublicPart Of(PublicPage page)
    {
        if (page.View.ComingAt(page.Now) is not [var next, ..])
            return new PublicPart("Ordre du jour", [new TextBlock("Aucune réunion à laquelle tous les membres sont invités n'est planifiée.")]);
        var agenda = page.View.AgendaOf(next, page.Today);
        List<Element> body = [new TextBlock($"Réunion du {French.DateTime(next.Start)}")];
        if (agenda.Points == 0)
            body.Add(new TextBlock("Aucun engagement en retard ni à échéance d'ici la réunion, aucune problématique à examiner."));
        body.AddRange(Section(page, "Engagements en retard", agenda.Overdue, Line));
        body.AddRange(Section(page, "Échéances d'ici la réunion", agenda.DueBefore, Line));
        body.AddRange(Section(page, "Nouvelles problématiques", agenda.Reported, Line));
        body.AddRange(Section(page, "Problématiques en évaluation", agenda.UnderEvaluation, Line));
        body.AddRange(Section(page, "Autres problématiques à l'ordre du jour", agenda.PutOn, Line));
        if (!page.View.ShowsTitles && agenda.Points > 0) body.Add(TextBlock.Subtle(PlaceTexts.TitlesHidden));
        return new PublicPart("Ordre du jour", body);
    }

    private static IEnumerable<Element> Section<T>(PublicPage page, string title, IReadOnlyList<T> points, Func<T, string> line)
    {
        if (points.Count == 0) yield break;
        yield return new TextBlock($"**{title} ({points.Count})**") { Separator = true };
        if (!page.View.ShowsTitles) yield break;
        var lines = points.Take(MostInASection).Select(point => $"- {line(point)}")
            .Concat(points.Count > MostInASection ? [$"- et {French.Count(points.Count - MostInASection, "autre")}"] : []);
        yield return new TextBlock(string.Join("\n", lines)) { Spacing = Spacing.None };
    }

    private static string Line(Commitment commitment) =>
        $"{commitment.Id} – {CardText.Plain(commitment.Title)} ({Labels.Of(commitment.Status).ToLowerInvariant()})";

    private static string Line(Problem problem) => $"{problem.Id} – {CardText.Plain(problem.Title)}";
}
