using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace GpoBot.Web.Observability;

/// <summary>What measures and traces have in common: who sends them, and where to.</summary>
internal static class Telemetry
{
    private static readonly string Version =
        typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The version tells apart two that run side by side; the instance is this process.</summary>
    public static void Describe(ResourceBuilder resource) => resource.AddService("GpoBot", serviceVersion: Version);

    /// <param name="path">Below the address, when it is spoken to over plain HTTP.</param>
    public static void Aim(OtlpExporterOptions exporter, ObservabilityOptions options, string path)
    {
        exporter.Protocol = options.SpeaksHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = options.SpeaksHttp ? new Uri($"{options.Endpoint!.AbsoluteUri.TrimEnd('/')}/{path}") : options.Endpoint!;
    }
}
