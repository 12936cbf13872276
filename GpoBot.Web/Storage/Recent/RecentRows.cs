namespace GpoBot.Web.Storage.Recent;

/// <summary>
/// What was read of single partitions in the last seconds. A partition is let go of as soon as it is written to; a reading that was under
/// way meanwhile is not kept, since nobody knows on which side of the writing it was.
/// </summary>
internal sealed class RecentRows(TimeProvider time, TimeSpan life)
{
    private const int Shelves = 16;

    /// <summary>Of one shelf; a full one is emptied, which costs its people one reading each.</summary>
    internal const int MostOnShelf = 256;
    private readonly Shelf[] _shelves = [.. Enumerable.Range(0, Shelves).Select(_ => new Shelf())];

    /// <summary>What was read there with the same question, or null with a ticket for the reading that must now be made.</summary>
    public IReadOnlyList<TableRow>? Find(string table, string partition, string question, out long ticket)
    {
        var shelf = ShelfOf(table, partition);
        lock (shelf)
        {
            ticket = shelf.Writes;
            if (!shelf.Answers.TryGetValue((table, partition), out var known)) return null;
            if (time.GetElapsedTime(known.At) < life) return known.Question == question ? known.Rows : null;
            shelf.Answers.Remove((table, partition));
            return null;
        }
    }

    /// <summary>Keeps what was read, unless something was written since the ticket. That there is nothing is never kept.</summary>
    /// <param name="at">When the reading began.</param>
    public void Keep(string table, string partition, string question, IReadOnlyList<TableRow> rows, long ticket, long at)
    {
        if (rows.Count == 0) return;
        var shelf = ShelfOf(table, partition);
        lock (shelf)
        {
            if (shelf.Writes != ticket) return;
            if (shelf.Answers.Count >= MostOnShelf) shelf.Answers.Clear();
            shelf.Answers[(table, partition)] = new Answer(question, rows, at);
        }
    }

    public void Forget(string table, string partition)
    {
        var shelf = ShelfOf(table, partition);
        lock (shelf)
        {
            shelf.Writes++;
            shelf.Answers.Remove((table, partition));
        }
    }

    public void ForgetAll()
    {
        foreach (var shelf in _shelves)
        {
            lock (shelf)
            {
                shelf.Writes++;
                shelf.Answers.Clear();
            }
        }
    }

    private Shelf ShelfOf(string table, string partition) => _shelves[(HashCode.Combine(table, partition) & int.MaxValue) % Shelves];

    private sealed class Shelf
    {
        public Dictionary<(string Table, string Partition), Answer> Answers { get; } = [];
        public long Writes { get; set; }
    }

    private sealed record Answer(string Question, IReadOnlyList<TableRow> Rows, long At);
}
