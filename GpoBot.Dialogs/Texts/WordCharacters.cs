using System.Globalization;

namespace GpoBot.Dialogs.Texts;

/// <summary>What a word is made of, as regular expressions say it by <c>\w</c> and <c>\b</c>.</summary>
internal static class WordCharacters
{
    public static bool Has(char character) => char.IsAscii(character)
        ? char.IsAsciiLetterOrDigit(character) || character == '_'
        : char.GetUnicodeCategory(character) is <= UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation;

    /// <summary>The same, and the joiners that hold a word together without being seen.</summary>
    public static bool Binds(char character) => Has(character) || character is '\u200C' or '\u200D';
}
