using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>Gathers rows of one partition into transactions that the stores take.</summary>
internal sealed class InsertBatch(ITableStore tables, string table)
{
    // Four MiB are the limit of a request. Bodies travel as ASCII, where a letter with an accent takes six bytes, and Table Storage
    // counts two for any other.
    private const int LargestRequest = 3 * 1024 * 1024;
    private const int Frame = 1024;
    private readonly List<TableChange> _changes = [];
    private long _size;

    /// <summary>Keeps the row for the next transaction, and writes the former ones when it does not fit with them.</summary>
    public async Task AddAsync(TableRow row, CancellationToken cancellation)
    {
        var size = Frame + RowLine.Of(row).Sum(unit => unit < 0x80 ? 2L : 3L);
        var fits = _changes.Count < TableRules.MostOperations && _size + size <= LargestRequest
            && (_changes.Count == 0 || _changes[0].Row.PartitionKey == row.PartitionKey);
        if (!fits) await FlushAsync(cancellation);
        _changes.Add(TableChange.Insert(row));
        _size += size;
    }

    /// <exception cref="BackupException">Somebody else writes there.</exception>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_changes.Count == 0) return;
        if (!(await tables.WriteAsync(table, _changes, cancellation)).Done)
            throw new BackupException("Un autre programme écrit au même endroit : arrêtez-le, puis relancez la restauration ; elle reprendra où elle en est.");
        _changes.Clear();
        _size = 0;
    }
}
