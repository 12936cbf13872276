namespace GpoBot.Web.Observability;

/// <summary>The section <c>Observability</c> of the configuration: where measures are sent.</summary>
public sealed record ObservabilityOptions
{
    public const string Section = "Observability";

    /// <summary>An OpenTelemetry collector (OTLP over gRPC), or null to send nothing.</summary>
    public string? OtlpEndpoint { get; init; }

    public Uri? Endpoint => string.IsNullOrWhiteSpace(OtlpEndpoint) ? null : new Uri(OtlpEndpoint);

    public IEnumerable<string> Validate()
    {
        if (string.IsNullOrWhiteSpace(OtlpEndpoint)) yield break;
        if (!Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            yield return "Observability:OtlpEndpoint n'est pas une adresse complète (exemple : http://127.0.0.1:4317).";
    }
}
