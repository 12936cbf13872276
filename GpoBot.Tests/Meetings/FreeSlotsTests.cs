using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Tests.Meetings;

public sealed class FreeSlotsTests
{
    private const string Tuesday = "2026-12-01";

    [Fact]
    public void Where_all_are_free_the_habit_comes_first_on_three_days() =>
        Assert.Equal("11-24T09:30 12-01T09:30 12-08T09:30", new SlotWorld().Starts());

    [Theory]
    [InlineData("2026-11-24", "2026-12-01", "12-08T09:30 11-23T09:30 11-25T09:30")]
    [InlineData("2026-12-01", "2026-12-08", "11-24T09:30 11-23T09:30 11-25T09:30")]
    public void A_day_on_which_the_group_meets_already_is_none(string first, string second, string expected) =>
        Assert.Equal(expected, new SlotWorld().Meets(first + "T14:00").Meets(second + "T09:30").Starts());

    [Theory]
    [InlineData("2026-12-24..2026-12-28", "12-24T09:30 12-28T09:30 12-24T14:00")] // Christmas and the weekend
    [InlineData("2026-11-28..2026-11-29", "")]
    [InlineData("2027-05-06..2027-05-08", "05-07T09:30 05-07T14:00 05-07T15:30")] // Ascension on Thursday, the 8th on Saturday
    public void Weekends_and_holidays_are_none(string days, string expected) => Assert.Equal(expected, new SlotWorld().Starts(days));

    [Fact]
    public void A_closed_period_is_none()
    {
        var world = new SlotWorld();
        world.Group = world.Group with { ClosedPeriods = [new(new(2026, 11, 23), new(2026, 12, 6), "stage")] };

        Assert.Equal("12-08T09:30 12-07T09:30 12-09T09:30", world.Starts());
    }

    [Fact]
    public void What_has_gone_by_today_is_none() =>
        Assert.Equal("11-20T09:30 11-20T14:00 11-20T15:30", new SlotWorld().Starts("2026-11-20"));

    [Fact]
    public void Who_is_busy_at_the_habit_moves_it_to_another_hour_of_that_day_before_another_day()
    {
        var world = new SlotWorld().Busy("A1", "2026-12-01T09:00", "2026-12-01T10:00");

        Assert.Equal("12-01T10:00 11-30T09:30 12-02T09:30", world.Starts("2026-11-30..2026-12-02"));
        Assert.All(world.Propose("2026-11-30..2026-12-02"), slot => Assert.True(slot.SuitsAll));
    }

    [Fact]
    public void Lunch_is_taken_only_when_nothing_else_is_left()
    {
        var world = new SlotWorld().Busy("A1", "2026-12-01T08:00", "2026-12-01T12:00").Busy("A2", "2026-12-01T14:00", "2026-12-01T19:00");

        Assert.Equal("12-01T12:00", world.Starts(Tuesday).Split(' ')[0]);
        Assert.Equal([true, false, false], world.Propose(Tuesday).Select(slot => slot.SuitsAll));
    }

    [Fact]
    public void Where_nobody_can_all_come_those_with_the_fewest_absent_are_named()
    {
        var world = new SlotWorld().Busy("A1", "2026-12-01T00:00", "2026-12-02T00:00", BusyKind.OutOfOffice)
            .Busy("A2", "2026-12-01T09:00", "2026-12-01T12:00");

        var slots = world.Propose(Tuesday);

        Assert.Equal("12-01T14:00 12-01T15:30 12-01T12:00", world.Starts(Tuesday));
        Assert.All(slots, slot => Assert.Equal([new TakenPerson("A1", TakenKind.OutOfOffice)], slot.Taken));
        Assert.All(slots, slot => Assert.False(slot.SuitsAll));
    }

    [Fact]
    public void Who_may_come_after_all_is_told_and_comes_after_those_who_surely_can()
    {
        var world = new SlotWorld().Busy(SlotWorld.Lead, "2026-12-01T09:30", "2026-12-01T11:00", BusyKind.Tentative);

        Assert.Equal("12-01T14:00 12-01T15:30 12-01T09:30", world.Starts(Tuesday));
        Assert.Equal([SlotWorld.Lead], world.Propose(Tuesday, at: new(9, 30)).Single().TentativeIds);
    }

    [Fact]
    public void A_room_that_is_taken_counts_as_somebody()
    {
        var world = new SlotWorld().Busy("salle1", "2026-12-01T08:00", "2026-12-01T11:00");

        Assert.Equal("12-01T14:00 12-01T15:30 12-01T11:00", world.Starts(Tuesday));
        Assert.True(world.Propose(Tuesday, at: new(9, 30)).Single().RoomTaken);
    }

    [Theory]
    [InlineData(DayPart.Morning, "12-01T09:30 12-01T08:30 12-01T11:00")]
    [InlineData(DayPart.Afternoon, "12-01T14:00 12-01T15:30 12-01T13:00")]
    public void Half_a_day_is_kept_to(DayPart part, string expected) => Assert.StartsWith(
        expected.Split(' ')[0], new SlotWorld().Starts(Tuesday, part: part), StringComparison.Ordinal);

    [Theory]
    [InlineData(480, "12-01T09:30")]
    [InlineData(15, "12-01T09:30 12-01T08:30 12-01T09:00")]
    public void The_longest_and_the_shortest_meeting_fit(int minutes, string expected) =>
        Assert.Equal(expected, new SlotWorld().Starts(Tuesday, minutes));

