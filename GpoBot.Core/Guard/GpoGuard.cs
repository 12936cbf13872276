using System.Runtime.CompilerServices;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;

namespace GpoBot.Core.Guard;

/// <summary>The guard with what may be said in one GPO: its members, its name, its towns and the places of its problems.</summary>
public static class GpoGuard
{
    // A state never changes, and most changes leave these of its rows as they are: what may be said is made ready for all of them at once.
    private static readonly ConditionalWeakTable<IReadOnlyList<Contact>, Prepared> Known = [];

    public static bool NamesAPerson(string? text, Gpo gpo) => !string.IsNullOrWhiteSpace(text) && NominativeGuard.Check(text, SayableIn(gpo)).Blocked;

    public static IEnumerable<string> Places(Gpo gpo) =>
    [
        gpo.Group.Name, .. gpo.Group.Towns, .. gpo.Group.UsualPlace is { } usual ? [usual] : Array.Empty<string>(),
        .. gpo.Problems.Select(problem => problem.Place).OfType<string>(),
    ];

    private static Sayable SayableIn(Gpo gpo)
    {
        if (Known.TryGetValue(gpo.Contacts, out var known) && ReferenceEquals(known.Group, gpo.Group) && ReferenceEquals(known.Problems, gpo.Problems))
            return known.Sayable;
        known = new Prepared(gpo.Group, gpo.Problems, new Sayable(gpo.Contacts, [.. Places(gpo)]));
        Known.AddOrUpdate(gpo.Contacts, known);
        return known.Sayable;
    }

    private sealed record Prepared(Group Group, IReadOnlyList<Problem> Problems, Sayable Sayable);
}
