using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Points;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Agenda;

/// <summary>One point for the agenda: shown back, proposed, to be decided, decided.</summary>
public static class PointCard
{
    public const string ReasonInput = "reason";
    public const string Summary = "Point à confirmer";

    public static AdaptiveCard Preview(Gpo gpo, Meeting? meeting, string text, bool leads, string draftId)
    {
        var what = leads ? "J'ajoute" : "Je propose";
        var when = meeting is null ? "de la prochaine réunion" : $"de la réunion du {French.Date(meeting.Start.Date)}";
        var sentence = $"{what} à l'ordre du jour {when} : **{CardText.Plain(text)}**. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                .. leads ? Array.Empty<Element>() : [new TextBlock("Le référent l'accepte ou non ; vous serez informé de sa réponse.")],
                TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Oui"),
        };
    }

    /// <param name="meeting">The one it is for, or null when none is planned.</param>
    public static AdaptiveCard Noted(Gpo gpo, AgendaPoint point, Meeting? meeting)
    {
        var title = Title(point);
        return NoticeCard.Of(title,
            [
                $"{point.Id} : {CardText.Plain(point.Text)}",
                $"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}" + (meeting is null ? ", prochaine réunion." : $", réunion du {French.Date(meeting.Start.Date)}."),
            ]);
    }

    public static AdaptiveCard ToDecide(Gpo gpo, AgendaPoint point, string? problem = null)
    {
        const string Title = "Point proposé à l'ordre du jour";
        return new AdaptiveCard
        {
            FallbackText = Title,
            Body =
            [
                TextBlock.Heading(Title),
                new FactSet(
                [
                    new Fact("GPO", CardText.Plain($"{gpo.Id} {gpo.Group.Name}")), new Fact("Point", $"{point.Id} – {CardText.Plain(point.Text)}"),
                    new Fact("De", From(gpo, point)),
                ]),
                .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
                new TextInput(ReasonInput, "Motif en cas de refus, sans nom de personne") { MaxLength = ProposePoint.Longest },
                TextBlock.Subtle($"Ou écrivez « accepte {point.Id} », « refuse {point.Id} : motif »."),
            ],
            Actions =
            [
                new ExecuteAction("Accepter", Data(Verbs.PointAccept, gpo, point)) { Style = ActionStyle.Positive },
                new ExecuteAction("Refuser", Data(Verbs.PointRefuse, gpo, point)),
            ],
        };
    }

    public static string Title(AgendaPoint point) => point.State switch
    {
        AgendaPointState.Accepted => "C'est à l'ordre du jour",
        AgendaPointState.Refused => "Point refusé, son auteur est informé",
        _ => "C'est proposé au référent",
    };

    public static string From(Gpo gpo, AgendaPoint point) => gpo.FindContact(point.ProposedBy) is { } by
        ? CardText.Plain($"{by.FullName} ({by.Organisation})")
        : point.ProposedBy;

    private static CardData Data(string verb, Gpo gpo, AgendaPoint point) => new() { Verb = verb, Gpo = gpo.Id, Id = point.Id };
}
