using System.Text.Json.Nodes;
using GpoBot.Core.Effects;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Faults;

/// <summary>The process is killed at the worst moments, as by a power cut, and starts again on the same memory.</summary>
[Trait("Speed", "Slow")]
public sealed class KilledProcessTests
{
    private const string AfterTheLease = "2026-11-20T09:10:00+01:00";

    [Fact]
    public async Task What_was_stored_but_not_yet_said_is_said_once()
    {
        await using var story = await ProcessScenario.StartAsync();
        var alix = await story.PersonAsync(TeamsScenario.Lead);
        var gael = await story.PersonAsync(TeamsScenario.Landlord);
        var hanging = HangOn(story, call => call.Operation == "send" && call.ConversationId == gael.ConversationId);
        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        await alix.SaysAsync("PB01");

        var turn = alix.SaysAsync("oui");
        await hanging;
        await story.Bot.Kill();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => turn);

        story.Connector.Instead = _ => Task.FromResult<IResult?>(null);
        await story.Bot.Restart();
        await story.MoveToAsync(AfterTheLease);

        Assert.Single(gael.Sees, sent => sent.Card!.Text.Contains("Nouvel engagement", StringComparison.Ordinal));
        Assert.Equal("sent", Assert.Single(await story.OutboxAsync(MessageTopics.CommitmentNew)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_answer_that_was_stored_but_not_confirmed_is_confirmed_when_Teams_delivers_it_again()
    {
        await using var story = await ProcessScenario.StartAsync();
        var gael = await story.PersonAsync(TeamsScenario.Landlord);
        var press = gael.Press((await gael.SaysAsync("AC003")).Card, "Envoyer", ("status", "Done"));
        var hanging = HangOn(story, call => call.Operation == "update");

        var turn = gael.PostAsync(press);
        await hanging;
        await story.Bot.Kill();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => turn);

        story.Connector.Instead = _ => Task.FromResult<IResult?>(null);
        await story.Bot.Restart();
        var (_, body) = await gael.PostAsync(press);
        await story.SettleAsync();

        Assert.Equal("Enregistré : Fait", Spaces.Plain(JsonNode.Parse(body)!["value"]!["body"]![0]!["text"]!.GetValue<string>()));
        Assert.Single(await story.OutboxAsync(MessageTopics.CommitmentAnswered));
    }

    [Fact]
    public async Task An_answer_delivered_again_when_its_date_has_passed_is_confirmed_as_it_was()
    {
        await using var story = await ProcessScenario.StartAsync();
        var gael = await story.PersonAsync(TeamsScenario.Landlord);
        var press = gael.Press((await gael.SaysAsync("AC003")).Card, "Envoyer", ("status", "InProgress"), ("date", "2026-11-20"));
        var first = await gael.PostAsync(press);

        await story.Bot.Kill();
        await story.Bot.Restart();
        await story.MoveToAsync("2026-11-21T10:00:00+01:00");
        var second = await gael.PostAsync(press);

        Assert.Contains("Enregistré", first.Body, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_confirmed_sentence_delivered_again_after_a_restart_answers_the_same_and_writes_nothing()
    {
        await using var story = await ProcessScenario.StartAsync();
        var gael = await story.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("AC003 en cours");
        var first = await gael.SaysAsync("oui", "confirmed");

        await story.Bot.Kill();
        await story.Bot.Restart();
        var second = await gael.SaysAsync("oui", "confirmed");

        Assert.Contains("Enregistré : En cours", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
        Assert.Single(await story.OutboxAsync(MessageTopics.CommitmentAnswered));
    }

    [Fact]
    public async Task An_event_that_was_made_but_not_noted_is_found_again_and_invites_once()
    {
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        await using var story = await ProcessScenario.StartAsync(GraphStory.Settings(graph, "__"));
        var alix = await story.PersonAsync(TeamsScenario.Lead);
        graph.Behaviour.HoldAnswers = new TaskCompletionSource().Task;

        var turn = GraphStory.PlanAsync(alix);
        await graph.Made.WaitAsync();
        await story.Bot.Kill();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => turn);

        graph.Behaviour.HoldAnswers = null;
        await story.Bot.Restart();
        await story.MoveToAsync(AfterTheLease);

        var made = Assert.Single(graph.Mailboxes[GraphStory.Mailbox].Events);
        Assert.Equal(made.Addresses.Order(), graph.Mailboxes[GraphStory.Mailbox].Invitations.Select(i => i.Address).Order());
        Assert.Equal("sent", Assert.Single(await story.OutboxAsync(CalendarTopics.Sync)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Reminders_of_a_night_without_power_are_said_once_in_the_morning()
    {
        await using var story = await ProcessScenario.StartAsync();
        var gael = await story.PersonAsync(TeamsScenario.Landlord);
        await story.SettleAsync();
        await story.Bot.Kill();

        await story.Bot.Restart();
        await story.MoveToAsync("2026-11-24T08:45:00+01:00");
        await story.Bot.Kill();
        await story.Bot.Restart();
        await story.MoveToAsync("2026-11-24T08:45:00+01:00");

        Assert.Single(gael.Sees, sent => sent.Card!.Text.Contains("Rappel : réunion aujourd'hui à 9 h 30", StringComparison.Ordinal));
        Assert.Single(gael.Sees, sent => sent.Card!.Text.Contains("Vos rappels du lundi 23 novembre", StringComparison.Ordinal));
    }

    /// <summary>From now on such calls are taken and never answered; completes at the first one.</summary>
    private static Task HangOn(ProcessScenario story, Func<ConnectorCall, bool> calls)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource<IResult?>();
        story.Connector.Instead = call =>
        {
            if (!calls(call)) return Task.FromResult<IResult?>(null);
            entered.TrySetResult();
            return never.Task;
        };
        return entered.Task;
    }
}
