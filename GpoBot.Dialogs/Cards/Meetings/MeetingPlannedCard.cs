using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What was created, and how each participant learns of it.</summary>
public static class MeetingPlannedCard
{
    private const string Reminders = "Rappels 7 jours, la veille et 1 heure avant.";

    public static AdaptiveCard Of(Gpo gpo, MeetingsPlanned planned, bool calendarInvites)
    {
        var first = planned.Meetings[0];
        var single = planned.Plan.Dates.Count == 1;
        return new AdaptiveCard
        {
            FallbackText = Title(planned),
            Body =
            [
                TextBlock.Heading($"{Title(planned)} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                new FactSet([.. single ? MeetingFacts.Of(first) : MeetingFacts.OfSeries(first)]),
                .. single ? Array.Empty<Element>() : [new TextBlock(SeriesDatesText.Of(planned.Plan, gpo, first.Start.TimeOfDay))],
                new TextBlock($"**Invitations à {InvitedText.Summary(gpo, first.InvitedIds)}**"),
                new TextBlock(InvitedText.Names(gpo, first.InvitedIds)) { IsSubtle = true, Spacing = Spacing.None },
                TextBlock.Subtle(HowTold(gpo.Group, calendarInvites)),
            ],
            Actions =
            [
                new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }),
                .. planned.Meetings.Count > 1 ? Array.Empty<CardAction>() :
                [
                    MoveMeetingCard.Open("Déplacer cette réunion", gpo, first),
                    new ExecuteAction("Annuler cette réunion", new CardData { Verb = Verbs.CancelForm, Gpo = gpo.Id, Id = first.Id }),
                ],
            ],
        };
    }

    /// <summary>« Réunion planifiée », « 3 réunions planifiées, 2 conservées ».</summary>
    public static string Title(MeetingsPlanned planned) =>
        planned.Plan.Dates.Count == 1 ? "Réunion planifiée" : SeriesDatesText.Count(planned.Plan, "réunion planifiée");

    private static string HowTold(Group group, bool calendarInvites) => calendarInvites
        ? $"Les invitations partent de l'agenda « {CardText.Plain(group.Mailbox ?? group.Id)} ». {Reminders}"
        : $"Chacun est prévenu dans Teams s'il y a ouvert GpoBot, sinon par courriel avec le fichier d'agenda. {Reminders}";
}
