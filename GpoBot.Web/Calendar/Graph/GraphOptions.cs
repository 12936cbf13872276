using GpoBot.Connector;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>Section <c>Graph</c> of the configuration. Empty: the installation has a local calendar.</summary>
public sealed record GraphOptions
{
    public const string Section = "Graph";

    public string BaseUrl { get; init; } = PublicCloud.Graph;
    public string? TenantId { get; init; }
    public string? ClientId { get; init; }
    public string? ClientSecret { get; init; }

    /// <summary>The day <see cref="ClientSecret"/> ends (2027-03-31), to be warned in time.</summary>
    public string? SecretExpiresOn { get; init; }

    /// <summary>PEM or PFX file without password, the key included.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>User-assigned managed identity; then there is nothing else to configure.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Where tokens come from, when not the public cloud.</summary>
    public string? Authority { get; init; }

    /// <summary>Tokens are asked for the very host that is called.</summary>
    public string Scope => new Uri(BaseUrl).GetLeftPart(UriPartial.Authority) + "/.default";

    /// <summary>Something of the section is set; <see cref="Validate"/> tells whether all that is needed is.</summary>
    public bool IsConfigured => BaseUrl != PublicCloud.Graph || IsSet(Authority)
        || IsSet(TenantId) || IsSet(ClientId) || IsSet(ClientSecret) || IsSet(CertificatePath) || IsSet(ManagedIdentityClientId);

    /// <summary>One French line for each fault, naming its key; empty when the section is right or absent.</summary>
    public IReadOnlyList<string> Validate() => IsConfigured ? [.. UrlFaults(), .. IdentityFaults()] : [];

    // The generated text of a record would show the secret.
    public override string ToString() => $"GraphOptions {ClientId}";

    private IEnumerable<string> UrlFaults()
    {
        if (!IsSafe(BaseUrl)) yield return "Graph:BaseUrl doit être une adresse https (http seulement sur cette machine).";
        if (IsSet(Authority) && !IsSafe(Authority!))
            yield return "Graph:Authority doit être une adresse https (http seulement sur cette machine).";
        else if (IsSafe(BaseUrl) && CloudFault() is { } mixed) yield return mixed;
    }

    /// <summary>A token of one cloud is no use in another, and must not be shown there.</summary>
    private string? CloudFault()
    {
        // A managed identity has its token from the cloud it lives in.
        if (IsSet(ManagedIdentityClientId) || new Uri(BaseUrl).IsLoopback) return null;
        var elsewhere = new Uri(BaseUrl).Host != new Uri(PublicCloud.Graph).Host;
        if (elsewhere == PublicCloud.IsAnother(Authority) || (IsSet(Authority) && new Uri(Authority!).IsLoopback)) return null;
        return elsewhere
            ? "Graph:Authority manque ou désigne le nuage public, alors que Graph:BaseUrl en désigne un autre."
            : "Graph:BaseUrl est encore celui du nuage public, alors que Graph:Authority en désigne un autre.";
    }

    private IEnumerable<string> IdentityFaults()
    {
        if (IsSet(ManagedIdentityClientId))
        {
            if (!Guid.TryParse(ManagedIdentityClientId, out _))
                yield return "Graph:ManagedIdentityClientId doit être un identifiant (GUID).";
            if (IsSet(ClientId) || IsSet(ClientSecret) || IsSet(CertificatePath))
                yield return "Graph:ManagedIdentityClientId exclut Graph:ClientId, Graph:ClientSecret et Graph:CertificatePath.";
            yield break;
        }
        if (!IsSet(TenantId)) yield return "Graph:TenantId manque.";
        if (!IsSet(ClientId)) yield return "Graph:ClientId manque.";
        if (IsSet(ClientSecret) == IsSet(CertificatePath))
            yield return "Indiquez Graph:ClientSecret ou Graph:CertificatePath, l'un des deux.";
        if (IsSet(CertificatePath) && !File.Exists(CertificatePath))
            yield return "Graph:CertificatePath désigne un fichier qui n'existe pas.";
        if (IsSet(CertificatePath) && Authority?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true)
            yield return "Graph:Authority : une adresse http ne va qu'avec Graph:ClientSecret.";
    }

    /// <summary>An empty variable of the environment is as good as none.</summary>
    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
