using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Core.Running;
using NodaTime;

namespace GpoBot.Web.Delivery.Bundles;

/// <summary>
/// The other GPOs of a person, for whoever wants to write to them once. The index says where to look, the rosters decide; one that
/// cannot be read is as if it were not there, for its trouble is not the others'.
/// </summary>
public sealed partial class Neighbours(IGpoStore store, IPeople people, ReminderPass passes, TimeProvider time, ILogger<Neighbours> logger)
{
    /// <summary>Ids, in the order in which their messages take precedence.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string email, string gpoId, CancellationToken cancellation) =>
        await people.FindByEmailAsync(email, cancellation) is { } person
            ? [.. person.GpoIds.Where(id => !string.Equals(id, gpoId, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The GPO with everything in it that it owes by now.</summary>
    public Task<Gpo?> LoadUpToDateAsync(string gpoId, CancellationToken cancellation) => GuardedAsync(gpoId, async () =>
    {
        var gpo = await store.LoadAsync(gpoId, cancellation);
        if (gpo is null || !(NextReminder.After(Now(), gpo) <= Now())) return gpo;
        await passes.RunAsync(gpoId, cancellation);
        return await store.LoadAsync(gpoId, cancellation);
    }, cancellation);

    public Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation) =>
        GuardedAsync(gpoId, () => store.LoadAsync(gpoId, cancellation), cancellation);

    /// <summary>True when it was stored for certain.</summary>
    public async Task<bool> CommitAsync(GpoCommit commit, CancellationToken cancellation) =>
        await GuardedAsync(commit.GpoId, async () => (CommitResult?)await store.CommitAsync(commit, cancellation), cancellation) == CommitResult.Done;

    private async Task<T?> GuardedAsync<T>(string gpoId, Func<Task<T?>> work, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.InTrouble(logger, gpoId, FaultText.Of(fault));
            return default;
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Warning, "{Gpo} could not be asked whether its reminders leave with those of another GPO: {Fault}")]
        public static partial void InTrouble(ILogger logger, string gpo, string fault);
    }
}
