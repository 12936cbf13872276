using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GpoBot.Connector.Schema;

/// <summary>
/// Puts the sign for what cannot be read where a body holds half a character. Such a body is JSON, and every reading of such a text, or of
/// a name beside it, would be a fault.
/// </summary>
internal static class HalfCharacters
{
    private const int EscapeLength = 6;

    // From here on Unicode has no characters, and comparing or sorting such a text is a fault too.
    private const char FirstNonCharacter = '\uFFFE';

    public static byte[] Mend(byte[] json)
    {
        if (!Utf8.IsValid(json)) json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        MendRaw(json, "\uFFFE"u8);
        MendRaw(json, "\uFFFF"u8);
        for (var at = Array.IndexOf(json, (byte)'\\'); at >= 0; at = Array.IndexOf(json, (byte)'\\', at))
            at = Math.Min(at + LengthAt(json, at), json.Length);
        return json;
    }

    // As bytes they differ from the sign for what cannot be read in the last one only.
    private static void MendRaw(byte[] json, ReadOnlySpan<byte> letter)
    {
        for (var rest = json.AsSpan(); rest.IndexOf(letter) is >= 0 and var at; rest = rest[(at + letter.Length)..]) "\uFFFD"u8.CopyTo(rest[at..]);
    }

    /// <summary>How long the escape is that begins here, mended if need be.</summary>
    private static int LengthAt(byte[] json, int at)
    {
        if (UnitAt(json, at) is not { } unit) return 2;
        if (!char.IsSurrogate(unit) && unit < FirstNonCharacter) return EscapeLength;
        if (char.IsHighSurrogate(unit) && UnitAt(json, at + EscapeLength) is { } second && char.IsLowSurrogate(second)) return 2 * EscapeLength;
        "fffd"u8.CopyTo(json.AsSpan(at + 2));
        return EscapeLength;
    }

    private static char? UnitAt(byte[] json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
