using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Turns;

/// <summary>A fault of ours, or a time that runs out: the person hears of it, with something to quote.</summary>
public sealed partial class FailedTurnTests
{
    [Fact]
    public async Task A_message_that_meets_a_fault_is_answered_with_an_apology_whose_reference_the_log_knows()
    {
        using var log = new LogLines();
        await using var teams = await BrokenAsync((_, _) => throw new InvalidOperationException("le texte d'une personne"), log);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var seen = await alix.SaysAsync("retards");

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        var reference = Reference().Match(Assert.Single(seen.Activities).Text).Groups[1].Value;
        var line = Assert.Single(log.Lines, l => l.Contains($"Turn {reference}", StringComparison.Ordinal));
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.DoesNotContain("le texte d'une personne", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_meets_a_fault_is_answered_in_the_body_of_a_success_and_may_be_pressed_again()
    {
        var broken = true;
        await using var teams = await BrokenAsync((_, _) => broken ? throw new InvalidOperationException("no") : Task.FromResult<Reply?>(null));
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var press = alix.Activity("invoke");
        press["name"] = "adaptiveCard/action";
        press["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"help","data":{}}}""");

        var (status, body) = await alix.PostAsync(press);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Matches(Reference(), JsonNode.Parse(body)!["value"]!.GetValue<string>());

        broken = false;
        Assert.Contains("AdaptiveCard", (await alix.PostAsync(press)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_given_up_and_told()
    {
        await using var teams = await BrokenAsync(
            async (_, cancellation) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                return null;
            }, turnTimeout: TimeSpan.FromMilliseconds(200));
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Assert.Matches(Reference(), (await alix.SaysAsync("retards")).Text);
        Assert.Matches(Reference(), (await alix.SaysAsync("retards")).Text);
    }

    [Fact]
    public async Task When_not_even_the_apology_can_be_said_the_bot_lives_on()
    {
        await using var teams = await BrokenAsync((_, _) => throw new InvalidOperationException("no"));
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        teams.Connector.Refuse = _ => (403, "BotDisabledByAdmin");
        Assert.Equal(HttpStatusCode.OK, (await alix.SaysAsync("retards")).Status);

        teams.Connector.Refuse = _ => null;
        Assert.Matches(Reference(), (await alix.SaysAsync("retards")).Text);
    }

    private static Task<TeamsScenario> BrokenAsync(
        Func<Exchange, CancellationToken, Task<Reply?>> work, ILoggerProvider? log = null, TimeSpan? turnTimeout = null) =>
        TeamsScenario.StartAsync(
            replace: services =>
            {
                services.Insert(0, ServiceDescriptor.Singleton<IFlow>(new BrokenFlow(work)));
                if (log is not null) services.AddLogging(logging => logging.AddProvider(log));
            },
            change: settings => turnTimeout is { } timeout ? settings with { Bot = settings.Bot with { TurnTimeout = timeout } } : settings);

    [GeneratedRegex(@"Référence à donner à votre administrateur\s:\s\*\*([0-9A-F]{8})\*\*")]
    private static partial Regex Reference();

    private sealed class BrokenFlow(Func<Exchange, CancellationToken, Task<Reply?>> work) : IFlow
    {
        public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => work(exchange, cancellation);

        public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => work(exchange, cancellation);
    }
}
