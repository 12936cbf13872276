using System.Net;
using System.Text.RegularExpressions;

namespace GpoBot.Connector.Schema;

/// <summary>Readings of an activity that every bot needs.</summary>
public static class ActivityExtensions
{
    /// <summary>
    /// The text without the mentions of one account (usually the bot), by whose entities they are found; mentions of
    /// others stay. HTML entities are decoded once, and the ends trimmed.
    /// </summary>
    public static string WithoutMentionOf(this Activity activity, ChannelAccount? recipient)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities ?? [])
            if (mention is { Type: "mention", Text: { Length: > 0 } said } && mention.Mentioned?.Id is { } id && id == recipient?.Id)
                text = Regex.Replace(text, Gap + Regex.Escape(said) + Gap, " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return WebUtility.HtmlDecode(text).Trim();
    }

    /// <summary>What shows as "is typing" in the conversation.</summary>
    public static Activity Typing() => new() { Type = ActivityTypes.Typing };

    // Line ends stay: what a person wrote on several lines is read line by line.
    private const string Gap = @"(?:&nbsp;|[ \u00A0])*";
}
