using System.Security.Cryptography;
using System.Text;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// The secret that shows a notification to be genuine. It begins with the group that it is for; the store keeps only its hash.
/// </summary>
public static class ClientStates
{
    private const int SecretBytes = 32;

    public static string New(string gpoId) =>
        $"{gpoId}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>The group that this claims to be for; null for what cannot be one of ours.</summary>
    public static string? GpoOf(string clientState) =>
        clientState.LastIndexOf('.') is > 0 and var dot && clientState.Length - dot - 1 == 2 * SecretBytes ? clientState[..dot] : null;

    public static string Hash(string clientState) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientState)));

    /// <summary>In a time that does not tell how much of it is right.</summary>
    public static bool Matches(string clientState, string? hash) => hash is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(clientState)), Encoding.ASCII.GetBytes(hash));
}
