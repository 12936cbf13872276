namespace GpoBot.Core.Groups;

/// <summary>
/// One row of a GPO's partition. The key starts with the letter of its kind, so that the rows a turn needs
/// (<c>a</c> to <c>m</c>) are one contiguous range and history (<c>n</c> and after) another.
/// </summary>
public abstract record GpoRow
{
    /// <summary>First key that is history: live rows sort strictly before it.</summary>
    public const string HistoryStart = "n";

    /// <summary>Whether the row of this key is among those that a decision is taken on.</summary>
    public static bool IsLive(string key) => string.CompareOrdinal(key, HistoryStart) < 0;

    /// <summary>Key within the GPO, ordinal order, none of <c>/ \ # ?</c>.</summary>
    public abstract string RowKey { get; }
}
