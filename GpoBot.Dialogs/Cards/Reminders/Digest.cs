using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Cards.Reminders;

/// <summary>All that one message of reminders has to say, before it becomes a card with its pages, or a mail.</summary>
/// <param name="Title">Heading and notification.</param>
/// <param name="Group">The GPO it is about: people sit in several, and each writes for itself.</param>
/// <param name="Lead">Why it is said now, and how the answer counts.</param>
/// <param name="ToType">What can be typed instead of pressed; the last line of the card.</param>
internal sealed record Digest(string Title, string Group, string? Lead, string? ToType, IReadOnlyList<DigestSection> Sections);

/// <summary>What belongs together, one line or several.</summary>
/// <param name="Title">Null where the heading of the message says it already.</param>
internal sealed record DigestSection(string? Title, IReadOnlyList<DigestLine> Lines);

/// <summary>One thing to know or to answer, in both forms; it is never torn apart.</summary>
/// <param name="Order">
/// Its place in the message: a page begins where the one before ended, even when something was answered in between.
/// </param>
internal sealed record DigestLine(string Order, IReadOnlyList<Element> Elements, IReadOnlyList<string> Mail)
{
    /// <summary>Whether it is one of the eight that a card holds; what only frames the others is not.</summary>
    public bool Counts { get; init; } = true;
}

/// <summary>Which message a card belongs to, so that its buttons bring it back and its pages are found.</summary>
/// <param name="From">Where this page begins; null for the first.</param>
/// <param name="View">Null for the whole message.</param>
internal sealed record DigestPlace(string GpoId, string EffectId, string? From = null, string? View = null)
{
    /// <summary>Only the agenda, which the message itself sums up in a line.</summary>
    public const string AgendaView = "agenda";

    private const string EffectName = "digest", FromName = "from", ViewName = "view";

    /// <summary>Written into a button of the card, beside what the button itself sends.</summary>
    public CardData In(CardData data)
    {
        var extra = new Dictionary<string, string>(data.Extra) { [EffectName] = EffectId };
        if (From is not null) extra[FromName] = From;
        if (View is not null) extra[ViewName] = View;
        return data with { Gpo = data.Gpo ?? GpoId, Extra = extra };
    }

    /// <summary>Null for a button that stands on no such card.</summary>
    public static DigestPlace? Read(CardData data) => data is { Gpo: { } gpo } && data.Extra.TryGetValue(EffectName, out var effect)
        ? new DigestPlace(gpo, effect, data.Extra.GetValueOrDefault(FromName), data.Extra.GetValueOrDefault(ViewName))
        : null;
}
