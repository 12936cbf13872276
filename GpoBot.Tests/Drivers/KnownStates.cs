using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Recent;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Drivers;

/// <summary>At the end of every story: what the bot knows of its GPOs without reading them is what stands in the store.</summary>
internal static class KnownStates
{
    public static async Task AssertAsync(IServiceProvider services)
    {
        var (tables, known) = (services.GetRequiredService<StoredTables>().Store, services.GetRequiredService<KnownGpos>());
        await foreach (var id in new GpoStore(tables, new DueAgenda(tables)).ListIdsAsync(default))
        {
            if (known.Find(id) is not { } state) continue;
            var version = await tables.FindAsync(TableNames.Gpo, id, GpoVersion.Key, default);
            // What another instance changed since would be read anew.
            if (version is null || GpoVersion.Of(version) != state.Version) continue;
            var stored = (await new GpoStore(tables, new DueAgenda(tables)).LoadAsync(id, default))!;
            Assert.Equal(stored.ETags.OrderBy(tag => tag.Key, StringComparer.Ordinal), state.Gpo.ETags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
            Assert.Equal(RowText.Of(stored), RowText.Of(state.Gpo));
        }
    }
}
