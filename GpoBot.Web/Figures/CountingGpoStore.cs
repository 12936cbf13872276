using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Web.Figures;

/// <summary>Has a GPO counted anew after each decision that can change a figure: once for all those of a minute.</summary>
public sealed class CountingGpoStore(IGpoStore inner, TimeProvider time) : GpoStoreLayer(inner)
{
    private const long Minute = NodaConstants.TicksPerMinute;
    private const long Hour = NodaConstants.TicksPerHour;

    public override Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation) => Inner.CommitAsync(
        commit.Puts.Concat(commit.Deletes).Any(FactsReader.DependsOn) ? commit with { Pointers = [.. commit.Pointers, PointerOf(commit)] } : commit,
        cancellation);

    // The end of the minute is one and the same pointer for all its decisions. A GPO that is being made is counted at once.
    private DuePointer PointerOf(GpoCommit commit)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var step = commit.Puts.Concat(commit.Deletes).Any(IsAtOnce) ? Minute : Hour;
        var at = commit.Read is null ? now : Instant.FromUnixTimeTicks((now.ToUnixTimeTicks() / step + 1) * step);
        return new DuePointer(at, commit.GpoId, DuePointer.Totals);
    }

    // Reminders leave by the thousand on a Monday morning, and only a share of answers depends on them.
    private static bool IsAtOnce(GpoRow row) => row is not ReminderEntry && FactsReader.DependsOn(row);
}