    [Fact]
    public void A_group_used_to_the_evening_is_offered_its_evening()
    {
        var world = new SlotWorld();
        world.Group = world.Group with { UsualTime = new(18, 30) };

        Assert.Equal("12-01T18:30 12-01T08:30 12-01T10:00", world.Starts(Tuesday));
    }

    [Theory]
    [InlineData("Europe/Paris", "Indian/Reunion", "08:00", "16:00", "12-01T09:30 12-01T11:00 12-01T14:00")] // 5 h to 13 h in Paris
    [InlineData("Indian/Reunion", "Europe/Paris", "08:30", "17:30", "12-01T14:00 12-01T15:30 12-01T11:30")] // from 11.30 on there
    [InlineData("Europe/Paris", "America/Guadeloupe", "08:00", "16:00", "12-01T14:00 12-01T15:30 12-01T09:30")] // from 13 h on
    public void Hours_of_another_zone_are_kept_to(string group, string zone, string from, string to, string expected)
    {
        var world = new SlotWorld().Works("A1", from, to, zone);
        world.Group = world.Group with { Zone = group };

        Assert.Equal(expected, world.Starts(Tuesday));
    }

    [Theory]
    [InlineData("2026-10-23", "10-23T15:00")] // Friday before the change: New York is six hours behind
    [InlineData("2026-10-28", "10-28T14:00")] // between the two changes, five: 9 h there is 14 h here
    [InlineData("2026-11-04", "11-04T15:00")] // after both, six again
    public void A_zone_that_changes_its_clock_on_another_Sunday_is_followed(string day, string first)
    {
        var world = new SlotWorld().Works("A1", "09:00", "17:00", "America/New_York");
        var wish = new SlotWish([NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value], 60);

        var slots = FreeSlots.Propose(world.Gpo, wish, Instant.FromUtc(2026, 10, 1, 0, 0), world.View);

        Assert.Equal(first, slots[0].Start.ToString("MM-dd'T'HH:mm", null));
    }

    [Fact]
    public void Somebody_on_the_other_side_of_the_world_never_makes_a_slot_impossible()
    {
        var world = new SlotWorld().Works("A1", "08:00", "16:00", "Pacific/Noumea");

        Assert.Equal("12-01T09:30 12-01T14:00 12-01T15:30", world.Starts(Tuesday));
        Assert.Equal([new TakenPerson("A1", TakenKind.OutsideHours)], world.Propose(Tuesday)[0].Taken);
    }

    [Fact]
    public void Nobody_is_asked_who_has_no_mailbox_here()
    {
        var whose = new SlotWorld().Whose;

        Assert.Equal(["pn.s01@example.org", "a1@example.org", "a2@example.org", "salle1@example.org"], whose.Addresses);
        Assert.Equal(["G1"], whose.NotAsked.Select(contact => contact.Id));
    }

    [Fact]
    public void Who_is_not_known_is_neither_free_nor_busy()
    {
        var world = new SlotWorld();
        var view = new BusyView(world.Whose, [BusyCalendar.Unknown("a1@example.org"), new("A2@example.org", true, [], null)]);

        Assert.Equal([SlotWorld.Lead, "A1", "G1"], view.Unknown.Select(contact => contact.Id));
        Assert.True(view.KnowsSomebody);
        Assert.False(BusyView.Blind(world.Whose).KnowsSomebody);
    }

    [Fact]
    public void A_plan_tells_who_is_taken_on_which_of_its_days()
    {
        var world = new SlotWorld().Busy(SlotWorld.Lead, "2026-12-08T10:00", "2026-12-08T12:00").Busy(SlotWorld.Lead, "2026-12-22T08:00", "2026-12-22T09:30")
            .Busy("A1", "2026-11-24T00:00", "2027-01-01T00:00", BusyKind.OutOfOffice).Busy("salle1", "2026-12-22T10:00", "2026-12-22T10:30")
            .Works("A2", "20:00", "04:00");
        LocalDateTime[] starts = [new(2026, 12, 8, 9, 30), new(2026, 12, 22, 9, 30)];

        var conflicts = Conflicts.Of(world.View, starts, 90, world.Group.TimeZone);

        Assert.Equal(
            ["PN:S01 Busy 12-08", "A1 OutOfOffice 12-08 12-22", " Busy 12-22"],
            conflicts.Select(one => $"{one.ContactId} {one.Kind} {string.Join(' ', one.Days.Select(day => day.ToString("MM-dd", null)))}"));
    }

    [Theory]
    [InlineData("2026-12-01T20:00", 240, true)]
    [InlineData("2026-12-02T01:00", 60, true)]
    [InlineData("2026-12-02T03:30", 60, false)]
    [InlineData("2026-12-05T01:00", 60, true)]
    [InlineData("2026-12-07T01:00", 60, false)]
    public void A_night_shift_belongs_to_the_day_it_begins(string start, int minutes, bool holds)
    {
        var world = new SlotWorld().Works("A1", "20:00", "04:00");
        var begin = world.At(start);

        Assert.Equal(!holds, world.View.TakenAt(new(begin, begin + Duration.FromMinutes(minutes))).Any(one => one.ContactId == "A1"));
    }
}
