using System.Collections.Frozen;
using System.Numerics;
using System.Text.RegularExpressions;

namespace GpoBot.Core.Guard;

/// <summary>Numbers and addresses that lead to one person. Every pattern is bounded, so that no text takes long.</summary>
internal static partial class Identifiers
{
    // "le 100 km", "15-nov-26" and references have the shape of a plate.
    private static readonly FrozenSet<string> NotPlates = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "LE", "DE", "DU", "LA", "EN", "AU", "ET", "OU", "UN", "IL", "AC", "PB", "KM", "ML", "CM", "MM", "KG", "DB", "MIN", "HLM",
        "BUS", "RUE", "ET", "JAN", "FEV", "MAR", "AVR", "MAI", "JUN", "JUI", "JUL", "AOU", "SEP", "OCT", "NOV", "DEC", "SUR");

    public static NominativeCategory? Find(string text, Sayable sayable)
    {
        if (SocialSecurity().IsMatch(text)) return NominativeCategory.SocialSecurityNumber;
        if (HasIban(text)) return NominativeCategory.BankAccount;
        if (FrenchPhone().IsMatch(text) || ForeignPhone().IsMatch(text)) return NominativeCategory.Phone;
        if (HasEmail(text, sayable)) return NominativeCategory.Email;
        return HasPlate(text) ? NominativeCategory.Plate : null;
    }

    private static bool HasPlate(string text)
    {
        foreach (Match plate in Plate().Matches(text))
        {
            var letters = plate.Groups["first"].Value + plate.Groups["word"].Value;
            var last = plate.Groups["last"].Value;
            // Two hyphens and capitals: no other word is written so.
            if (plate.Value is [_, _, '-', _, _, _, '-', _, _] && !plate.Value.Any(char.IsLower)) return true;
            var spaced = plate.Value.Contains(' ', StringComparison.Ordinal);
            if (spaced && plate.Value.Any(char.IsLower)) continue;
            if (!NotPlates.Contains(letters) && !NotPlates.Contains(last)) return true;
        }

        return false;
    }

    private static bool HasEmail(string text, Sayable sayable)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && IsAddressSign(text[start - 1])) start--;
            while (end < text.Length && IsAddressSign(text[end])) end++;
            var address = text[start..end].Trim('.', '-');
            var host = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
            if (start < at && host.Contains('.', StringComparison.Ordinal) && !sayable.Emails.Contains(address)) return true;
        }

        return SpelledEmail().IsMatch(text);
    }

    private static bool HasIban(string text)
    {
        foreach (Match candidate in Iban().Matches(text))
        {
            var account = candidate.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            var digits = account.Count(char.IsAsciiDigit);
            if (account.StartsWith("FR", StringComparison.Ordinal) ? digits >= 12 : account.Length >= 15 && IsChecked(account)) return true;
        }

        return false;
    }

    // ISO 7064: the account moved before its check digits, letters as numbers, leaves 1.
    private static bool IsChecked(string account)
    {
        var number = BigInteger.Zero;
        foreach (var sign in account[4..] + account[..4])
        {
            number = char.IsAsciiDigit(sign) ? number * 10 + (sign - '0') : number * 100 + (sign - 'A' + 10);
        }

        return number % 97 == 1;
    }

    private static bool IsAddressSign(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '_' or '-' or '+' or '%';

    [GeneratedRegex(@"(?<![\dA-Za-z])(?:(?:\+|00)33[ .\-]{0,2}(?:\(0\)[ .\-]?)?|0)[1-9](?:(?<gap>[ .\-/]{0,2})\d{2}(?:\k<gap>\d{2}){3}|[ .]?\d{3}[ .]\d{3}[ .]\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchPhone();

    [GeneratedRegex(@"\+\d{1,3}(?:[ .\-]?\d){7,12}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignPhone();

    [GeneratedRegex(
        @"(?<![A-Za-z\d])(?:(?<first>[A-Za-z]{2})[ \-]?\d{3}[ \-]?(?<last>[A-Za-z]{2})|\d{2,4}[ \-]?(?<word>[A-Za-z]{2,3})[ \-]?(?:\d{2}|2[ABab]))(?![A-Za-z\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex(
        @"(?<!\d)[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[ABab]) ?\d{3} ?\d{3}(?: ?\d{2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(?<![A-Za-z\d])[A-Za-z]{2}\d{2}(?: ?[A-Za-z\d]{4}){2,7}(?: ?[A-Za-z\d]{1,3})?(?![A-Za-z\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex(@"[a-z\d]{2,40} ?(?:\(at\)|\[at\]| arobase ) ?[a-z\d]{2,40}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpelledEmail();
}
