using GpoBot.Core.Effects;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Storage;

/// <summary>
/// Writes the rows of a decision and what points to them. Where a transaction holds both, nobody ever finds one without the other; where it
/// does not, the pointers come first: one too many is looked into and found to lead nowhere, one too few would be forgotten work.
/// </summary>
internal sealed class PointedWrite(ITableStore store, IDueAgenda agenda, IReadOnlyCollection<DuePointer> pointers)
{
    private bool _stand = pointers.Count == 0;

    /// <summary>Can be tried again after a conflict.</summary>
    public async Task<WriteResult> RunAsync(IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        if (!_stand && store.WritesTogether && agenda is IPointerRows rows && await TogetherAsync(rows, changes, cancellation) is { } result) return result;
        if (!_stand) await agenda.AddAllAsync(pointers, cancellation);
        _stand = true;
        return await store.WriteAsync(TableNames.Gpo, changes, cancellation);
    }

    /// <summary>Null when one of the pointers stands already, perhaps held by somebody at work: that needs the agenda's own care.</summary>
    private async Task<WriteResult?> TogetherAsync(IPointerRows rows, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        var missing = rows.Missing(pointers);
        var along = rows.RowsOf(missing);
        var first = along.Sum(write => write.Changes.Count);
        var result = await store.WriteTogetherAsync([.. along, new(TableNames.Gpo, changes)], cancellation);
        if (!result.Done) return result.ConflictAt < first ? null : result with { ConflictAt = result.ConflictAt - first };
        rows.Stood(missing);
        return first == 0 ? result : result with { ETags = [.. result.ETags.Skip(first)] };
    }
}
