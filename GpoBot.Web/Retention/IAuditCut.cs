using GpoBot.Core.Audit;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Cuts the old end of the audit of one partition, and nothing in its middle.</summary>
public interface IAuditCut
{
    /// <summary>How many lines were older than this; they are gone unless it was only asked.</summary>
    Task<int> CutAsync(string partition, Instant before, bool dryRun, CancellationToken cancellation);
}

/// <summary>Takes the lines away by their time, which their keys begin with.</summary>
internal sealed class AuditCut(ITableStore tables) : IAuditCut
{
    private const string Prefix = "u.audit.";

    public async Task<int> CutAsync(string partition, Instant before, bool dryRun, CancellationToken cancellation)
    {
        var old = new RowQuery { Partition = partition, RowFrom = Prefix, RowBefore = $"{Prefix}{before.ToUnixTimeTicks():x16}" };
        return await tables.SweepAsync(TableNames.Gpo, old, _ => true, dryRun, cancellation);
    }

    /// <summary>The moment before which a line is too old: months are of the calendar.</summary>
    public static Instant Before(Instant now, int months) =>
        now.InUtc().LocalDateTime.Date.PlusMonths(-months).AtMidnight().InUtc().ToInstant();

    /// <summary>Whether this row is a line of the audit.</summary>
    public static bool IsLine(TableRow row) => row.RowKey.StartsWith(Prefix, StringComparison.Ordinal);
}
