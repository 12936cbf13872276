using System.Diagnostics.Metrics;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Observability;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Delivery.Pacing;

/// <summary>The pace alone, on a clock that passes as fast as it is waited for.</summary>
internal sealed class PaceRig : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public PaceRig(DeliveryOptions? options = null, Func<TimeSpan>? late = null)
    {
        Clock = new SelfPacedClock(late);
        options ??= new DeliveryOptions();
        var share = new RateShare(options, new ShareRules(Shared: false, Strict: true), new LivingInstances(new SqliteStore("unused.db")), Clock);
        Metrics = new DeliveryMetrics(_services.GetRequiredService<IMeterFactory>(), share, Clock);
        Pacer = new SendPacer(options, share, Metrics, Clock);
    }

    public SelfPacedClock Clock { get; }
    public DeliveryMetrics Metrics { get; }
    public SendPacer Pacer { get; }

    /// <summary>Sends as a worker does that is told to come back later; gives the moment it left.</summary>
    public async Task<TimeSpan> SendAsync(string conversation)
    {
        while (true)
        {
            try
            {
                await Pacer.WaitAsync("tenant", conversation, default);
                return Clock.Now;
            }
            catch (HeldBackException held)
            {
                Clock.Pass(held.Wait);
            }
        }
    }

    /// <summary>The most that lie in any span of this length.</summary>
    public static int Most(IReadOnlyList<TimeSpan> moments, TimeSpan span)
    {
        var sorted = moments.Order().ToList();
        return sorted.Max(first => sorted.Count(moment => moment >= first && moment < first + span));
    }

    public void Dispose()
    {
        Pacer.Dispose();
        _services.Dispose();
    }
}
