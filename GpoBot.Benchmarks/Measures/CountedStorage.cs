using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Benchmarks.Measures;

/// <summary>Puts the counting memory before the one the host was configured with.</summary>
public static class CountedStorage
{
    public static void Count(this IServiceCollection services)
    {
        var configured = services.Last(service => service.ServiceType == typeof(ITableStore)).ImplementationFactory!;
        services.AddSingleton(provider => new CountingTables((ITableStore)configured(provider)));
        services.AddSingleton<ITableStore>(provider => provider.GetRequiredService<CountingTables>());
    }
}
