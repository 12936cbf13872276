using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>What is shown after something was done to a roster, whichever way it was asked.</summary>
internal static class PeopleReplies
{
    public static Reply Render(Outcome outcome, Gpo? gpo, Exchange exchange) => outcome switch
    {
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        Outcome.Done { Happening: var happening } when gpo is not null => Of(happening, gpo, exchange),
        Outcome.Unchanged { Happening: var happening } when gpo is not null => Of(happening, gpo, exchange),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    public static LocalDateTime Now(Gpo gpo, Exchange exchange) => exchange.Now.InZone(gpo.Group.TimeZone).LocalDateTime;

    private static Reply Of(Happening happening, Gpo gpo, Exchange exchange) => happening switch
    {
        ContactSaved saved => Card(ContactSavedCard.Of(gpo, saved.Contact, saved.Added, Now(gpo, exchange))),
        ContactHasLeft left => Card(LeaveCard.Done(gpo, left, IsMe(left.Contact, exchange))),
        HandoverPlanned planned => Card(HandoverCard.Done(gpo, planned.Successor, planned.On, planned.On <= Now(gpo, exchange).Date)),
        HandoverCancelled => Card(HandoverCard.Cancelled(gpo)),
        CharterNoted noted => Card(NoticeCard.Of(CharterCard.SignedTitle,
            [$"{PeopleCard.Full(noted.Contact)} : {RosterLabels.Charter(noted.Contact)}."],
            PeopleCard.Button("Membres", Commands.Verbs.Roster, gpo))),
        InvitedToComing { Meetings.Count: 0 } invited => Reply.Text($"{PeopleCard.Name(invited.Contact)} a déjà une invitation à toutes les réunions à venir."),
        InvitedToComing invited => Card(NoticeCard.Of($"Invitation envoyée : {PeopleCard.Name(invited.Contact)}",
            [$"{French.Count(invited.Meetings.Count, "réunion")} : {French.Join(invited.Meetings.Select(one => French.DateTime(one.Start)))}."],
            PeopleCard.Button("Membres", Commands.Verbs.Roster, gpo))),
        DeputyNamed named => Card(NoticeCard.Of("Suppléant enregistré",
            [$"{PeopleCard.Full(named.Deputy)} remplace {PeopleCard.Name(named.Contact)} en cas d'absence."])),
        AccessReviewed reviewed => Card(AccessReviewCard.Done(gpo, reviewed)),
        GroupSet set => Card(GroupSettingsCard.Saved(set.Group)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static bool IsMe(Contact contact, Exchange exchange) =>
        string.Equals(contact.Email, exchange.Person.Email, StringComparison.OrdinalIgnoreCase);

    private static Reply Card(Cards.Elements.AdaptiveCard card) => Reply.Card(card, card.FallbackText ?? "");
}
