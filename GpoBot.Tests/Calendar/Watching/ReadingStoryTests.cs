using GpoBot.Core.Attendance;
using GpoBot.Core.Calendars;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Delivery;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>Whatever the service does on the way, what happened in the calendar is read in the end, and nobody is alarmed.</summary>
[Trait("Speed", "Slow")]
public sealed class ReadingStoryTests
{
    [Fact]
    public async Task An_event_that_is_deleted_by_hand_is_put_back_each_time()
    {
        await using var story = await WatchStory.StartAsync();
        var gone = story.Event.Id;
        await story.InOutlookAsync(mailbox => mailbox.DeleteByHand(story.Event));
        await story.PassAsync(seconds: 30);

        var back = Assert.Single(story.Mailbox.Events, e => e.IsLive);
        Assert.NotEqual(gone, back.Id);
        var meeting = await story.MeetingAsync();
        Assert.Equal((back.Id, meeting.Version), (meeting.CalendarEventId, meeting.SyncedVersion));

        // The new event is watched like the first one, and put back like it.
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.PassAsync(seconds: 4);
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        await story.InOutlookAsync(mailbox => mailbox.DeleteByHand(story.Event));
        await story.PassAsync(seconds: 30);
        Assert.Single(story.Mailbox.Events, e => e.IsLive);
    }

    [Fact]
    public async Task An_event_that_is_moved_by_hand_is_noted_and_forgotten_when_it_is_moved_back()
    {
        await using var story = await WatchStory.StartAsync();
        var (start, end) = (story.Event.Start, story.Event.End);
        await story.InOutlookAsync(mailbox => mailbox.MoveByHand(story.Event, start.AddDays(90), end.AddDays(90).AddMinutes(30)));
        await story.PassAsync(seconds: 4);
        var moved = await story.MeetingAsync();
        Assert.Equal((new LocalDateTime(2027, 3, 1, 14, 0), 120), (moved.HandMovedTo, moved.HandMovedMinutes));

        await story.InOutlookAsync(mailbox => mailbox.MoveByHand(story.Event, start, end));
        await story.PassAsync(seconds: 4);
        Assert.Null((await story.MeetingAsync()).HandMovedTo);
    }

