using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace GpoBot.Web.Secrets;

/// <summary>Until when the certificate in a file is good. Opening one is dear, so each is opened once for as long as its file stays the same.</summary>
internal sealed class CertificateEnd
{
    private readonly ConcurrentDictionary<string, (long Written, Instant? Ends)> _known = new(StringComparer.Ordinal);

    /// <summary>Null when it cannot be read: whoever uses it says so.</summary>
    public Instant? Of(string path, string? password)
    {
        var written = File.GetLastWriteTimeUtc(path).Ticks;
        if (_known.TryGetValue(path, out var known) && known.Written == written) return known.Ends;
        var ends = Read(path, password);
        _known[path] = (written, ends);
        return ends;
    }

    private static Instant? Read(string path, string? password)
    {
        try
        {
            using var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPem(File.ReadAllText(path))
                : X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.EphemeralKeySet);
            return Instant.FromDateTimeUtc(certificate.NotAfter.ToUniversalTime());
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
