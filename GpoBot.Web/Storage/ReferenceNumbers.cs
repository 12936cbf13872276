using GpoBot.Core.Ports;

namespace GpoBot.Web.Storage;

/// <summary>A row per series that holds the last number given out; whoever finds it changed looks again.</summary>
public sealed class ReferenceNumbers(ITableStore store) : IReferenceNumbers
{
    private const string Partition = "reference";
    private const string Last = "Last";

    public Task<int> NextAsync(string series, CancellationToken cancellation) =>
        MoveAsync(series, last => last + 1, cancellation);

    public Task ReserveUpToAsync(string series, int number, CancellationToken cancellation) =>
        MoveAsync(series, last => Math.Max(last, number), cancellation);

    private async Task<int> MoveAsync(string series, Func<int, int> move, CancellationToken cancellation)
    {
        // Each turn of the loop that fails is a turn in which another caller got its number, so it ends.
        while (true)
        {
            var found = await store.FindAsync(TableNames.Counters, Partition, series, cancellation);
            var last = found?.Properties.GetValueOrDefault(Last) as int? ?? 0;
            var next = move(last);
            if (next == last) return last;
            var row = new TableRow(Partition, series, new Dictionary<string, object> { [Last] = next });
            var change = found is null ? TableChange.Insert(row) : TableChange.Replace(row, found.ETag);
            if ((await store.WriteAsync(TableNames.Counters, [change], cancellation)).Done) return next;
        }
    }
}
