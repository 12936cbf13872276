using GpoBot.Core.Groups;

namespace GpoBot.Core.Guard;

/// <summary>The guard with what may be said in one GPO: its members, its name, its towns and the places of its problems.</summary>
public static class GpoGuard
{
    public static bool NamesAPerson(string? text, Gpo gpo) =>
        !string.IsNullOrWhiteSpace(text) && NominativeGuard.Check(text, gpo.Contacts, Places(gpo)).Blocked;

    public static IEnumerable<string> Places(Gpo gpo) =>
    [
        gpo.Group.Name, .. gpo.Group.Towns, .. gpo.Group.UsualPlace is { } usual ? [usual] : Array.Empty<string>(),
        .. gpo.Problems.Select(problem => problem.Place).OfType<string>(),
    ];
}
