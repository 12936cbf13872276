namespace GpoBot.Web.Storage;

/// <summary>Why a write found itself in conflict: the row exists, has another version, or is not there.</summary>
public enum WriteConflict { Exists, Changed, Missing }

/// <summary>What became of a write. A conflict is an answer, not an exception; nothing of the write was then stored.</summary>
/// <param name="ETags">New version of each row in the order of the changes, empty for deletes; empty on a conflict.</param>
/// <param name="ConflictAt">Index of the change in conflict, or -1.</param>
public sealed record WriteResult(IReadOnlyList<string> ETags, WriteConflict? Conflict = null, int ConflictAt = -1)
{
    public bool Done => Conflict is null;

    public static WriteResult InConflict(WriteConflict conflict, int at) => new([], conflict, at);
}
