using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Import;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Import;

/// <summary>An empty machine into which departments are imported.</summary>
internal sealed class Importing
{
    public Importing()
    {
        Store = new InMemoryGpoStore(Agenda);
        Services = Build(Store);
    }

    public InMemoryDueAgenda Agenda { get; } = new();
    public InMemoryGpoStore Store { get; }
    public InMemoryPeople People { get; } = new();
    public InMemoryNumbers Numbers { get; } = new();
    public IServiceProvider Services { get; }

    public Task<ImportReport> ImportAsync(string folder, bool dryRun = false) => ImportAsync(folder, Store, dryRun);

    /// <summary>Imports with another way to the same memory.</summary>
    public Task<ImportReport> ImportAsync(string folder, IGpoStore through, bool dryRun = false) =>
        new DepartmentImporter(through, People, Numbers, Agenda, FixedClock.OnDemoDay)
            .ImportFolderAsync(folder, dryRun, CancellationToken.None);

    /// <summary>Runs the command as typed and gives its exit code and what it printed.</summary>
    public async Task<(int Code, string Printed)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        return (await Tools.RunAsync(args, ToolHost.On(Services), output, output), output.ToString());
    }

    public async Task<Gpo> LoadAsync(string id) => (await Store.LoadAsync(id, CancellationToken.None))!;

    private ServiceProvider Build(IGpoStore store) => new ServiceCollection()
        .AddSingleton(store).AddSingleton<IPeople>(People).AddSingleton<IReferenceNumbers>(Numbers)
        .AddSingleton<IDueAgenda>(Agenda).AddSingleton<TimeProvider>(FixedClock.OnDemoDay).BuildServiceProvider();
}
