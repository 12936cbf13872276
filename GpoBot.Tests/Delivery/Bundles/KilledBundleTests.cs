using GpoBot.Core.Effects;
using NodaTime;

namespace GpoBot.Tests.Delivery.Bundles;

/// <summary>Whatever dies meanwhile, what several GPOs remind somebody of is said, and said again only where it had left unnoted.</summary>
public sealed class KilledBundleTests
{
    public static TheoryData<int, bool> Deaths
    {
        get
        {
            var deaths = new TheoryData<int, bool>();
            for (var at = 1; at <= 14; at++)
            {
                deaths.Add(at, true);
                deaths.Add(at, false);
            }

            return deaths;
        }
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Killed_at_any_transaction_nothing_is_lost_and_at_most_one_message_leaves_twice(int at, bool before)
    {
        var world = await SeveralGpos.StartAsync();
        await using var first = new Instance(world, (at, before));
        await world.LiveAsync(first);
        await using var second = new Instance(world);
        await world.LiveAsync(second);

        Assert.All(world.Said, times => Assert.InRange(times, 1, first.Killed && first.SentAtDeath > 0 ? 2 : 1));
        Assert.InRange(world.Mail.Sent.Count, 1, 2);
        Assert.All(SeveralGpos.Ids, id => Assert.Equal(EffectState.Sent, Assert.Single(world.Effects(id)).State));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Two_instances_at_work_at_once_say_everything_once(int _)
    {
        var world = await SeveralGpos.StartAsync();
        await using var one = new Instance(world);
        await using var other = new Instance(world);
        while (await world.Agenda.NextAsync(default) is { } next && next <= SeveralGpos.Nine + Duration.FromHours(1))
        {
            world.Clock.MoveTo(Instant.Max(next, world.Clock.Now + Duration.FromSeconds(1)));
            await Task.WhenAll(Task.Run(one.RunDueAsync), Task.Run(other.RunDueAsync));
        }

        Assert.Equal([1, 1, 1], world.Said);
        Assert.All(SeveralGpos.Ids, id => Assert.Equal(EffectState.Sent, Assert.Single(world.Effects(id)).State));
        Assert.Single(world.Mail.Sent);
    }
}
