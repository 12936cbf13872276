using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;
using NodaTime;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>Over the real SDK and HTTP: what the service says of people's time, as the bot takes it.</summary>
public sealed class GraphFreeBusyTests
{
    private const string Alix = "alix.testard@police.example.org";
    private static readonly Group S01 = PlannedMeetings.OfS01().Group;
    private static readonly Interval Week = new(Instant.FromUtc(2026, 11, 22, 23, 0), Instant.FromUtc(2026, 11, 27, 23, 0));

    [Fact]
    public async Task Items_come_as_moments_with_how_firmly_the_time_is_taken()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.People[Alix] = new FakeSchedule().With("2026-11-24T08:30", 90).With("2026-11-25T08:00", 60, "tentative")
            .With("2026-11-26T00:00", 1440, "oof").With("2026-11-23T08:00", 60, "workingElsewhere").With("2026-11-23T10:00", 60, "free");

        var calendar = Assert.Single(await ReadAsync(rig, Alix));

        Assert.True(calendar.Known);
        Assert.Equal(
            [
                new(At(24, 8, 30, 90), BusyKind.Busy), new(At(25, 8, 0, 60), BusyKind.Tentative), new(At(26, 0, 0, 1440), BusyKind.OutOfOffice),
            ],
            calendar.Busy);
    }

    [Theory]
    [InlineData("Romance Standard Time", true)]
    [InlineData("Europe/Paris", true)]
    [InlineData("tzone://Microsoft/Custom", false)]
    public async Task Times_in_a_zone_that_was_not_asked_for_are_read_all_the_same_or_not_at_all(string zone, bool known)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.People[Alix] = new FakeSchedule { Zone = zone }.With("2026-11-24T08:30", 90);

        var calendar = Assert.Single(await ReadAsync(rig, Alix));

        Assert.Equal(known, calendar.Known);
        Assert.Equal(known ? [new BusyTime(At(24, 8, 30, 90), BusyKind.Busy)] : [], calendar.Busy);
    }

    [Fact]
    public async Task Where_only_the_digits_are_shown_they_tell_as_much()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.People[Alix] = new FakeSchedule { DigitsOnly = true }.With("2026-11-24T08:30", 60).With("2026-11-25T08:30", 30, "tentative");

        var calendar = Assert.Single(await ReadAsync(rig, Alix));

        Assert.Equal(
            [
                new(At(24, 8, 30, 30), BusyKind.Busy), new(At(24, 9, 0, 30), BusyKind.Busy), new BusyTime(At(25, 8, 30, 30), BusyKind.Tentative),
            ],
            calendar.Busy);
    }

    [Theory]
    [InlineData("Romance Standard Time", "Europe/Paris")]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("Mauritius Standard Time", "Indian/Mauritius")]
    [InlineData("Indian/Reunion", "Indian/Reunion")]
    [InlineData("Customized Time Zone", null)]
    [InlineData("", null)]
    public async Task Working_hours_are_on_the_clock_of_their_zone(string name, string? zone)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.People[Alix] = new FakeSchedule { Hours = new("08:30", "17:00", name) };

        var hours = Assert.Single(await ReadAsync(rig, Alix)).Hours;

        Assert.Equal(zone, hours?.Zone.Id);
        if (hours is null) return;
        Assert.Equal((new LocalTime(8, 30), new LocalTime(17, 0)), (hours.From, hours.To));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], hours.Days);
    }

    [Fact]
    public async Task An_address_the_service_does_not_know_is_not_known_and_the_others_are()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.People[Alix] = new();

        var calendars = await ReadAsync(rig, "personne@example.com", Alix, PlannedMeetings.Mailbox);

        Assert.Equal(
            [("personne@example.com", false), (Alix, true), (PlannedMeetings.Mailbox, true)],
            calendars.Select(calendar => (calendar.Address, calendar.Known)));
    }

    [Fact]
    public async Task Many_addresses_over_many_days_are_asked_for_in_parts_four_at_a_time()
    {
        await using var rig = await GraphRig.StartAsync();
        string[] people = [.. Enumerable.Range(1, 45).Select(n => $"agent{n}@police.example.org")];
        foreach (var person in people) rig.Graph.Schedules.People[person] = new FakeSchedule().With("2026-12-08T08:30", 90).With("2027-03-09T08:30", 90);

        var calendars = await rig.FreeBusy.ReadAsync(S01, people, new(Week.Start, Week.Start + Duration.FromDays(150)), CancellationToken.None);

        Assert.All(calendars, calendar => Assert.Equal((true, 2), (calendar.Known, calendar.Busy.Count)));
        Assert.Equal(9, rig.Graph.Schedules.Asked.Count);
        Assert.InRange(rig.Mailbox.MostInFlight, 1, 4);
        Assert.DoesNotContain(rig.Graph.Calls, call => !call.EndsWith(" 200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_places_in_a_mailbox_are_shared_with_the_events()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.People[Alix] = new();
        var hold = new TaskCompletionSource();
        rig.Graph.Schedules.Hold = hold.Task;
        var asked = Enumerable.Range(0, 4).Select(_ => ReadAsync(rig, Alix)).ToList();
        for (var i = 0; i < 4; i++) await rig.Graph.Schedules.Entered.WaitAsync();

        var created = rig.CreateAsync(PlannedMeetings.OfS01());
        hold.SetResult();

        Assert.NotEmpty((await created).Id);
        await Task.WhenAll(asked);
        Assert.Equal(4, rig.Mailbox.MostInFlight);
    }

    [Theory]
    [InlineData(403, "ErrorAccessDenied", "ErrorAccessDenied", false)]
    [InlineData(429, "ApplicationThrottled", "ApplicationThrottled", true)]
    [InlineData(503, null, "Http503", true)]
    public async Task A_refusal_has_its_code_and_names_nobody(int status, string? said, string code, bool retryable)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Schedules.Refusals.Enqueue(new Refusal(status, said, $"{Alix} is unknown"));

        var refusal = await Assert.ThrowsAsync<CalendarException>(() => ReadAsync(rig, Alix));

        Assert.Equal((code, retryable), (refusal.Code, refusal.Retryable));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("alix", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_group_without_a_mailbox_has_nobody_to_ask_in_the_name_of()
    {
        await using var rig = await GraphRig.StartAsync();

        var refusal = await Assert.ThrowsAsync<CalendarException>(
            () => rig.FreeBusy.ReadAsync(S01 with { Mailbox = null }, [Alix], Week, CancellationToken.None));

        Assert.Equal("NoMailbox", refusal.Code);
        Assert.Empty(await rig.FreeBusy.ReadAsync(S01, [], Week, CancellationToken.None));
        Assert.Empty(rig.Graph.Calls);
    }

    private static Task<IReadOnlyList<BusyCalendar>> ReadAsync(GraphRig rig, params string[] addresses) =>
        rig.FreeBusy.ReadAsync(S01, addresses, Week, CancellationToken.None);

    private static Interval At(int day, int hour, int minute, int length)
    {
        var start = Instant.FromUtc(2026, 11, day, hour, minute);
        return new(start, start + Duration.FromMinutes(length));
    }
}
