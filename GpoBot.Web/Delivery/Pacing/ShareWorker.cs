using GpoBot.Core.Running;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>Keeps this instance among those that share the rate, as long as it runs.</summary>
public sealed partial class ShareWorker(RateShare share, DueSignal signal, TimeProvider time, ILogger<ShareWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!share.IsShared) return;
        using var beat = new PeriodicTimer(RateShare.Interval, time);
        do
        {
            try
            {
                var before = share.Current;
                await share.BeatAsync(stoppingToken);
                if (before == 0 && share.Current > 0) signal.Raise();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // What was read holds a little longer; then nothing is sent until it can be read again.
                Log.BeatFailed(logger, FaultText.Of(failure));
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await share.LeaveAsync(cancellationToken);
        }
        catch (Exception failure)
        {
            Log.BeatFailed(logger, FaultText.Of(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(68, LogLevel.Warning, "The instances that share the rate could not be told or read: {Fault}")]
        public static partial void BeatFailed(ILogger logger, string fault);
    }
}
