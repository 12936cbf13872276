namespace GpoBot.Web.Observability;

/// <summary>The section <c>Observability</c> of the configuration: where measures and traces are sent.</summary>
public sealed record ObservabilityOptions
{
    public const string Section = "Observability";

    /// <summary>An OpenTelemetry collector (OTLP), or null to send nothing.</summary>
    public string? OtlpEndpoint { get; init; }

    /// <summary><c>grpc</c> (usual port 4317) or <c>http</c> (4318).</summary>
    public string OtlpProtocol { get; init; } = "grpc";

    /// <summary>Which part of the turns is followed step by step: 1 is all of them, 0 none; measures are always whole.</summary>
    public double TraceShare { get; init; } = 1;

    public bool SpeaksHttp => string.Equals(OtlpProtocol, "http", StringComparison.OrdinalIgnoreCase);

    public Uri? Endpoint => string.IsNullOrWhiteSpace(OtlpEndpoint) ? null : new Uri(OtlpEndpoint);

    public IEnumerable<string> Validate()
    {
        if (!SpeaksHttp && !string.Equals(OtlpProtocol, "grpc", StringComparison.OrdinalIgnoreCase))
            yield return "Observability:OtlpProtocol s'écrit grpc ou http.";
        if (TraceShare is not (>= 0 and <= 1)) yield return "Observability:TraceShare est un nombre entre 0 et 1.";
        if (string.IsNullOrWhiteSpace(OtlpEndpoint)) yield break;
        if (!Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            yield return "Observability:OtlpEndpoint n'est pas une adresse complète (exemple : http://127.0.0.1:4317).";
    }
}
