using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Delivery;

/// <summary>The store changes, the calendar follows, and what the calendar teaches is kept.</summary>
[Trait("Speed", "Slow")]
public sealed class GraphSyncTests
{
    [Fact]
    public async Task A_link_that_comes_late_is_asked_for_again_and_nobody_is_alarmed()
    {
        await using var story = await GraphStory.StartAsync();
        story.Graph.Behaviour.AnswersWithoutLink = 2;
        await story.PlanAsync();
        Assert.Null((await PlannedAsync(story)).JoinUrl);

        await story.Teams.MoveToAsync("2026-11-20T09:10:00+01:00");

        Assert.Equal(Assert.Single(story.Calendar.Events).JoinUrl, (await PlannedAsync(story)).JoinUrl);
        Assert.Equal(story.Calendar.Events[0].Attendees.Count, story.Calendar.Invitations.Count);
        Assert.Equal(("sent", 3), await SyncAsync(story));
    }

    [Fact]
    public async Task A_link_that_never_comes_is_given_up_without_a_word()
    {
        await using var story = await GraphStory.StartAsync();
        story.Graph.Behaviour.AnswersWithoutLink = 1000;
        await story.PlanAsync();
        await story.Teams.MoveToAsync("2026-11-20T12:00:00+01:00");

        Assert.Equal(("sent", 6), await SyncAsync(story));
        Assert.NotNull((await PlannedAsync(story)).CalendarEventId);
        Assert.DoesNotContain(story.Alix.Sees, sent => sent.Card?.Text.Contains("Agenda en échec", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_meeting_that_moves_in_the_store_moves_in_the_calendar()
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();

        await DecideAsync(story, m => m with { Start = m.Start.PlusDays(1), TimeVersion = 1 });

        Assert.Equal(2, Assert.Single(story.Calendar.Events).Start.Day);
        var moved = await PlannedAsync(story);
        Assert.Equal((2, 2), (moved.Version, moved.SyncedVersion));
        Assert.Equal(story.Calendar.Invitations.Count, story.Calendar.Updates.Count);
    }

    [Fact]
    public async Task What_was_moved_by_hand_is_noted_with_the_meeting_and_put_to_the_lead()
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();
        var stored = Assert.Single(story.Calendar.Events);
        story.Calendar.MoveByHand(stored, stored.Start.AddDays(2), stored.End.AddDays(2));

        await DecideAsync(story, m => m with { Place = "Mairie", Format = MeetingFormat.Both });

        var meeting = await PlannedAsync(story);
        Assert.Equal((meeting.Start.PlusDays(2), meeting.DurationMinutes), (meeting.HandMovedTo, meeting.HandMovedMinutes));
        Assert.Single(await OutboxAsync(story, CalendarNews.HandMoved));
    }

    [Fact]
    public async Task What_was_deleted_by_hand_is_put_back_noted_and_told()
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();
        story.Calendar.DeleteByHand(Assert.Single(story.Calendar.Events));

        await DecideAsync(story, m => m);

        Assert.Equal(Assert.Single(story.Calendar.Events, e => e.IsLive).Id, (await PlannedAsync(story)).CalendarEventId);
        Assert.Single(await OutboxAsync(story, CalendarNews.EventPutBack));
    }

    [Fact]
    public async Task A_change_that_comes_while_the_calendar_is_being_written_is_looked_at_again()
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();
        // Somebody else's change is stored between our writing and our noting it.
        story.Graph.Behaviour.Meanwhile = _ => StoreAsync(story, m => m with { Place = "Mairie" }).GetAwaiter().GetResult();

        await DecideAsync(story, m => m with { Start = m.Start.PlusDays(1), TimeVersion = 1 });
        await story.Teams.MoveToAsync("2026-11-20T09:10:00+01:00");

        var meeting = await PlannedAsync(story);
        Assert.Equal((3, 3), (meeting.Version, meeting.SyncedVersion));
        Assert.Contains(await OutboxAsync(story, CalendarTopics.Sync), line => line.GetProperty("attempts").GetInt32() == 2);
    }

    /// <summary>A decision as a command would take it: the meeting in its next version, and the calendar to follow.</summary>
    private static async Task DecideAsync(GraphStory story, Func<Meeting, Meeting> change)
    {
        await StoreAsync(story, change);
        await story.Teams.SettleAsync();
    }

    private static async Task StoreAsync(GraphStory story, Func<Meeting, Meeting> change)
    {
        var gpo = await story.Teams.GpoAsync("S01");
        var before = await PlannedAsync(story);
        var after = change(before) with { Version = before.Version + 1 };
        var effect = EffectFactory.Calendar(gpo, after, Instant.FromUtc(2026, 11, 20, 8, 0));
        var commit = new GpoCommit
        {
            GpoId = "S01", Read = gpo, Puts = [after, effect], Pointers = [new DuePointer(effect.DueAt, "S01", effect.Id)],
        };
        Assert.Equal(CommitResult.Done, await story.Teams.Store.CommitAsync(commit, CancellationToken.None));
    }

    private static async Task<Meeting> PlannedAsync(GraphStory story) =>
        (await story.Teams.GpoAsync("S01")).Meetings.Single(meeting => meeting.Start.Date >= new LocalDate(2026, 12, 1)
            && meeting.Start.Date <= new LocalDate(2026, 12, 2));

    private static async Task<(string? State, int Attempts)> SyncAsync(GraphStory story)
    {
        var line = Assert.Single(await OutboxAsync(story, CalendarTopics.Sync));
        return (line.GetProperty("state").GetString(), line.GetProperty("attempts").GetInt32());
    }

    private static async Task<List<JsonElement>> OutboxAsync(GraphStory story, string topic) =>
        [.. JsonDocument.Parse(await story.Teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray()
            .Where(line => line.GetProperty("topic").GetString() == topic)];
}
