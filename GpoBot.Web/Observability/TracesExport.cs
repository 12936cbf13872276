using GpoBot.Connector.Hosting;
using GpoBot.Core.Running;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace GpoBot.Web.Observability;

/// <summary>
/// Sends to a collector how the work went, step by step, while the bot runs. Only spans of our own: those of the framework and of HTTP
/// carry whole addresses, in which people and private keys stand.
/// </summary>
public sealed class TracesExport(ObservabilityOptions options) : IHostedService, IDisposable
{
    private TracerProvider? _provider;

    /// <summary>All that may be listened to.</summary>
    public static IReadOnlyList<string> Sources { get; } = [TurnTrace.SourceName, Spans.Core, WebSpans.SourceName];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Endpoint is not null && options.TraceShare > 0) _provider = Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(timeoutMilliseconds: 2000);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    // By itself, so that who sends nothing loads nothing.
    private TracerProvider Build() => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(Telemetry.Describe)
        .SetSampler(new TraceIdRatioBasedSampler(options.TraceShare))
        .AddSource([.. Sources])
        .AddOtlpExporter(exporter => Telemetry.Aim(exporter, options, "v1/traces"))
        .Build();
}
