using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Web.Delivery;
using GpoBot.Web.Secrets;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Hosting;

/// <summary>Whether the bot can work: the store takes a row, and what is due is being looked after.</summary>
public sealed partial class Readiness(
    GpoStorage storage, IDueAgenda agenda, DuePump pump, ClockWatch clock, FailingWork failing, SecretsWatch secrets, TimeProvider time, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A look lasts a few minutes when everything it meets hangs; beyond that the worker itself is in trouble.
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(10);

    // A whole country at the pace of messages takes five minutes, and what fails moves out of the way.
    private static readonly Duration LongestDue = Duration.FromMinutes(30);
    private const int MostNotes = 20;

    // Made when it is first asked, which is as soon as the process runs.
    private readonly long _began = time.GetTimestamp();

    private readonly Lock _lock = new();
    private Task<string?>? _asking;

    /// <summary>Why it is not ready, in one line; null when it is. Those who ask at the same time are answered together, for asking writes.</summary>
    public Task<string?> FaultAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_asking is not { IsCompleted: false }) _asking = Task.Run(AskAsync, CancellationToken.None);
            return _asking.WaitAsync(cancellation);
        }
    }

    private async Task<string?> AskAsync()
    {
        Instant? oldest;
        using var late = new CancellationTokenSource(Patience, time);
        try
        {
            await storage.PingAsync(late.Token);
            oldest = await agenda.OldestAsync(late.Token);
        }
        catch (Exception failure)
        {
            Log.StoreFailed(logger, FaultText.Of(failure));
            return "The store cannot be written.";
        }

        if (!clock.IsTrusted()) return "The clock has jumped: nothing new is begun until it is back or has kept its new time.";
        if (pump.SinceLastLook > LongestLook) return "What is due is not being done.";
        // After an outage all that waited is old: whoever has only just begun is given the time to catch up, or none would be ready.
        return Now() - oldest > LongestDue && time.GetElapsedTime(_began) > LongestDue.ToTimeSpan()
            ? "What is due is not being done in time."
            : null;
    }

    /// <summary>What works is no fault of the bot's readiness, and yet is to be seen: one line for each thing that keeps failing.</summary>
    public IReadOnlyList<string> Notes() =>
    [
        .. secrets.EndingSoon().Select(secret => secret.Note(secrets.Now)),
        .. failing.List().Take(MostNotes).Select(one => $"Failing for {one.Since.TotalMinutes:0} min: {one.GpoId} {one.EffectId ?? "reminders"}"),
    ];

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Error, "Not ready, the store cannot be written: {Fault}")]
        public static partial void StoreFailed(ILogger logger, string fault);
    }
}
