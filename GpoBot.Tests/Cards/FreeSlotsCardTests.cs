using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Tests.Cards.Real;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Cards;

/// <summary>The cards that tell of people's time, with as many people and as bad words as may be.</summary>
public sealed class FreeSlotsCardTests
{
    private static readonly LocalDate Day = new(2026, 12, 1);

    [Theory]
    [InlineData("Dominique", 1)]
    [InlineData("Dominique", 60)]
    [InlineData(Worlds.Hostile, 60)]
    public void It_stays_a_card_that_can_be_read(string name, int people)
    {
        var gpo = Group(name, people);
        var card = Card(gpo, people);

        CardChecks.AssertReadable(card.Json);
        Assert.DoesNotContain("<at>", card.Json.GetRawText(), StringComparison.Ordinal);
        if (people > 20) Assert.Contains("et 7 autres", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dominique")]
    [InlineData(Worlds.Hostile)]
    public void A_plan_with_forty_dates_on_which_sixty_are_taken_stays_short(string name)
    {
        var gpo = Group(name, 60);
        var days = SlotWish.DaysAfter(Day, 40);
        var notes = new PlanNotes(
            [.. gpo.Contacts.Select(contact => new Conflict(contact.Id, TakenKind.Busy, days)), new Conflict(null, TakenKind.Busy, days)],
            gpo.Group.Rooms[0], Unread: false);
        var plan = new PlanMeetings(Day, new(9, 30), 90, MeetingFormat.OnSite, "Salle", [.. gpo.Partners.Select(p => p.Id)], Rhythm.Fortnightly, null);

        var card = new SeenCard("preview", MeetingPreviewCard.Of(gpo, plan, plan.PlanDates(gpo), "d", notes).ToJson());

        CardChecks.AssertReadable(card.Json);
        Assert.Contains("(2 déc., 3 déc., 4 déc., 5 déc. et 36 autres dates)", card.Text, StringComparison.Ordinal);
    }

    private static SeenCard Card(Gpo gpo, int people)
    {
        var whose = new WhoseCalendars([.. gpo.Contacts.Take(people)], [.. gpo.Contacts], gpo.Group.Rooms[0]);
        var view = new BusyView(whose, [new BusyCalendar(gpo.Contacts[0].Email, true, [], null)]);
        IReadOnlyList<FreeSlot> slots =
        [
            .. Enumerable.Range(0, 3).Select(n => new FreeSlot(
                Day.PlusDays(n) + new LocalTime(9, 30),
                [.. gpo.Contacts.Select((contact, index) => new TakenPerson(contact.Id, (TakenKind)(index % 4)))], RoomTaken: true)),
        ];
        var card = FreeSlotsCard.Of(gpo, new SlotWish([Day, Day.PlusDays(2)], 90), slots, new Glance(CalendarSight.Seen, view), others: true);
        return new SeenCard("slots", card.ToJson());
    }

    private static Gpo Group(string name, int people) => new(
    [
        new Group { Id = "S01", Kind = GroupKind.Sector, Name = name, Rooms = [new(name, "salle1@example.org")] },
        .. Enumerable.Range(1, people).Select(n => new Contact
        {
            Id = $"P{n:00}", FirstName = $"{name}", LastName = $"{n}", Organisation = name, PartnerType = "PN", Email = $"p{n}@example.org",
            Access = AccessType.Internal,
        }),
    ]);
}
