using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

/// <summary>A test of what stands on the stores, played on each of them.</summary>
public abstract class OnStore(StoreHost host) : IAsyncLifetime
{
    private ITableStore? _store;

    private protected ITableStore Store => _store ??= host.Open();

    public Task InitializeAsync() => new GpoStorage(Store).InitialiseAsync();

    public Task DisposeAsync()
    {
        host.Close();
        return Task.CompletedTask;
    }

    /// <summary>The same memory as another instance of the host sees it.</summary>
    private protected ITableStore OtherInstance() => host.Open();

    private protected static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (var item in items) list.Add(item);
        return list;
    }
}
