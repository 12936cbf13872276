using GpoBot.Core.Running;
using GpoBot.Web.Delivery.Pacing;

namespace GpoBot.Web.Delivery;

/// <summary>Does what is due, for ever: one failed look never ends it, and the pause stands outside the try.</summary>
public sealed partial class DueWorker(
    DuePump pump, DueSignal signal, RateShare share, ClockWatch clock, ILogger<DueWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var seen = signal.Raised;
            try
            {
                await pump.RunDueAsync(() => clock.IsTrusted() && share.Current > 0, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Log.LookFailed(logger, FaultText.Of(failure));
                seen = signal.Raised;
            }

            await signal.WaitAsync(seen, Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Error, "A look at what is due failed; the next one follows: {Fault}")]
        public static partial void LookFailed(ILogger logger, string fault);
    }
}
