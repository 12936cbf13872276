namespace GpoBot.Core.Groups;

/// <summary>
/// What the memory holds of a GPO and only a newer version of the program understands: while two versions run side by side, the older
/// one leaves it as it is.
/// </summary>
/// <param name="Rows">Keys of the rows that are no part of the state, because they could not be read.</param>
/// <param name="Properties">By row key, what is to be written again beside what is known. Nobody but the memory looks into it.</param>
public sealed record Unread(IReadOnlySet<string> Rows, IReadOnlyDictionary<string, object> Properties)
{
    public static Unread Nothing { get; } = new(new HashSet<string>(), new Dictionary<string, object>());

    /// <summary>What both hold; the second was read later.</summary>
    public Unread With(Unread later)
    {
        if (later == Nothing) return this;
        var properties = new Dictionary<string, object>(Properties, StringComparer.Ordinal);
        foreach (var (key, kept) in later.Properties) properties[key] = kept;
        return new Unread(new HashSet<string>(Rows.Concat(later.Rows), StringComparer.Ordinal), properties);
    }
}
