using System.Text;

namespace GpoBot.Web.Import.Csv;

/// <summary>Decodes a file that must be UTF-8, with or without a byte order mark.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null after naming the first line that is not UTF-8.</summary>
    public static string? Decode(string fileName, ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            var line = 1 + bytes[..Math.Clamp(bad.Index, 0, bytes.Length)].Count((byte)'\n');
            findings.Error(fileName, line, "le texte n'est pas en UTF-8 (enregistrer le fichier en « CSV UTF-8 »)");
            return null;
        }
    }
}
