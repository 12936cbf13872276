using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GpoBot.Core.Effects;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Faults;

/// <summary>Two processes on the tables of one account.</summary>
[Trait("Speed", "Slow")]
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private readonly Azurite _azurite = new();

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Each_thing_is_said_once_whoever_says_it()
    {
        // Both in this process, for their clocks to agree to the tick, and without workers, for nobody to be at work while it jumps.
        var clock = new DevelopmentClock(DateTimeOffset.Parse("2026-11-20T09:00:00+01:00", null));
        await using var first = await TogetherAsync(clock);
        await using var second = await TogetherAsync(clock);
        var alix = await first.PersonAsync(TeamsScenario.Lead);
        var gael = await first.PersonAsync(TeamsScenario.Landlord);

        foreach (var moment in new[] { "2026-11-23T09:30:01+01:00", "2026-11-24T08:30:01+01:00" })
        {
            clock.Set(DateTimeOffset.Parse(moment, null));
            await Task.WhenAll(DoAllAsync(first), DoAllAsync(second));
        }

        foreach (var person in new[] { alix, gael })
        {
            Assert.Single(person.Sees, sent => Says(sent, "Vos rappels du lundi 23 novembre"));
            Assert.Single(person.Sees, sent => Says(sent, "Rappel : réunion aujourd'hui à 9 h 30"));
        }

        Assert.Empty((await first.GpoAsync("S01")).Effects);
    }

    [Fact]
    public async Task What_a_dead_instance_held_is_taken_over_by_the_other()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync(first.Connector);
        var alix = await first.PersonAsync(TeamsScenario.Lead);
        var gael = await first.PersonAsync(TeamsScenario.Landlord);
        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        await alix.SaysAsync("PB01");
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        first.Connector.Instead = async call =>
        {
            if (call.Operation != "send" || call.ConversationId != gael.ConversationId) return null;
            entered.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
            return null;
        };

        using var confirmed = await first.Http.PostAsJsonAsync("/api/messages", Confirmation(alix));
        await entered.Task;
        await Task.WhenAll(first.Bot.Kill(), second.Bot.Kill());
        first.Connector.Instead = _ => Task.FromResult<IResult?>(null);
        await second.Bot.Restart();

        await second.SettleAsync();
        Assert.DoesNotContain(gael.Sees, IsNews);
        await second.MoveToAsync("2026-11-20T09:10:00+01:00");
        Assert.Single(gael.Sees, IsNews);
        Assert.Equal("sent", Assert.Single(await second.OutboxAsync(MessageTopics.CommitmentNew)).GetProperty("state").GetString());
    }

    private static bool IsNews(SentActivity sent) => Says(sent, "Nouvel engagement");

    private static bool Says(SentActivity sent, string text) => sent.Card!.Text.Contains(text, StringComparison.Ordinal);

    private static JsonObject Confirmation(TeamsPerson person)
    {
        var message = person.Activity("message");
        message["text"] = "oui";
        return message;
    }

    private static async Task DoAllAsync(TeamsScenario instance)
    {
        var pump = instance.Services.GetRequiredService<DuePump>();
        while (await pump.RunDueAsync(CancellationToken.None) > 0) { }
    }

    private Task<TeamsScenario> TogetherAsync(DevelopmentClock clock) => TeamsScenario.StartAsync(
        settings: new Dictionary<string, string?> { ["Storage:ConnectionString"] = _azurite.ConnectionString },
        replace: services => services
            .Replace(ServiceDescriptor.Singleton(clock)).Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))
            .RemoveAll<IHostedService>());

    private Task<ProcessScenario> StartAsync(MockConnector? connector = null) => ProcessScenario.StartAsync(
        new Dictionary<string, string> { ["Storage__ConnectionString"] = _azurite.ConnectionString }, connector);
}
