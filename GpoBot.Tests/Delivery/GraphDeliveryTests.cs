using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Delivery;

/// <summary>With Microsoft Graph, the calendar invites, and GpoBot does not say it all a second time.</summary>
[Trait("Speed", "Slow")]
public sealed class GraphDeliveryTests
{
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_meeting_is_one_event_with_its_invitations_and_its_link_is_in_the_reminder()
    {
        await using var story = await GraphStory.StartAsync();
        var gael = await story.Teams.PersonAsync(TeamsScenario.Landlord);
        await story.PlanAsync();

        var made = Assert.Single(story.Calendar.Events);
        Assert.Equal(story.Calendar.Invitations.Count, story.Calendar.Invitations.DistinctBy(mail => mail.Address).Count());
        Assert.Contains(story.Calendar.Invitations, sent => sent.Address == TeamsScenario.Landlord);
        Assert.Equal(made.JoinUrl, (await PlannedAsync(story)).JoinUrl);
        Assert.DoesNotContain(gael.Sees, sent => sent.Card!.Text.Contains("Invitation", StringComparison.Ordinal));
        Assert.Empty(Invitations(story));

        await story.Teams.MoveToAsync("2026-11-30T14:01:00+01:00");
        // His other GPO has something for him on the same morning: both say it in one card.
        var reminder = Assert.Single(gael.Sees, sent => Says(sent, "Vos rappels du lundi 30 novembre"));
        Assert.True(Says(reminder, "Réunion du mardi 1er décembre 2026 à 14 h"), reminder.Card!.Text);
        Assert.Contains(made.JoinUrl!, reminder.Card!.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_cancelled_once_and_the_calendar_tells_why()
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();
        await story.Alix.SaysAsync("annuler la réunion du 1er décembre");
        await story.Alix.PressesAsync(story.Alix.LastCard, "Annuler la réunion", ("reason", "OperationalNeed"));

        Assert.True(Assert.Single(story.Calendar.Events).IsCancelled);
        Assert.All(story.Calendar.Cancellations, told => Assert.Contains("renfort opérationnel", told.Comment, StringComparison.Ordinal));
        var invited = story.Calendar.Invitations.Select(i => i.Address).Order();
        Assert.Equal(invited, story.Calendar.Cancellations.Select(c => c.Address).Order());
        Assert.Empty(Invitations(story));
    }

    [Fact]
    public async Task A_calendar_that_is_away_for_an_hour_only_delays_the_event()
    {
        await using var story = await GraphStory.StartAsync();
        for (var call = 0; call < 8; call++) story.Graph.Behaviour.Refusals.Enqueue(new Refusal(503, "ServiceUnavailable"));
        await story.PlanAsync();
        Assert.Empty(story.Calendar.Events);

        await story.Teams.MoveToAsync("2026-11-20T11:00:00+01:00");
        Assert.Single(story.Calendar.Events);
        Assert.NotNull((await PlannedAsync(story)).CalendarEventId);
    }

    [Fact]
    public async Task A_calendar_that_asks_to_wait_is_left_alone_for_that_time()
    {
        await using var story = await GraphStory.StartAsync();
        story.Graph.Behaviour.Refusals.Enqueue(new Refusal(429, "ApplicationThrottled", RetryAfter: "1800"));
        await story.PlanAsync();
        var calls = story.Graph.Calls.Count;

        await story.Teams.MoveToAsync("2026-11-20T09:29:00+01:00");
        Assert.Equal(calls, story.Graph.Calls.Count);
        await story.Teams.MoveToAsync("2026-11-20T09:31:00+01:00");
        Assert.Single(story.Calendar.Events);
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_event()
    {
        await using var story = await GraphStory.StartAsync();
        story.Graph.Behaviour.LoseAnswers(2);
        await story.PlanAsync();
        await story.Teams.MoveToAsync("2026-11-20T10:00:00+01:00");

        var made = Assert.Single(story.Calendar.Events);
        Assert.Equal(made.Attendees.Count, story.Calendar.Invitations.Count);
        Assert.Equal(made.Id, (await PlannedAsync(story)).CalendarEventId);
    }

    [Theory]
    [InlineData(403, "ErrorAccessDenied", "Calendars.ReadWrite")]
    [InlineData(404, "ErrorInvalidUser", "n'existe pas ou n'a pas d'agenda")]
    [InlineData(400, "ErrorInvalidRecipients", "l'adresse d'un participant")]
    public async Task A_calendar_that_refuses_for_good_is_told_to_the_lead_with_its_code_and_the_next_step(
        int status, string code, string next)
    {
        await using var story = await GraphStory.StartAsync();
        story.Graph.Behaviour.Refusals.Enqueue(new Refusal(status, code, "gael.halltemoin is unknown"));
        await story.PlanAsync();

        var told = Assert.Single(story.Alix.Sees, sent => Says(sent, "Agenda en échec")).Card!;
        Assert.Contains("mardi 1er décembre 2026 à 14 h est bien planifiée", told.Text, StringComparison.Ordinal);
        Assert.Contains("Prévenez vous-même les participants", told.Text, StringComparison.Ordinal);
        Assert.Contains(code, told.Text, StringComparison.Ordinal);
        Assert.Contains(next, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_series_that_is_refused_is_told_in_one_message()
    {
        await using var story = await GraphStory.StartAsync(mailbox: "another@police.example.org");
        await story.Alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi à 14h jusqu'au 2 février");
        await story.Alix.PressesAsync(story.Alix.LastCard, "Créer et inviter");

        var told = Assert.Single(story.Alix.Sees, sent => Says(sent, "Agenda en échec"));
        Assert.True(told.Card!.Text.Split("est bien planifiée").Length > 3, told.Card.Text);
    }

    private static async Task<Meeting> PlannedAsync(GraphStory story) =>
        (await story.Teams.GpoAsync("S01")).Meetings.Single(meeting => meeting.Start.Date == new NodaTime.LocalDate(2026, 12, 1));

    private static bool Says(SentActivity sent, string text) => sent.Card?.Text.Contains(text, StringComparison.Ordinal) == true;

    private static string[] Invitations(GraphStory story) => Directory.GetFiles(story.Teams.MailFolder, "*meeting-*.eml");
}
