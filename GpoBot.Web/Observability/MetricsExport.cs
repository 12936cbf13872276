using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace GpoBot.Web.Observability;

/// <summary>Sends the measures to a collector, while the bot runs.</summary>
public sealed class MetricsExport(ObservabilityOptions options) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Endpoint is not null) _provider = Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(timeoutMilliseconds: 2000);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    // By itself, so that who sends nothing loads nothing.
    private MeterProvider Build() => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(Telemetry.Describe)
        .AddMeter(DeliveryMetrics.MeterName, Retention.RetentionMetrics.MeterName)
        .AddOtlpExporter(exporter => Telemetry.Aim(exporter, options, "v1/metrics"))
        .Build();
}
