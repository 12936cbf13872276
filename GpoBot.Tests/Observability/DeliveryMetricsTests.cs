using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using GpoBot.Web.Observability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace GpoBot.Tests.Observability;

/// <summary>What leaves can be seen in numbers, here and by a collector.</summary>
public sealed class DeliveryMetricsTests
{
    [Fact]
    public async Task What_is_due_and_what_leaves_is_counted_and_how_far_behind_the_machine_is()
    {
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.RemoveAll<IHostedService>());
        await teams.SettleAsync();
        var measured = new Dictionary<string, double>();
        using var listener = Listen(teams, measured);
        await teams.Services.GetRequiredService<IDueAgenda>().AddAsync(new DuePointer(Instant.FromUtc(2026, 11, 20, 7, 50), "S01", null), default);

        var before = JsonDocument.Parse(await teams.Http.GetStringAsync("/dev/delivery")).RootElement;
        Assert.Equal("2026-11-20T07:50:00Z", before.GetProperty("oldest").GetString());
        Assert.InRange(before.GetProperty("oldestAge").GetDouble(), 600, 660);
        listener.RecordObservableInstruments();
        Assert.InRange(measured["gpobot.delivery.oldest_due_age"], 600, 660);

        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        await alix.SaysAsync("PB01");
        await alix.SaysAsync("oui");
        Assert.Equal(1, measured["gpobot.delivery.sent email"]);
        Assert.True(measured["gpobot.delivery.due"] >= 2);
        listener.RecordObservableInstruments();
        Assert.Equal(0, measured["gpobot.delivery.in_flight"]);
        Assert.True(measured["gpobot.delivery.rate_share"] > 0);
    }

    [Fact]
    public async Task A_change_of_the_calendar_counts_for_itself_and_not_as_something_said_in_Teams()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var measured = new Dictionary<string, double>();
        using var listener = Listen(teams, measured);

        await GraphStory.PlanAsync(alix);
        await teams.SettleAsync();

        Assert.Equal(1, measured["gpobot.delivery.sent calendar"]);
        var messages = JsonDocument.Parse(await teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray()
            .Count(line => line.GetProperty("through").GetString() == "teams");
        var counts = JsonDocument.Parse(await teams.Http.GetStringAsync("/dev/delivery")).RootElement.GetProperty("counts");
        Assert.Equal((1, messages), (counts.GetProperty("sent.calendar").GetInt32(), counts.GetProperty("sent.teams").GetInt32()));
    }

    [Fact]
    public async Task What_went_stale_in_an_outage_counts_as_dropped()
    {
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.RemoveAll<IHostedService>());
        var measured = new Dictionary<string, double>();
        using var listener = Listen(teams, measured);
        teams.Services.GetRequiredService<DevelopmentClock>().Set(DateTimeOffset.Parse("2026-11-25T09:00:00+01:00", null));

        await teams.Services.GetRequiredService<ReminderPass>().RunAsync("S01", CancellationToken.None);

        var found = (await teams.GpoAsync("S01")).CatchUp!;
        Assert.True(found.Dropped > 0);
        Assert.Equal(found.Dropped, measured["gpobot.delivery.dropped"]);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_collector_that_is_not_configured_and_a_wrong_address_stops_the_start()
    {
        Assert.Empty(new ObservabilityOptions().Validate());
        Assert.Single(new ObservabilityOptions { OtlpEndpoint = "collector" }.Validate());
        using var export = new MetricsExport(new ObservabilityOptions());
        await export.StartAsync(default);
        await export.StopAsync(default);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_collector_hears_of_it_at_the_latest_when_the_bot_stops()
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = await CollectorAsync(heard);
        var url = collector.Urls.Single();
        using var export = new MetricsExport(new ObservabilityOptions { OtlpEndpoint = url });
        await export.StartAsync(default);
        await using var teams = await TeamsScenario.StartAsync();
        await teams.SettleAsync();
        await export.StopAsync(default);
        Assert.Contains("gpobot.delivery.due", await heard.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    // The collector of OpenTelemetry speaks gRPC: HTTP/2 without encryption, the message after five bytes.
    private static async Task<WebApplication> CollectorAsync(TaskCompletionSource<string> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.MapFallback(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            http.Response.ContentType = "application/grpc";
            http.Response.AppendTrailer("grpc-status", "0");
            await http.Response.Body.WriteAsync(new byte[5]);
            heard.TrySetResult(Encoding.Latin1.GetString(body.ToArray()));
        });
        await app.StartAsync();
        return app;
    }

    private static MeterListener Listen(TeamsScenario teams, Dictionary<string, double> measured)
    {
        // Others run at the same time in this process, each with a meter of its own.
        var mine = teams.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == DeliveryMetrics.MeterName && instrument.Meter.Scope == mine) it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Set(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Set(instrument, value));
        listener.Start();
        return listener;

        void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
            lock (measured) measured[name] = measured.GetValueOrDefault(name) + value;
        }

        void Set(Instrument instrument, double value)
        {
            lock (measured) measured[instrument.Name] = value;
        }
    }
}
