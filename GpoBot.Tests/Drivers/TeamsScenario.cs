using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Delivery;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Development;
using GpoBot.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// The whole bot on real HTTP and a real file, with the demo department, at nine o'clock on Friday 20 November 2026 unless a
/// test says otherwise; and the people who talk to it.
/// </summary>
public sealed class TeamsScenario : ITeamsStage
{
    public const string Lead = "alix.testard@police.example.org";
    public const string Landlord = "gael.halltemoin@ophlm-exemple.example.org";
    private readonly WebApplication _app;
    private readonly string _folder;

    private TeamsScenario(WebApplication app, MockConnector connector, string folder)
    {
        (_app, Connector, _folder) = (app, connector, folder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public MockConnector Connector { get; }
    public HttpClient Http { get; }
    public string MailFolder => Path.Combine(_folder, "mail");
    public string CalendarFolder => Path.Combine(_folder, "calendar");
    public IServiceProvider Services => _app.Services;
    public IPeople People => _app.Services.GetRequiredService<IPeople>();
    public IGpoStore Store => _app.Services.GetRequiredService<IGpoStore>();

    /// <param name="settings">Configuration beyond the usual.</param>
    /// <param name="replace">Puts parts of the test's own beside or in the place of the bot's.</param>
    /// <param name="change">Changes what no configuration can.</param>
    public static async Task<TeamsScenario> StartAsync(
        string now = "2026-11-20T09:00:00+01:00", IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null, Func<GpoBotSettings, GpoBotSettings>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("gpobot-story-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls(settings?.GetValueOrDefault("urls") ?? "http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0", ["Storage:Path"] = Path.Combine(folder, "gpobot.db"),
            ["Calendar:Folder"] = Path.Combine(folder, "calendar"), ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Development:Clock"] = now,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var read = GpoBotSettings.Read(builder.Configuration, builder.Environment);
        // People of a test talk faster than any: only who asks for the pace gets it.
        if (settings?.ContainsKey("Delivery:TenantRate") != true)
            read = read with { Delivery = new DeliveryOptions { TenantRate = 100_000, ConversationWindows = [] } };
        var embedded = string.IsNullOrEmpty(read.Storage.ConnectionString);
        if (embedded) await DemoFile.CopyToAsync(read.Storage.Path, now);
        var app = await Startup.BuildAsync(builder, change?.Invoke(read) ?? read, services =>
        {
            // The same pauses at every run.
            services.Replace(ServiceDescriptor.Singleton(new RetryPlan(() => 0.5)));
            replace?.Invoke(services);
        });
        if (!embedded) await DemoData.ImportAsync(Repository.File("demo"), app.Services, TextWriter.Null);
        await app.StartAsync();
        await Task.WhenAll(app.Services.GetServices<IHostedService>().OfType<OnceAtStart>().Select(one => one.ExecuteTask!));
        var scenario = new TeamsScenario(app, await MockConnector.StartAsync(), folder);
        await scenario.SettleAsync();
        return scenario;
    }

    /// <summary>Somebody who opens GpoBot in Teams for the first time, and wishes to be written to there.</summary>
    /// <param name="asTheRosterSays">Leaves the wish as the roster has it.</param>
    public async Task<TeamsPerson> PersonAsync(string email, bool asTheRosterSays = false)
    {
        if (!asTheRosterSays) await WishForTeamsAsync(email);
        var person = new TeamsPerson(this, email);
        await person.ArrivesAsync();
        return person;
    }

    /// <summary>Lets everything that is due happen.</summary>
    public Task SettleAsync() => _app.Services.GetRequiredService<TimeTravel>().StayAsync(CancellationToken.None);

    /// <summary>Lets the time pass until this moment.</summary>
    public Task MoveToAsync(string moment) => MoveToAsync(DateTimeOffset.Parse(moment, null));

    public async Task<Gpo> GpoAsync(string id) => await Store.LoadAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"No GPO {id}");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        // What is on its way ends before its folder goes.
        await _app.StopAsync();
        await KnownStates.AssertAsync(_app.Services);
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WishForTeamsAsync(string email)
    {
        foreach (var membership in (await People.FindByEmailAsync(email, CancellationToken.None))?.Memberships ?? [])
        {
            var gpo = await GpoAsync(membership.GpoId);
            if (gpo.FindContact(membership.ContactId) is not { PreferredChannel: Channel.Email } contact) continue;
            var wish = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [contact with { PreferredChannel = Channel.Teams }] };
            Assert.Equal(CommitResult.Done, await Store.CommitAsync(wish, CancellationToken.None));
        }
    }

    private Task MoveToAsync(DateTimeOffset moment) => _app.Services.GetRequiredService<TimeTravel>().ToAsync(moment, CancellationToken.None);
}
