using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Dialogs.Flows;

/// <summary>The GPOs of a person, read from the rosters themselves; a foreign one and one that never was are both null.</summary>
public sealed class GpoFinder(IGpoStore store)
{
    public async Task<Gpo?> LoadAsync(string? gpoId, Person person, CancellationToken cancellation)
    {
        if (gpoId is null || !person.GpoIds.Contains(gpoId, StringComparer.OrdinalIgnoreCase)) return null;
        var gpo = await store.LoadAsync(gpoId.ToUpperInvariant(), cancellation);
        return gpo?.FindByEmail(person.Email) is null ? null : gpo;
    }

    /// <summary>All GPOs in which the person is an active contact, by id.</summary>
    public async Task<IReadOnlyList<Gpo>> LoadAllAsync(Person person, CancellationToken cancellation)
    {
        var loaded = await Task.WhenAll(person.GpoIds.Order(StringComparer.Ordinal).Select(id => LoadAsync(id, person, cancellation)));
        return [.. loaded.OfType<Gpo>()];
    }

    /// <summary>Those the person leads: as lead first, as deputy after.</summary>
    public async Task<IReadOnlyList<Gpo>> LoadLedAsync(Person person, CancellationToken cancellation)
    {
        var led = person.Memberships.Where(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead).OrderBy(m => m.Role).ThenBy(m => m.GpoId);
        var loaded = await Task.WhenAll(led.Select(m => LoadAsync(m.GpoId, person, cancellation)));
        return [.. loaded.OfType<Gpo>().Where(gpo => gpo.FindByEmail(person.Email)!.LeadsTheGroup)];
    }

    /// <summary>Those of these GPOs that the words name: by id ("S01"), else by a word of their name or town.</summary>
    public static IReadOnlyList<Gpo> Named(IReadOnlyList<Gpo> gpos, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return gpos;
        var byId = gpos.Where(gpo => words.Contains(gpo.Id, StringComparison.OrdinalIgnoreCase)).ToList();
        return byId.Count > 0 ? byId : [.. gpos.Where(gpo => WordMatch.Score(words, NamesOf(gpo.Group)) > 0)];
    }

    private static string NamesOf(Group group) => $"{group.Name} {string.Join(' ', group.Towns)} {group.Theme}";
}
