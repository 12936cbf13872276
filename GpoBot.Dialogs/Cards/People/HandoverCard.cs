using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>The sector lead hands the group over: what goes with it, before it is confirmed and after.</summary>
public static class HandoverCard
{
    public static AdaptiveCard Preview(Gpo gpo, Contact successor, LocalDate on, LocalDateTime now, string draftId)
    {
        var title = $"Passation de {gpo.Id} au {French.Date(on)} : à confirmer";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new TextBlock($"{Counts(gpo, now)}."),
                new TextBlock($"**{PeopleCard.Name(successor)}** recevra le dossier aujourd'hui et les droits le {French.DayInYear(on)}. Les vôtres cesseront le même jour."),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Confirmer"),
        };
    }

    /// <summary>« 2 problématiques ouvertes, 6 engagements ouverts (3 en retard), 2 réunions à venir, 10 contacts ».</summary>
    public static string Counts(Gpo gpo, LocalDateTime now)
    {
        var open = gpo.Commitments.Where(one => one.Open).ToList();
        var late = open.Count(one => one.IsOverdue(now.Date));
        return string.Join(", ",
            French.Count(gpo.Problems.Count(one => one.Open), "problématique ouverte", "problématiques ouvertes"),
            French.Count(open.Count, "engagement ouvert", "engagements ouverts") + (late == 0 ? "" : $" ({late} en retard)"),
            French.Count(gpo.Meetings.Count(one => one.Status == MeetingStatus.Planned && one.Start > now), "réunion à venir", "réunions à venir"),
            French.Count(gpo.Partners.Count(), "contact"));
    }

    public static AdaptiveCard Done(Gpo gpo, Contact successor, LocalDate on, bool already) => NoticeCard.Of(
        already ? $"{PeopleCard.Name(successor)} est maintenant référent de {gpo.Id}" : $"Passation de {gpo.Id} prévue le {French.Date(on)}",
        already
            ? ["Le dossier lui est envoyé, et votre accès a pris fin. Merci pour ce que vous avez fait."]
            : [$"{PeopleCard.Name(successor)} reçoit le dossier aujourd'hui et les droits le {French.DayInYear(on)}. Les vôtres cesseront ce jour-là, dès 0 h."],
        [.. already ? Array.Empty<CardAction>() : [PeopleCard.Button("Annuler la passation", Verbs.HandoverCancel, gpo)]]);

    public static AdaptiveCard Cancelled(Gpo gpo) => NoticeCard.Of(
        $"Passation de {gpo.Id} annulée", ["Vous restez référent. La personne prévue en est informée."], PeopleCard.Button("Membres", Verbs.Roster, gpo));
}
