using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace GpoBot.Tests.Delivery;

/// <summary>Two instances on one memory whose clocks are thirty seconds apart.</summary>
public sealed class SkewedClocksTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-11-20T09:00:00+01:00", null);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private readonly HeardMail _mail = new();
    private TeamsScenario _slow = null!;
    private TeamsScenario _fast = null!;

    public async Task InitializeAsync()
    {
        _slow = await TeamsScenario.StartAsync(replace: Alone);
        _fast = await TeamsScenario.StartAsync(replace: services =>
        {
            Alone(services);
            services.Replace(ServiceDescriptor.Singleton(_slow.Services.GetRequiredService<ITableStore>()));
        });
        await At(TimeSpan.Zero, _slow);
        await PutAsync();
    }

    public async Task DisposeAsync()
    {
        await _fast.DisposeAsync();
        await _slow.DisposeAsync();
    }

    [Fact]
    public async Task What_the_slow_one_is_still_at_is_not_taken_from_it()
    {
        var released = new TaskCompletionSource();
        _mail.Before = _ => released.Task;
        SetClock(_slow, TimeSpan.FromSeconds(1));
        var working = Pump(_slow).RunDueAsync(default);
        var before = _mail.Sent.Count;
        // As long as a piece of work may last.
        for (var seconds = 1; seconds < 180; seconds += 20) await At(TimeSpan.FromSeconds(seconds) + Skew, _fast);
        Assert.False(working.IsCompleted);
        released.SetResult();
        await working;
        await At(TimeSpan.FromMinutes(10) + Skew, _fast);
        Assert.Single(Told(before));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_held_when_it_died_is_taken_over_by_the_other_once(bool slowDies)
    {
        var (dead, heir) = slowDies ? (_slow, _fast) : (_fast, _slow);
        var (deadSkew, heirSkew) = slowDies ? (TimeSpan.Zero, Skew) : (Skew, TimeSpan.Zero);
        var now = Instant.FromDateTimeOffset(Start + deadSkew) + Duration.FromSeconds(1);
        Assert.NotEmpty(await dead.Services.GetRequiredService<IDueAgenda>().ClaimAsync(now, Duration.FromMinutes(4), 100, default));
        var before = _mail.Sent.Count;
        await At(TimeSpan.FromMinutes(3) + heirSkew, heir);
        Assert.Empty(Told(before));
        await At(TimeSpan.FromMinutes(5) + heirSkew, heir);
        Assert.Single(Told(before));
    }

    [Fact]
    public async Task Both_at_work_at_once_say_each_thing_once()
    {
        var before = _mail.Sent.Count;
        for (var minutes = 1; minutes <= 5; minutes += 2)
            await Task.WhenAll(At(TimeSpan.FromMinutes(minutes), _slow), At(TimeSpan.FromMinutes(minutes) + Skew, _fast));
        Assert.Single(Told(before));
        Assert.Empty((await _slow.GpoAsync("S02")).Effects);
    }

    private void Alone(IServiceCollection services) => services.RemoveAll<IHostedService>().Replace(ServiceDescriptor.Singleton<IMailer>(_mail));

    private static DuePump Pump(TeamsScenario instance) => instance.Services.GetRequiredService<DuePump>();

    private static void SetClock(TeamsScenario instance, TimeSpan after) =>
        instance.Services.GetRequiredService<DevelopmentClock>().Set(Start + after);

    private static async Task At(TimeSpan after, TeamsScenario instance)
    {
        SetClock(instance, after);
        await Pump(instance).RunDueAsync(default);
    }

    private IEnumerable<MailMessageContent> Told(int before) => _mail.Sent.Skip(before).Where(mail => mail.MessageId == "S02.msg.n1");

    private async Task PutAsync()
    {
        var gpo = await _slow.GpoAsync("S02");
        var effect = new Effect
        {
            Id = "msg.n1", Kind = EffectKind.Message, Topic = MessageTopics.DeliveryFailed, SubjectIds = [gpo.Lead!.Id],
            Recipient = gpo.Partners.First().Id, DueAt = Instant.FromDateTimeOffset(Start),
        };
        await _slow.Store.CommitAsync(
            new GpoCommit { GpoId = "S02", Read = gpo, Puts = [effect], Pointers = [new DuePointer(effect.DueAt, "S02", effect.Id)] }, default);
    }
}
