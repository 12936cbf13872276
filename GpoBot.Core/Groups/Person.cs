namespace GpoBot.Core.Groups;

/// <summary>
/// A person across all GPOs, as the index knows them. It says where to look; what they may do is decided from the
/// roster row of the GPO itself.
/// </summary>
public sealed record Person(string Email, IReadOnlyList<Membership> Memberships)
{
    /// <summary>Posts outside the groups; none for most.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>The language they chose in any of their groups; null is French.</summary>
    public string? Language => Memberships.Select(m => m.Language).FirstOrDefault(language => language is not null);

    public IEnumerable<string> GpoIds => Memberships.Select(m => m.GpoId).Distinct(StringComparer.Ordinal);
}

/// <summary>One line of the index: this person stands in that GPO's roster under this contact id.</summary>
public sealed record Membership(string GpoId, string ContactId, ContactRole Role)
{
    /// <summary>What they are answered in: kept here so that a turn need not load a group to know it.</summary>
    public string? Language { get; init; }
}
