using System.Text.RegularExpressions;

namespace GpoBot.Tests.Texts.English;

/// <summary>Tells French that is left over: its small words, outside what people wrote and what is quoted to be typed.</summary>
internal static partial class FrenchLeft
{
    public static bool In(string text) => Small().IsMatch(Told().Replace(Command().Replace(text, ""), ""));

    // A row of the help begins with what is to be typed.
    [GeneratedRegex(@"^\*\*[^*]+\*\*(?= –)")]
    private static partial Regex Command();

    // Titles after their reference, names of people, organisations and places of the demonstration, and phrases to type.
    [GeneratedRegex(
        """
        “[^”]*” | _[^_]+_ | \*{0,2}\b(?:mon\ agenda|qui\ vient|pause\ des\ rappels|reprends\ les\ rappels)\b\*{0,2}
        | \*\*(?:fermetures|rappels|avis)\*\* | \b(?:avis|rappels)\ –
        | \b(?:AC|PB)\d+\*{0,2}\ –\ .* | mon\ suppléant\ viendra
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<![\p{L}-])(?:le|la|les|des|du|un|une|est|sont|et|ou|vous|votre|vos|je|ne|pas|pour|par|sur|dans|avec|ce|cette|qui|que|aux|au|elle|jours?|réunions?|engagements?|avis|à|rien|été)(?![\p{L}-])|(?<!\p{L})[dlnsjc]['’]\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex Small();
}
