namespace GpoBot.Tests.Cards.Real;

/// <summary>The tour through the demo department, once for all tests of a class.</summary>
public sealed class DemoTour : IAsyncLifetime
{
    public Tour Tour { get; private set; } = null!;

    public async Task InitializeAsync() => Tour = await Tour.OfAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
