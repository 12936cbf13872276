using System.Net;

namespace GpoBot.Connector.Schema;

/// <summary>Readings of an activity that every bot needs.</summary>
public static class ActivityExtensions
{
    private const char Cut = '\0';

    /// <summary>
    /// The text without the mentions of one account (usually the bot), by whose entities they are found; mentions of
    /// others stay. HTML entities are decoded once, and the ends trimmed.
    /// </summary>
    public static string WithoutMentionOf(this Activity activity, ChannelAccount? recipient)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities ?? [])
            if (mention is { Type: "mention", Text: { Length: > 0 } said } && mention.Mentioned?.Id is { } id && id == recipient?.Id)
                text = text.Replace(said, Cut.ToString(), StringComparison.OrdinalIgnoreCase);
        return string.Join(' ', text.Split(Cut).Select(Inner)).Trim();
    }

    // Only blanks go: what a person wrote on several lines is read line by line.
    private static string Inner(string part) => WebUtility.HtmlDecode(part).Trim(' ', '\u00A0');
}
