using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Delivery;

/// <summary>Many messages at once, over real HTTP: they leave at the pace of the channel, and what is refused waits.</summary>
public sealed class PacedDeliveryTests : IAsyncLifetime
{
    private static readonly Instant Due = Instant.FromUtc(2026, 11, 20, 7, 59);
    private readonly Stopwatch _watch = new();
    private readonly List<TimeSpan> _arrived = [];
    private TeamsScenario _teams = null!;
    private Gpo _gpo = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Delivery:TenantRate"] = "48" });
        _gpo = await _teams.GpoAsync("S02");
    }

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_crowd_is_written_to_as_fast_as_allowed_and_no_faster()
    {
        // People of many groups: those of one group are written to one after the other.
        var groups = new List<string>();
        await foreach (var id in _teams.Store.ListIdsAsync(default)) groups.Add(id);
        foreach (var id in groups) await OpenAsync(await _teams.GpoAsync(id));
        Hear();
        var sent = 0;
        foreach (var id in groups) sent += await PutAsync(await _teams.GpoAsync(id), rounds: 3);
        _watch.Start();
        await _teams.SettleAsync();

        Assert.True(sent > 100);
        Assert.Equal(sent, _arrived.Count);
        // On the whole: how close they arrive within one second is as much the machine's doing, and is tested on a clock of its own.
        Assert.InRange(sent / (_arrived.Max() - _arrived.Min()).TotalSeconds, 5, 52);
        foreach (var id in groups) Assert.Empty((await _teams.GpoAsync(id)).Effects);
    }

    [Fact]
    public async Task While_the_tenant_is_throttled_the_others_wait_without_being_refused_and_then_leave()
    {
        await OpenAsync(_gpo);
        var calls = 0;
        _teams.Connector.Instead = _ =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult<IResult?>(ConnectorCall.Refused(429, "Throttled", retryAfter: 40));
        };
        var sent = await PutAsync(_gpo, rounds: 1);
        await _teams.SettleAsync();
        Assert.Equal(3, calls);
        var waiting = (await _teams.GpoAsync("S02")).Effects;
        Assert.Equal(sent, waiting.Count);
        Assert.All(waiting, effect => Assert.Equal(0, effect.Attempts));

        Hear();
        await _teams.MoveToAsync("2026-11-20T09:00:38+01:00");
        Assert.Empty(_arrived);
        await _teams.MoveToAsync("2026-11-20T09:03:00+01:00");
        Assert.Equal(sent, _arrived.Count);
        Assert.Empty((await _teams.GpoAsync("S02")).Effects);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_channel_that_is_throttled_for_hours_costs_tries_in_the_end_and_the_message_leaves_by_mail()
    {
        await OpenAsync(_gpo);
        _teams.Connector.Instead = _ => Task.FromResult<IResult?>(ConnectorCall.Refused(429, "Throttled", retryAfter: 600));
        await PutAsync(_gpo, rounds: 1);
        await _teams.MoveToAsync("2026-11-20T10:50:00+01:00");
        Assert.All((await _teams.GpoAsync("S02")).Effects, effect => Assert.Equal(0, effect.Attempts));
        await _teams.MoveToAsync("2026-11-20T16:00:00+01:00");
        Assert.NotEmpty(Directory.GetFiles(_teams.MailFolder, "S02.msg.n*"));
        Assert.Empty((await _teams.GpoAsync("S02")).Effects);
    }

    [Fact]
    public async Task What_was_due_long_ago_has_the_same_time_to_outlast_a_throttled_channel()
    {
        await OpenAsync(_gpo);
        _teams.Connector.Instead = _ => Task.FromResult<IResult?>(ConnectorCall.Refused(429, "Throttled", retryAfter: 600));
        await PutAsync(_gpo, rounds: 1, due: Due - Duration.FromHours(9));
        await _teams.MoveToAsync("2026-11-20T10:50:00+01:00");
        var waiting = (await _teams.GpoAsync("S02")).Effects;
        Assert.NotEmpty(waiting);
        Assert.All(waiting, effect => Assert.Equal(0, effect.Attempts));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Whoever_has_had_much_in_one_conversation_gets_the_rest_later_and_no_try_is_counted()
    {
        await OpenAsync(_gpo);
        Hear();
        var one = _gpo.Partners.First();
        await PutAsync(_gpo, rounds: 70, only: one.Id);
        _watch.Start();
        await _teams.MoveToAsync("2026-11-20T09:00:00+01:00");
        await _teams.MoveToAsync("2026-11-20T09:05:00+01:00");
        Assert.Equal(70, _arrived.Count);
        var state = await _teams.Http.GetFromJsonAsync<JsonElement>("/dev/delivery");
        Assert.True(state.GetProperty("counts").GetProperty("held_back").GetInt32() > 0);
        Assert.Equal(0, state.GetProperty("counts").GetProperty("retried").GetInt32());
        Assert.Equal(70, state.GetProperty("counts").GetProperty("sent.teams").GetInt32());
    }

    [Fact]
    public async Task The_next_message_goes_where_the_last_activity_came_from()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await using var moved = await MockConnector.StartAsync();
        moved.Knows(gael.UserId, TeamsScenario.Landlord);
        var word = gael.Activity("message");
        (word["text"], word["serviceUrl"]) = ("aide", moved.ServiceUrl);
        await gael.PostAsync(word);
        var before = (_teams.Connector.Sent.Count, moved.Sent.Count);
        await PutAsync(await _teams.GpoAsync("S01"), rounds: 1, only: "P07");
        await _teams.SettleAsync();
        Assert.Equal((before.Item1, before.Item2 + 1), (_teams.Connector.Sent.Count, moved.Sent.Count));
    }

    private void Hear() => _teams.Connector.Instead = _ =>
    {
        lock (_arrived) _arrived.Add(_watch.Elapsed);
        return Task.FromResult<IResult?>(null);
    };

    private async Task OpenAsync(Gpo gpo)
    {
        var conversations = _teams.Services.GetRequiredService<IConversations>();
        foreach (var partner in gpo.Partners.Append(gpo.Lead!))
        {
            await conversations.SaveAsync(new KnownConversation(
                partner.Email, new($"a:{partner.Email}", _teams.Connector.ServiceUrl, "msteams", "tenant", "28:bot", $"29:{partner.Email}")), default);
        }
    }

    private async Task<int> PutAsync(Gpo gpo, int rounds, string? only = null, Instant? due = null)
    {
        Effect[] effects =
        [
            .. from round in Enumerable.Range(1, rounds) from partner in gpo.Partners.Where(one => one.PreferredChannel == Channel.Teams)
               where only is null || partner.Id == only
               select new Effect
               {
                   Id = $"msg.n{round:00}.{partner.Id}", Kind = EffectKind.Message, Topic = MessageTopics.DeliveryFailed,
                   SubjectIds = [gpo.Lead!.Id], Recipient = partner.Id, DueAt = due ?? Due,
               },
        ];
        foreach (var part in effects.Chunk(90))
        {
            var commit = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [.. part], Pointers = [.. part.Select(e => new DuePointer(e.DueAt, gpo.Id, e.Id))] };
            Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(commit, default));
        }
        return effects.Length;
    }
}
