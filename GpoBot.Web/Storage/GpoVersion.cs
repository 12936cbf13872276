using GpoBot.Core.Audit;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row beside those of a GPO, written anew in every transaction on it: as long as it is the same, all live rows are. It stands before
/// them, so that a reading in several pages never takes rows that changed later for those of this version; and behind the end of the
/// audit chain, which decisions of former versions of the program change, so that one small reading finds both.
/// </summary>
public static class GpoVersion
{
    public const string Key = "b.change";
    private const string Property = "Version";

    /// <summary>The reading that tells whether a GPO is still what it was.</summary>
    public static RowQuery Query(string gpoId) => new() { Partition = gpoId, RowFrom = AuditChain.Key, RowBefore = Key + '\0' };

    /// <summary>A version that no other transaction has had.</summary>
    public static TableRow Next(string gpoId) =>
        new(gpoId, Key, new Dictionary<string, object>(1, StringComparer.Ordinal) { [Property] = Guid.NewGuid().ToString("N") });

    /// <summary>The same for whoever changes rows of a GPO without deciding on it.</summary>
    public static TableChange Change(string gpoId) => TableChange.Upsert(Next(gpoId));

    public static string? Of(TableRow row) => row.Properties.GetValueOrDefault(Property) as string;
}
