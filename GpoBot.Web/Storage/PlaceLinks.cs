using GpoBot.Dialogs.Sharing;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A row for each linked place, beside those of the places where GpoBot is.</summary>
public sealed class PlaceLinks(ITableStore store) : IPlaceLinks
{
    private const string Partition = "link";

    public async Task<string?> FindGpoAsync(string placeId, CancellationToken cancellation) =>
        (await FindAsync(placeId, cancellation))?.GpoId;

    public async Task<bool> ClaimAsync(string placeId, string gpoId, string? worthless, CancellationToken cancellation)
    {
        var mine = new RowWriter(Partition, placeId).Text("GpoId", gpoId).Row;
        var held = await FindAsync(placeId, cancellation);
        if (held?.GpoId == gpoId) return true;
        if (held is not null && held.GpoId != worthless) return false;
        var change = held is null ? TableChange.Insert(mine) : TableChange.Replace(mine, held.ETag);
        // Of two who take it at the same moment one is the first.
        return (await store.WriteAsync(TableNames.Places, [change], cancellation)).Done
            || await FindGpoAsync(placeId, cancellation) == gpoId;
    }

    public async Task ReleaseAsync(string placeId, string gpoId, CancellationToken cancellation)
    {
        if (await FindAsync(placeId, cancellation) is { } held && held.GpoId == gpoId)
            await store.WriteAsync(TableNames.Places, [TableChange.Delete(Partition, placeId, held.ETag)], cancellation);
    }

    private async Task<Line?> FindAsync(string placeId, CancellationToken cancellation) =>
        await store.FindAsync(TableNames.Places, Partition, placeId, cancellation) is { } row
            ? new Line(new RowReader(row).Text("GpoId"), row.ETag)
            : null;

    private sealed record Line(string GpoId, string? ETag);
}