    [Fact]
    public async Task A_state_that_the_service_has_lost_is_begun_anew_and_all_is_read()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.OnDemand);
        story.Graph.Behaviour.ForgetDelta(1);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.Subscriptions.DeliverAsync();
        await story.PassAsync(seconds: 4);

        Assert.Equal(1, story.Calls("delta() 410") + story.Calls("delta 410"));
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Fact]
    public async Task A_long_series_is_read_page_by_page_and_four_events_at_a_time()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never, plan: false);
        story.Graph.Behaviour.LargestPage = 3;
        await story.Alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi à 14h jusqu'au 30 juin");
        await story.Alix.PressesAsync(story.Alix.LastCard, "Créer et inviter");
        await story.PassAsync(hours: 5);
        var events = story.Mailbox.Events.Where(e => e.IsLive).ToList();
        Assert.True(events.Count > 8, $"{events.Count} events");

        foreach (var one in events) story.Mailbox.Answer(one, WatchStory.Landlord, "accepted", story.Now);
        var batches = story.Calls("$batch");
        await story.PassAsync(hours: 4);

        var gpo = await story.GpoAsync();
        var landlord = gpo.FindByEmail(WatchStory.Landlord)!.Id;
        var watched = gpo.Meetings.Where(m => m.CalendarEventId is not null).ToList();
        Assert.All(watched, meeting => Assert.Contains(meeting.Attendance, a => a.ContactId == landlord));
        Assert.Equal((events.Count + 3) / 4, story.Calls("$batch") - batches);
        Assert.InRange(story.Mailbox.MostInFlight, 1, 4);
    }

    [Fact]
    public async Task A_batch_that_is_refused_is_asked_for_again_when_the_service_allows_it_and_not_before()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.OnDemand);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.Subscriptions.DeliverAsync();
        var seen = story.Alix.Sees.Count;
        story.Graph.Behaviour.BatchRefusals.Enqueue(new Refusal(429, "ApplicationThrottled", RetryAfter: "1200"));
        await story.PassAsync(seconds: 4);
        Assert.Null(await story.AnswerOfAsync(WatchStory.Landlord));
        var calls = story.Graph.Calls.Count;
        await story.PassAsync(hours: 0.3);
        await story.Subscriptions.DeliverAsync();
        await story.PassAsync(seconds: 10);
        Assert.Equal(calls, story.Graph.Calls.Count);

        await story.PassAsync(hours: 0.1);
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        Assert.Equal(seen, story.Alix.Sees.Count);
    }

    [Theory]
    [InlineData(429, "ApplicationThrottled", "600")]
    [InlineData(503, "ServiceUnavailable", "600")]
    [InlineData(500, "ErrorInternalServerError", null)]
    public async Task What_is_read_of_a_batch_is_kept_and_what_is_refused_within_it_is_read_later(int status, string code, string? wait)
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.OnDemand);
        await story.Alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi à 14h");
        await story.Alix.PressesAsync(story.Alix.LastCard, "Créer et inviter");
        await story.Subscriptions.DeliverAsync();
        await story.PassAsync(seconds: 60);
        var events = story.Mailbox.Events.Where(e => e.IsLive).ToList();
        foreach (var one in events) story.Mailbox.Answer(one, WatchStory.Landlord, "accepted", story.Now);

        story.Graph.Behaviour.InnerRefusals.Enqueue(new Refusal(status, code, RetryAfter: wait));
        await story.Subscriptions.DeliverAsync();
        await story.PassAsync(seconds: 4);
        Assert.Equal(Math.Min(events.Count, 4) - 1, await AnsweredAsync(story));

        await story.PassAsync(hours: 0.2);
        Assert.Equal(events.Count, await AnsweredAsync(story));
    }

    [Fact]
    public async Task What_was_read_of_a_meeting_that_moves_meanwhile_is_read_again()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        var read = await story.GpoAsync();
        var meeting = await story.MeetingAsync();
        var moved = meeting with { TimeVersion = 1, Start = meeting.Start.PlusHours(1) };
        await story.Teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Puts = [moved] }, default);

        var changes = new CalendarChanges(new Dictionary<string, EventReading> { [meeting.Id] = EventReading.Missing }, "https://new.example.org");
        var findings = story.Teams.Services.GetRequiredService<CalendarFindings>();

        Assert.False(await findings.StoreAsync(read, changes, read.Watch!.DeltaUntil, default));
        var after = await story.GpoAsync();
        Assert.Equal((moved.SyncedVersion, read.Watch.DeltaLink), (after.FindMeeting(meeting.Id)!.SyncedVersion, after.Watch!.DeltaLink));
    }

    private static async Task<int> AnsweredAsync(WatchStory story) =>
        (await story.GpoAsync()).Meetings.Count(m => m.CalendarEventId is not null && m.Attendance.Count > 0);

    [Theory]
    [InlineData(503, "ServiceUnavailable", 40)]
    [InlineData(429, "ApplicationThrottled", 40)]
    [InlineData(500, null, 40)]
    public async Task A_calendar_that_cannot_be_read_for_a_day_alarms_nobody_and_is_read_afterwards(int status, string? code, int least)
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        var seen = story.Alix.Sees.Count;
        for (var call = 0; call < 500; call++) story.Graph.Behaviour.Refusals.Enqueue(new Refusal(status, code));
        await story.PassAsync(hours: 24);

        var tries = 500 - story.Graph.Behaviour.Refusals.Count;
        Assert.InRange(tries, least, 120);
        Assert.Equal(seen, story.Alix.Sees.Count(sent => sent.Card?.Text.Contains("Agenda", StringComparison.Ordinal) == true) + seen);
        Assert.Contains(story.Log.Lines, line => line.Contains("could not be read", StringComparison.Ordinal));

        story.Graph.Behaviour.Refusals.Clear();
        await story.PassAsync(hours: 4.1);
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Theory]
    [InlineData(403, "ErrorAccessDenied", "Calendars.ReadWrite")]
    [InlineData(404, "ErrorInvalidUser", "n'existe pas ou n'a pas d'agenda")]
    public async Task A_calendar_that_refuses_to_be_read_is_told_to_the_lead_once_with_its_code_and_the_next_step(
        int status, string code, string next)
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        for (var call = 0; call < 500; call++) story.Graph.Behaviour.Refusals.Enqueue(new Refusal(status, code));
        await story.PassAsync(hours: 3.9);
        Assert.Empty(Told());
        await story.PassAsync(hours: 24);

        var told = Assert.Single(Told());
        Assert.Contains(code, told.Card!.Text, StringComparison.Ordinal);
        Assert.Contains(next, told.Card.Text, StringComparison.Ordinal);
        Assert.InRange(500 - story.Graph.Behaviour.Refusals.Count, 5, 16);

        story.Graph.Behaviour.Refusals.Clear();
        await story.PassAsync(hours: 4.1);
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        Assert.Null((await story.GpoAsync()).Watch!.ToldRefusal);

        SentActivity[] Told() => [.. story.Alix.Sees.Where(sent => sent.Card?.Text.Contains("Agenda illisible", StringComparison.Ordinal) == true)];
    }

    [Fact]
    public async Task A_meeting_planned_far_beyond_what_is_watched_has_all_read_anew()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        var until = (await story.GpoAsync()).Watch!.DeltaUntil;
        var form = (await story.Alix.SaysAsync("planifier")).Card;
        var preview = (await story.Alix.PressesAsync(form, "Voir les dates", ("date", "2027-06-15"), ("time", "14:00"), ("format", "Video"))).Card;
        await story.Alix.PressesAsync(preview, "Créer et inviter");
        await story.PassAsync(hours: 4.1);

        Assert.True((await story.GpoAsync()).Watch!.DeltaUntil > until);
        var far = story.Mailbox.Events.Single(e => e.Start.Year == 2027);
        story.Mailbox.Answer(far, WatchStory.Landlord, "declined", story.Now);
        await story.PassAsync(hours: 4.1);
        Assert.Contains((await story.GpoAsync()).Meetings.Single(m => m.Start.Year == 2027).Attendance, a => a.Attending == Attending.NotComing);
    }

    [Fact]
    public async Task With_a_local_calendar_nothing_is_looked_for()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await Delivery.GraphStory.PlanAsync(alix);
        await teams.MoveToAsync("2026-11-21T09:00:00+01:00");

        Assert.Null((await teams.GpoAsync("S01")).Watch);
    }
}
