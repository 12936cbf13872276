using System.Net.Mail;
using System.Text.RegularExpressions;

namespace GpoBot.Core.Roster;

/// <summary>What may stand in a roster as an address.</summary>
public static partial class MailAddresses
{
    /// <summary>In characters (RFC 5321).</summary>
    public const int Longest = 254;

    /// <summary>The address in lower case, or null when the text is none.</summary>
    public static string? Normal(string? value) =>
        value is { Length: <= Longest } && Form().IsMatch(value) && MailAddress.TryCreate(value, out var mail) && mail.Address == value
            ? value.ToLowerInvariant()
            : null;

    /// <summary>Whether two addresses are of one house: what follows the @ is the same.</summary>
    public static bool SameHouse(string one, string other) =>
        string.Equals(one[(one.LastIndexOf('@') + 1)..], other[(other.LastIndexOf('@') + 1)..], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[^\s@<>(),;:""\[\]\\]+@[^\s@.<>(),;:""\[\]\\]+(\.[^\s@.<>(),;:""\[\]\\]+)+\z")]
    private static partial Regex Form();
}
