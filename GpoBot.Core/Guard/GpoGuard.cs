using System.Runtime.CompilerServices;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Guard;

/// <summary>The guard with what may be said in one GPO: its members, its name, its towns and the places of its problems.</summary>
public static class GpoGuard
{
    // The state of a group never changes, and a turn looks at it more than once.
    private static readonly ConditionalWeakTable<Gpo, Sayable> Known = [];

    public static bool NamesAPerson(string? text, Gpo gpo) =>
        !string.IsNullOrWhiteSpace(text) && NominativeGuard.Check(text, Known.GetValue(gpo, one => new Sayable(one.Contacts, [.. Places(one)]))).Blocked;

    public static IEnumerable<string> Places(Gpo gpo) =>
    [
        gpo.Group.Name, .. gpo.Group.Towns, .. gpo.Group.UsualPlace is { } usual ? [usual] : Array.Empty<string>(),
        .. gpo.Problems.Select(problem => problem.Place).OfType<string>(),
    ];
}
