using System.Net.Http.Json;
using System.Text.Json;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>The clock of the machine is set back between the claim of what is due and the look at it.</summary>
public sealed class ClockSetBackTests
{
    private static readonly DateTimeOffset Monday = DateTimeOffset.Parse("2026-11-23T09:30:00+01:00", null);

    [Fact]
    public async Task What_was_to_be_tried_again_is_not_lost()
    {
        var clock = new DevelopmentClock(DateTimeOffset.Parse("2026-11-20T09:00:00+01:00", null));
        var setBack = new SettingBack(clock);
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton(clock)).Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).RemoveAll<IHostedService>()
            .Replace(ServiceDescriptor.Singleton<IGpoStore>(provider => setBack.Around(ActivatorUtilities.CreateInstance<Web.Storage.GpoStore>(provider)))));
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        teams.Connector.Refuse = conversation => conversation == gael.ConversationId ? (412, "PreconditionFailed") : null;
        await PumpAsync(teams, clock, Monday);
        teams.Connector.Refuse = _ => null;

        setBack.At = Monday - TimeSpan.FromDays(1);
        await PumpAsync(teams, clock, Monday + TimeSpan.FromMinutes(2));
        await PumpAsync(teams, clock, Monday + TimeSpan.FromMinutes(20));

        Assert.Null(setBack.At);
        var outbox = await teams.Http.GetFromJsonAsync<JsonElement>("/dev/outbox");
        var tried = outbox.EnumerateArray().Where(line => line.GetProperty("address").GetString() == TeamsScenario.Landlord
            && line.GetProperty("attempts").GetInt32() > 1).ToList();
        Assert.NotEmpty(tried);
        Assert.All(tried, line => Assert.Equal("sent", line.GetProperty("state").GetString()));
    }

    private static async Task PumpAsync(TeamsScenario teams, DevelopmentClock clock, DateTimeOffset now)
    {
        clock.Set(now);
        var pump = teams.Services.GetRequiredService<DuePump>();
        while (await pump.RunDueAsync(CancellationToken.None) > 0) { }
    }

    /// <summary>Sets the clock back once, when a claimed piece of work reads its GPO.</summary>
    private sealed class SettingBack(DevelopmentClock clock)
    {
        public DateTimeOffset? At { get; set; }

        public IGpoStore Around(IGpoStore inner) => new Store(inner, this);

        private sealed class Store(IGpoStore inner, SettingBack setting) : GpoStoreLayer(inner)
        {
            public override async Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation)
            {
                var gpo = await Inner.LoadAsync(gpoId, cancellation);
                if (setting.At is { } past && gpo?.Id == "S01") setting.Now(past);
                return gpo;
            }

            public override Task<Gpo?> LoadToDecideAsync(string gpoId, CancellationToken cancellation) => LoadAsync(gpoId, cancellation);
        }

        private void Now(DateTimeOffset past)
        {
            At = null;
            clock.Set(past);
        }
    }
}
