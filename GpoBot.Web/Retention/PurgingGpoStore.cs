using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Has the rules of retention look at each group from the night on which it came.</summary>
public sealed class PurgingGpoStore(IGpoStore inner, TimeProvider time) : GpoStoreLayer(inner)
{
    public override Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation) => Inner.CommitAsync(
        commit.Read is null && commit.Puts.OfType<Group>().FirstOrDefault() is { } group ? commit with { Pointers = [.. commit.Pointers, FirstLook(group)] } : commit,
        cancellation);

    private DuePointer FirstLook(Group group)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return new DuePointer(PurgeNight.After(now, group.Id, group.TimeZone, now.InZone(group.TimeZone).Date), group.Id, DuePointer.Purge);
    }
}
