using System.Net;
using System.Text.RegularExpressions;

namespace GpoBot.Dialogs.Invokes;

/// <summary>The words of a message of Teams, which comes as HTML.</summary>
internal static partial class HtmlText
{
    public static string Of(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}
