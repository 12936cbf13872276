using GpoBot.Core.Attendance;
using GpoBot.Core.Calendars;
using GpoBot.Tests.Drivers.FakeGraph;
using NodaTime;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>The calendar goes on telling of changes for as long as something is planned, whatever happens to the subscription.</summary>
[Trait("Speed", "Slow")]
public sealed class SubscriptionStoryTests
{
    [Fact]
    public async Task It_is_renewed_at_half_its_life_and_never_ends_while_a_meeting_is_planned()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        var first = Assert.Single(story.Subscriptions.Live);
        var made = story.Now;

        for (var hour = 0; hour < 8 * 24; hour += 6)
        {
            await story.PassAsync(hours: 6);
            Assert.Equal(first.Id, Assert.Single(story.Subscriptions.Live).Id);
            Assert.True(first.Expires > story.Now + TimeSpan.FromHours(30), $"after {hour} h");
        }

        var renewals = story.Calls("PATCH /v1.0/subscriptions");
        Assert.Equal((int)((story.Now - made) / (WatchTerms.Longest.ToTimeSpan() / 2)), renewals);
        Assert.Equal(1, story.Calls("POST /v1.0/subscriptions"));
        Assert.Equal(first.Expires, (await story.GpoAsync()).Watch!.ExpiresAt!.Value.ToDateTimeOffset());
    }

    [Fact]
    public async Task One_that_the_service_has_forgotten_is_made_anew_when_it_is_to_be_renewed()
    {
        await using var story = await WatchStory.StartAsync();
        story.Subscriptions.Remove(story.Subscriptions.Live.Single().Id);
        await story.PassAsync(hours: 36);

        var made = Assert.Single(story.Subscriptions.Live);
        Assert.Equal(made.Id, (await story.GpoAsync()).Watch!.SubscriptionId);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.PassAsync(seconds: 4);
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Fact]
    public async Task One_that_is_removed_is_made_anew_at_once_and_what_it_did_not_tell_is_read()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        var old = story.Subscriptions.Live.Single();
        story.Subscriptions.Remove(old.Id);
        await story.AnswersAsync(WatchStory.Landlord, "declined");

        Assert.True(await story.Subscriptions.TellLifecycleAsync(old, "subscriptionRemoved"));
        await story.PassAsync(seconds: 4);

        Assert.NotEqual(old.Id, Assert.Single(story.Subscriptions.Live).Id);
        Assert.Equal(Attending.NotComing, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);

        // Told again, it is about the past.
        Assert.True(await story.Subscriptions.TellLifecycleAsync(old, "subscriptionRemoved"));
        await story.PassAsync(seconds: 4);
        Assert.Equal(Assert.Single(story.Subscriptions.Live).Id, (await story.GpoAsync()).Watch!.SubscriptionId);
    }

    [Fact]
    public async Task After_missed_notifications_all_is_read()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        var link = (await story.GpoAsync()).Watch!.DeltaLink;

        await story.Subscriptions.TellLifecycleAsync(story.Subscriptions.Live.Single(), "missed");
        Assert.Null((await story.GpoAsync()).Watch!.DeltaLink);
        await story.PassAsync(seconds: 4);

        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        Assert.NotEqual(link, (await story.GpoAsync()).Watch!.DeltaLink);
    }

    [Fact]
    public async Task When_it_is_to_be_authorised_again_it_is_renewed_at_once()
    {
        await using var story = await WatchStory.StartAsync();
        var subscription = story.Subscriptions.Live.Single();
        await story.PassAsync(hours: 1);
        var before = subscription.Expires;

        await story.Subscriptions.TellLifecycleAsync(subscription, "reauthorizationRequired");
        await story.PassAsync(seconds: 4);

        Assert.Equal(1, story.Calls("PATCH /v1.0/subscriptions"));
        Assert.True(subscription.Expires > before);
        Assert.Equal(subscription.Expires, (await story.GpoAsync()).Watch!.ExpiresAt!.Value.ToDateTimeOffset());
    }

    [Theory]
    [InlineData(400, "ValidationError")]
    [InlineData(403, "ExtensionError")]
    public async Task Where_the_calendar_will_not_tell_it_is_asked_every_quarter_of_an_hour_and_nobody_is_alarmed(int status, string code)
    {
        await using var story = await WatchStory.StartAsync(plan: false);
        for (var call = 0; call < 20; call++) story.Subscriptions.Refusals.Enqueue(new Refusal(status, code));
        await story.PlanAsync();
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        var seen = story.Alix.Sees.Count;
        await story.PassAsync(hours: 0.3);

        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        Assert.Equal(seen, story.Alix.Sees.Count);

        // Once it is granted, the calendar tells by itself again.
        story.Subscriptions.Refusals.Clear();
        await story.PassAsync(hours: 0.3);
        Assert.Single(story.Subscriptions.Live);
    }

    [Fact]
    public async Task While_the_service_cannot_make_one_the_calendar_is_read_all_the_same()
    {
        await using var story = await WatchStory.StartAsync(plan: false);
        for (var call = 0; call < 20; call++) story.Subscriptions.Refusals.Enqueue(new Refusal(504, "GatewayTimeout"));
        await story.PlanAsync();
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.PassAsync(hours: 0.3);

        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        story.Subscriptions.Refusals.Clear();
        await story.PassAsync(hours: 0.3);
        Assert.Single(story.Subscriptions.Live);
    }

    [Fact]
    public async Task When_nothing_is_planned_any_more_it_ends_by_itself_and_the_next_event_begins_anew()
    {
        await using var story = await WatchStory.StartAsync();
        await story.Alix.SaysAsync("annuler la réunion du 1er décembre");
        await story.Alix.PressesAsync(story.Alix.LastCard, "Annuler la réunion", ("reason", "OperationalNeed"));
        await ForgetOthersAsync(story);
        await story.PassAsync(hours: 5);
        Assert.Null((await story.GpoAsync()).Watch);

        var calls = story.Graph.Calls.Count;
        await story.PassAsync(hours: 80);
        Assert.Equal(calls, story.Graph.Calls.Count);
        Assert.Empty(story.Subscriptions.Live);

        var form = (await story.Alix.SaysAsync("planifier")).Card;
        var preview = (await story.Alix.PressesAsync(form, "Voir les dates", ("date", "2026-12-15"), ("time", "14:00"), ("format", "Video"))).Card;
        await story.Alix.PressesAsync(preview, "Créer et inviter");
        await story.PassAsync(seconds: 5);
        Assert.Equal(Assert.Single(story.Subscriptions.Live).Id, (await story.GpoAsync()).Watch!.SubscriptionId);
    }

    [Fact]
    public async Task The_secret_is_new_for_each_subscription_and_only_its_hash_is_stored()
    {
        await using var story = await WatchStory.StartAsync();
        var first = story.Subscriptions.Live.Single();
        await story.Subscriptions.TellLifecycleAsync(first, "subscriptionRemoved");
        await story.PassAsync(seconds: 4);
        var second = story.Subscriptions.Live.Single(s => s.Id != first.Id);

        Assert.NotEqual(first.ClientState, second.ClientState);
        Assert.InRange(second.ClientState!.Length, 64, 128);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(second.ClientState))),
            (await story.GpoAsync()).Watch!.ClientStateHash);
    }

    // The demo department has meetings of its own; what is looked for here is a group without any that is in the calendar.
    private static async Task ForgetOthersAsync(WatchStory story) =>
        Assert.DoesNotContain((await story.GpoAsync()).Meetings, meeting => meeting.CalendarEventId is not null);
}
