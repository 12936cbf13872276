using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace GpoBot.Tests.Delivery;

/// <summary>The pump goes on while something hangs, does little more than it must, and gives back what it cannot do.</summary>
public sealed class ContinuousPumpTests : IAsyncLifetime
{
    private static readonly Instant Due = Instant.FromUtc(2026, 11, 20, 7, 59);
    private readonly HeardMail _mail = new();
    private TeamsScenario _teams = null!;
    private CountedTrips _trips = null!;

    private DuePump Pump => _teams.Services.GetRequiredService<DuePump>();
    private IDueAgenda Agenda => _teams.Services.GetRequiredService<IDueAgenda>();

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync(replace: services =>
        {
            var made = services.Last(service => service.ServiceType == typeof(ITableStore)).ImplementationFactory!;
            services.RemoveAll<IHostedService>().Replace(ServiceDescriptor.Singleton<IMailer>(_mail))
                .Replace(ServiceDescriptor.Singleton<ITableStore>(provider => _trips = new CountedTrips((ITableStore)made(provider))));
        });
        await Pump.RunDueAsync(default);
        _trips.Reset();
    }

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task A_gpo_that_hangs_holds_up_no_other_not_even_what_falls_due_later()
    {
        var released = new TaskCompletionSource();
        _mail.Before = mail => mail.MessageId.StartsWith("S01.", StringComparison.Ordinal) ? released.Task : Task.CompletedTask;
        await PutAsync("S01", 1);
        await PutAsync("S02", 1);
        var before = _mail.Sent.Count;
        var running = Pump.RunDueAsync(default);
        await _mail.HeardAsync(before + 1);
        await PutAsync("S02", 3, first: 2);
        await _mail.HeardAsync(before + 4);
        Assert.False(running.IsCompleted);
        Assert.DoesNotContain(_mail.Sent.Skip(before), mail => mail.MessageId.StartsWith("S01.", StringComparison.Ordinal));

        released.SetResult();
        await running;
        Assert.Equal(before + 5, _mail.Sent.Count);
    }

    [Fact]
    public async Task What_is_due_in_one_gpo_leaves_in_its_order()
    {
        await PutAsync("S02", 12);
        await Pump.RunDueAsync(default);
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"S02.msg.n{n:00}"), _mail.Sent.Select(mail => mail.MessageId).Where(IsOurs));
    }

    [Fact]
    public async Task Many_messages_of_one_gpo_are_claimed_at_once_written_from_one_reading_and_removed_at_once()
    {
        await PutAsync("S02", 12);
        _trips.Reset();
        await Pump.RunDueAsync(default);
        Assert.Equal(12, _mail.Sent.Count(mail => IsOurs(mail.MessageId)));
        Assert.Equal(1, _trips.Of("gpo query"));
        Assert.Equal(12, _trips.Of("gpo write"));
        Assert.Equal(2, _trips.Of("due write"));
        Assert.InRange(_trips.Of("due query"), 2, 4);
    }

    [Fact]
    public async Task What_was_changed_by_somebody_else_meanwhile_is_read_again_and_sent_once()
    {
        await PutAsync("S02", 3);
        _mail.Before = async mail =>
        {
            if (!mail.MessageId.EndsWith("n02", StringComparison.Ordinal)) return;
            var gpo = await _teams.GpoAsync("S02");
            var last = gpo.FindEffect("msg.n03")!;
            await _teams.Store.CommitAsync(new GpoCommit { GpoId = "S02", Read = gpo, Puts = [last with { Reason = "touched" }] }, default);
        };
        await Pump.RunDueAsync(default);
        Assert.Equal(3, _mail.Sent.Count(mail => IsOurs(mail.MessageId)));
        Assert.Empty((await _teams.GpoAsync("S02")).Effects);
    }

    [Fact]
    public async Task An_instance_that_stops_lets_arrive_what_is_on_its_way_and_gives_back_the_rest_at_once()
    {
        using var stop = new CancellationTokenSource();
        _mail.Before = mail =>
        {
            stop.Cancel();
            return Task.CompletedTask;
        };
        await PutAsync("S02", 5);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pump.RunDueAsync(stop.Token));
        Assert.Equal(1, _mail.Sent.Count(mail => IsOurs(mail.MessageId)));

        _mail.Before = _ => Task.CompletedTask;
        await Pump.RunDueAsync(default);
        Assert.Equal(5, _mail.Sent.Count(mail => IsOurs(mail.MessageId)));
    }

    [Fact]
    public async Task An_effect_whose_end_cannot_be_stored_is_parked_and_not_sent_again()
    {
        // Longer than a row may be: nothing that keeps its error can be written.
        _mail.Before = _ => throw new MailException(new string('x', 40_000)) { Permanent = true };
        await PutAsync("S02", 2);
        await Pump.RunDueAsync(default);
        Assert.Empty((await _teams.GpoAsync("S02")).Effects);
        List<Effect> past = [];
        await foreach (var row in _teams.Store.ReadHistoryAsync("S02", "s.effect.msg.n", default)) past.Add((Effect)row);
        Assert.All(past, effect => Assert.Equal((EffectState.Failed, "InternalError"), (effect.State, effect.LastError)));
        Assert.Equal(2, past.Count);
    }

    private static bool IsOurs(string messageId) => messageId.StartsWith("S02.msg.n", StringComparison.Ordinal);

    private async Task PutAsync(string gpoId, int count, int first = 1)
    {
        var gpo = await _teams.GpoAsync(gpoId);
        var recipient = gpo.Partners.First().Id;
        Effect[] effects =
        [
            .. Enumerable.Range(first, count).Select(n => new Effect
            {
                Id = $"msg.n{n:00}", Kind = EffectKind.Message, Topic = MessageTopics.DeliveryFailed,
                SubjectIds = [gpo.Lead!.Id], Recipient = recipient, DueAt = Due,
            }),
        ];
        Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(new GpoCommit
        {
            GpoId = gpoId, Read = gpo, Puts = [.. effects], Pointers = [.. effects.Select(e => new DuePointer(e.DueAt, gpoId, e.Id))],
        }, default));
    }
}
