using System.Text.RegularExpressions;

namespace GpoBot.Tests.Cards.Real;

/// <summary>What French readers may expect of every text of ours.</summary>
internal static partial class FrenchRules
{
    public static IEnumerable<string> BrokenBy(string text)
    {
        if (WrongSpace().IsMatch(text)) yield return "no narrow space before a mark, or inside « »";
        if (English().Match(text) is { Success: true } word) yield return $"an English word: {word.Value}";
        if (Familiar().Match(text) is { Success: true } tu) yield return $"a familiar form: {tu.Value}";
        if (BareDate().Match(text) is { Success: true } date) yield return $"a date that is not in words: {date.Value}";
        if (Code().Match(text) is { Success: true } code) yield return $"a name of our code: {code.Value}";
        if (text.Contains("  ", StringComparison.Ordinal) && !text.Contains("  \n", StringComparison.Ordinal)) yield return "two spaces";
    }

    // A colon in an address, or between the hours somebody may type, is no mark of French.
    [GeneratedRegex(@"[ \u00A0][:;?!»]|(?<=\p{L})[?!;](?!\w)|(?<=\p{L}):(?=\s|$)|«[^\u202F]")]
    private static partial Regex WrongSpace();

    [GeneratedRegex(
        @"\b(the|and|your|please|select|choose|submit|send|meeting|meetings|commitment|overdue|due|owner|status|cancel|reason|help|error|yes|click|date picker|draft|preview)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(tu|toi|ton|tes|te)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Familiar();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{1,2}:\d\d\b")]
    private static partial Regex BareDate();

    [GeneratedRegex(@"\b(OnSite|InProgress|ToConfirm|OperationalNeed|PartnerUnreachable|Fortnightly|EmailOnly|null|GpoBot\.\w+)\b")]
    private static partial Regex Code();
}
