using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Meetings.Points;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Agenda;

/// <summary>A lead's hand on the agenda: what stays ticked is spoken of, and a point can be added.</summary>
public static class AgendaFormCard
{
    public const string KeptInput = "kept";
    public const string NewInput = "point";
    private const int MostPoints = 60;

    /// <param name="lead">Who edits: a lead sees all of it.</param>
    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, Contact lead, LocalDate today, string? note = null)
    {
        var points = Points(gpo, meeting, lead, today);
        return new AdaptiveCard
        {
            FallbackText = Title(meeting),
            Body =
            [
                TextBlock.Heading(Title(meeting)),
                TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, {French.DateTime(meeting.Start)}"),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                .. points.Count == 0 ? [new TextBlock("Aucun point pour l'instant.")] : new Element[]
                {
                    new ChoiceSetInput(KeptInput, "Points à l'ordre du jour (décochez pour retirer)", [.. points.Select(one => new Choice(one.Name, one.Id))])
                    {
                        Style = ChoiceInputStyle.Expanded, IsMultiSelect = true,
                        Selected = [.. points.Where(one => !meeting.LeftOut.Contains(one.Id)).Select(one => one.Id)],
                    },
                },
                new TextInput(NewInput, "Ajouter un point, sans nom de personne") { MaxLength = ProposePoint.Longest, Placeholder = "Par exemple : éclairage du parking" },
                TextBlock.Subtle("Un point retiré reste ouvert et reviendra à la réunion suivante."),
            ],
            Actions =
            [
                new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.AgendaSet, Gpo = gpo.Id, Id = meeting.Id }) { Style = ActionStyle.Positive },
                new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }) { AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }

    public static string Title(Meeting meeting) => $"Ordre du jour du {French.DateInYear(meeting.Start.Date)}";

    public static ExecuteAction Button(Gpo gpo, Meeting meeting) =>
        new("Modifier l'ordre du jour", new CardData { Verb = Verbs.AgendaForm, Gpo = gpo.Id, Id = meeting.Id });

    /// <summary>All that could be spoken of, left out or not, in the order of the agenda.</summary>
    public static IReadOnlyList<(string Id, string Name)> Points(Gpo gpo, Meeting meeting, Contact lead, LocalDate today)
    {
        var whole = MeetingAgenda.Of(gpo, meeting with { LeftOut = [] }, lead, today);
        return
        [
            .. whole.Overdue.Concat(whole.DueBefore).Select(one => (one.Id, $"{one.Id} – {CardText.Plain(one.Title)}"))
                .Concat(whole.Reported.Concat(whole.UnderEvaluation).Concat(whole.PutOn).Select(one => (one.Id, $"{one.Id} – {CardText.Plain(one.Title)}")))
                .Concat(whole.Tabled.Select(one => (one.Id, $"{one.Id} – {CardText.Plain(one.Text)}"))).Take(MostPoints),
        ];
    }
}
