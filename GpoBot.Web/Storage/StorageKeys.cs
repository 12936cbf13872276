using System.Security.Cryptography;
using System.Text;

namespace GpoBot.Web.Storage;

/// <summary>
/// Keys made of what identifies people. Hashed, because addresses and identifiers of Teams may hold characters that keys
/// cannot have, and because keys appear in request addresses, hence in logs.
/// </summary>
internal static class StorageKeys
{
    public static string Hashed(string kind, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        // The length keeps ("ab", "c") from being the same person as ("a", "bc").
        foreach (var part in parts) text.Append(part?.Length ?? -1).Append(':').Append(part);
        return $"{kind}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16))}";
    }

    public static string OfEmail(string email) => Hashed("email", Normal(email));

    public static string Normal(string email) => email.Trim().ToLowerInvariant();
}
