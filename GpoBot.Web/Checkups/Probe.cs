using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace GpoBot.Web.Checkups;

/// <summary>Calls an address without any credential, to see whether somebody answers there; follows nobody elsewhere.</summary>
public sealed class Probe(IHttpClientFactory clients)
{
    public const string ClientName = "GpoBot.Diagnosis";

    public Task<HttpResponseMessage> GetAsync(string url, CancellationToken cancellation) =>
        clients.CreateClient(ClientName).GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, cancellation);

    /// <summary>Until when the certificate is good that this host shows; null in plain http.</summary>
    public static async Task<DateTime?> CertificateEndAsync(Uri url, CancellationToken cancellation)
    {
        if (url.Scheme != Uri.UriSchemeHttps) return null;
        using var tcp = new System.Net.Sockets.TcpClient();
        await tcp.ConnectAsync(url.Host, url.Port, cancellation);
        await using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = url.Host }, cancellation);
        using var shown = new X509Certificate2(tls.RemoteCertificate!);
        return shown.NotAfter.ToUniversalTime();
    }

    /// <summary>What to do about a call that brought no answer.</summary>
    public static string Advice(HttpRequestException failure, string host) => failure switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } => $"le nom {host} n'est pas connu. Vérifiez l'orthographe et le DNS de la machine.",
        { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } =>
            $"la connexion chiffrée avec {host} est refusée. Vérifiez le certificat, l'autorité qui l'a émis et l'heure de la machine.",
        { HttpRequestError: HttpRequestError.ConnectionError } => $"{host} n'est pas joignable. Vérifiez la sortie réseau, le pare-feu et le proxy.",
        _ => $"{host} ne répond pas comme il faut ({failure.HttpRequestError}).",
    };

    internal static void Configure(HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(12);
        http.MaxResponseContentBufferSize = 1024 * 1024;
    }

    internal static HttpMessageHandler Handler() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
}
