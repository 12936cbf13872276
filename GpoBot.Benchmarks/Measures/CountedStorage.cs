using GpoBot.Web.Storage.Recent;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Benchmarks.Measures;

/// <summary>Puts the counting memory before the one the host was configured with: what the bot still remembers is no trip.</summary>
public static class CountedStorage
{
    public static void Count(this IServiceCollection services)
    {
        var configured = services.Last(service => service.ServiceType == typeof(StoredTables)).ImplementationFactory!;
        services.AddSingleton(provider => new CountingTables(((StoredTables)configured(provider)).Store));
        services.AddSingleton(provider => new StoredTables(provider.GetRequiredService<CountingTables>()));
    }
}
