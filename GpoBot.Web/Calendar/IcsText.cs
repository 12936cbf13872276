using System.Text;

namespace GpoBot.Web.Calendar;

/// <summary>
/// Content lines of RFC 5545: CRLF, folded at 75 octets of UTF-8 without cutting a character.
/// </summary>
internal sealed class IcsText
{
    private const int MaxOctets = 75;
    private readonly StringBuilder _text = new();

    public IcsText Line(string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
        return this;
    }

    /// <summary>A property of type TEXT; nothing is written for an absent value.</summary>
    public IcsText Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? this : Line($"{name}:{Escape(value)}");

    /// <summary>A value of type TEXT: line ends become <c>\n</c>, other control characters are not allowed at all.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (c == '\t' || !char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>A parameter value, quoted, with the escapes of RFC 6868.</summary>
    public static string Quoted(string value)
    {
        var clean = string.Concat(value.Where(c => !char.IsControl(c)));
        return $"\"{clean.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)}\"";
    }

    /// <summary>An address as a URI; what could end the line or the address early is percent-encoded.</summary>
    public static string MailTo(string address) => "mailto:" + string.Concat(address.Select(c =>
        char.IsControl(c) || char.IsWhiteSpace(c) || "\"<>?%;,".Contains(c, StringComparison.Ordinal)
            ? Uri.EscapeDataString(c.ToString())
            : c.ToString()));

    public override string ToString() => _text.ToString();
}
