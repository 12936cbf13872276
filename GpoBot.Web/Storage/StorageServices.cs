using Azure.Core;
using Azure.Identity;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Sharing;
using GpoBot.Web.Observability;
using GpoBot.Web.Storage.Recent;
using GpoBot.Web.Storage.Sqlite;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Web.Storage;

/// <summary>Brings the memory into the host.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers the ports of the memory over Table Storage or over the embedded file. With a table endpoint, a
    /// <see cref="TokenCredential"/> of the host is used if it registered one. The options are valid by then.
    /// </summary>
    public static IServiceCollection AddGpoStorage(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(provider => new StoredTables(provider.GetService<ObservabilityOptions>()?.Endpoint is null
            ? StoreOf(options, provider) : new TracedTables(StoreOf(options, provider))))
        .AddSingleton<ITableStore>(provider => new RecentTables(
            provider.GetRequiredService<StoredTables>().Store, provider.GetService<TimeProvider>() ?? TimeProvider.System))
        .AddSingleton<GpoStorage>()
        .AddSingleton(provider => new KnownGpos(provider.GetService<TimeProvider>() ?? TimeProvider.System))
        .AddSingleton<GpoStore>()
        .AddSingleton(provider => new ChainedGpoStore(provider.GetRequiredService<GpoStore>(), provider.GetRequiredService<ITableStore>()))
        .AddSingleton<IGpoStore>(provider => provider.GetRequiredService<ChainedGpoStore>())
        .AddSingleton<IPeople, People>()
        .AddSingleton<IReferenceNumbers, ReferenceNumbers>()
        .AddSingleton<IDueAgenda>(provider => new StandingPointers(
            ActivatorUtilities.CreateInstance<DueAgenda>(provider), provider.GetService<TimeProvider>() ?? TimeProvider.System))
        .AddSingleton<IConversations, Conversations>()
        .AddSingleton<IDrafts, Drafts>()
        .AddSingleton<IFeeds, Feeds>()
        .AddSingleton<IAnswerLinks, AnswerLinks>()
        .AddSingleton<ISharedPlaces, SharedPlaces>()
        .AddSingleton<IPlaceLinks, PlaceLinks>()
        .AddSingleton<IDownloads, Downloads>()
        .AddSingleton<ITotals, Totals>()
        .AddSingleton<ILastReports, LastReports>()
        .AddSingleton<IDashboardLinks, DashboardLinkRows>()
        .AddSingleton<FirstContactMemory>()
        .AddSingleton<TenantServices>();

    private static ITableStore StoreOf(StorageOptions options, IServiceProvider provider)
    {
        if (!string.IsNullOrEmpty(options.ConnectionString))
            return new TableStorageStore(new TableServiceClient(options.ConnectionString));
        if (string.IsNullOrEmpty(options.TableEndpoint)) return new SqliteStore(options.Path);
        var credential = provider.GetService<TokenCredential>() ?? new DefaultAzureCredential();
        return new TableStorageStore(new TableServiceClient(new Uri(options.TableEndpoint), credential));
    }
}
