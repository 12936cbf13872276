using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GpoBot.Web.Storage;

/// <summary>
/// Tokens of personal links: 144 random bits and as many of an HMAC-SHA256 over them, 48 characters in an address. The signature
/// lets a forged token be refused without a look at the store; the store, which knows only hashes, refuses it too.
/// </summary>
internal static class LinkTokens
{
    public const int KeyBytes = 32;

    // Both parts are whole groups of four characters: no bit of a token is left over that could be changed unseen.
    private const int Part = 18;
    private const int Length = 2 * Part * 4 / 3;
    private static readonly byte[] Purpose = "gpobot answer link 1"u8.ToArray();

    public static string New(byte[] key)
    {
        Span<byte> token = stackalloc byte[2 * Part];
        RandomNumberGenerator.Fill(token[..Part]);
        Sign(key, token[..Part], token[Part..]);
        return Base64Url.EncodeToString(token);
    }

    public static bool IsSigned(string token, byte[] key)
    {
        Span<byte> read = stackalloc byte[2 * Part];
        // Decoding forgives padding and white space; with either, fewer bytes come of the same length.
        if (token.Length != Length || Base64Url.DecodeFromChars(token, read, out _, out var written) != OperationStatus.Done) return false;
        if (written != read.Length) return false;
        Span<byte> expected = stackalloc byte[Part];
        Sign(key, read[..Part], expected);
        return CryptographicOperations.FixedTimeEquals(expected, read[Part..]);
    }

    /// <summary>All that is kept of a token, and what names its turn.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static void Sign(byte[] key, ReadOnlySpan<byte> random, Span<byte> signature)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, [.. Purpose, .. random], whole);
        whole[..signature.Length].CopyTo(signature);
    }
}
