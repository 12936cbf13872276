using GpoBot.Core.Running;
using GpoBot.Web.Delivery;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Hosting;

/// <summary>Whether the bot can work: the store takes a row, and what is due is being looked after.</summary>
public sealed partial class Readiness(GpoStorage storage, DuePump pump, TimeProvider time, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A look lasts a few minutes when everything it meets hangs; beyond that the worker itself is in trouble.
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(10);

    /// <summary>Why it is not ready, in one line; null when it is.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await storage.PingAsync(either.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreFailed(logger, FaultText.Of(failure));
            return "The store cannot be written.";
        }

        return pump.SinceLastLook > LongestLook ? "What is due is not being done." : null;
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Error, "Not ready, the store cannot be written: {Fault}")]
        public static partial void StoreFailed(ILogger logger, string fault);
    }
}
