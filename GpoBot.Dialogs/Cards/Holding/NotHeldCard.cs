using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Holding;

/// <summary>Why a planned meeting was not held, from the closed list that explains gaps in the reports.</summary>
public static class NotHeldCard
{
    public const string ReasonInput = "reason";

    /// <summary>Instead of a reason: it is put off to the next one.</summary>
    public const string ToNext = "ToNext";

    public static AdaptiveCard Ask(Gpo gpo, Meeting meeting, string? problem = null)
    {
        var title = Title(meeting);
        List<Choice> reasons = [.. Enum.GetValues<CancelReason>().Select(reason => new Choice($"Annulée : {Labels.Of(reason)}", reason.ToString()))];
        if (DeclareNotHeld.Next(gpo, meeting) is { } next) reasons.Insert(0, new Choice($"Reportée au {French.Date(next.Start.Date)}", ToNext));
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, réunion n° {meeting.Number}"),
                .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
                new ChoiceSetInput(ReasonInput, "Ce qui s'est passé", reasons)
                {
                    Style = ChoiceInputStyle.Compact, IsRequired = true, Placeholder = "Choisir dans la liste", ErrorMessage = "Choisissez dans la liste.",
                },
                TextBlock.Subtle("Personne n'est prévenu. Les points restent à l'ordre du jour de la réunion suivante."),
            ],
            Actions =
            [
                new ExecuteAction("Enregistrer", HoldingButtons.Data(Verbs.NotHeld, gpo, meeting)) { Style = ActionStyle.Positive },
                HoldingButtons.Open(gpo, meeting, "Elle a eu lieu"),
            ],
        };
    }

    public static AdaptiveCard Done(Gpo gpo, MeetingNotHeld told)
    {
        var day = French.Date(told.Meeting.Start.Date);
        var title = told.Next is null ? $"Réunion du {day} : annulée" : $"Réunion du {day} : reportée";
        var how = told.Next is { } next
            ? $"Elle est reportée au {French.DateTime(next.Start)}, avec ses points, et comptera une fois, quand elle aura été tenue."
            : $"Motif : {Labels.Of(told.Meeting.CancelReason ?? CancelReason.Other)}. Ses points restent à l'ordre du jour de la réunion suivante.";
        return NoticeCard.Of(title, [how],
            new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }),
            new ExecuteAction("Planifier une réunion", new CardData { Verb = Verbs.MeetingForm, Gpo = gpo.Id }));
    }

    public static string Title(Meeting meeting) => $"La réunion du {French.DateInYear(meeting.Start.Date)} n'a pas eu lieu";
}
