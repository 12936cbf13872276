using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Messages;

/// <summary>What GpoBot says first, in both forms: whichever way is open to the person, the content is the same.</summary>
/// <param name="Summary">Notification of the card.</param>
/// <param name="Subject">Of the mail; names neither place nor theme.</param>
/// <param name="Body">Of the mail, plain text, with the place where the links go (<see cref="MailText.WithLinks"/>).</param>
/// <param name="Meetings">Meetings to go with the mail as a calendar file.</param>
public sealed record OutgoingMessage(
    AdaptiveCard Card, string Summary, string Subject, string Body, IReadOnlyList<Meeting> Meetings)
{
    /// <summary>What the person is asked, each to be answered through a link of its own in the mail.</summary>
    public IReadOnlyList<MailAsk> Asks { get; init; } = [];

    /// <summary>The record of decisions that goes with a mail as a document; null for any other message.</summary>
    public DecisionRecord? Record { get; init; }
}

/// <summary>One question of a mail.</summary>
/// <param name="Label">What stands before the link: reference and short title, or the date of the meeting.</param>
public sealed record MailAsk(LinkKind Kind, string ItemId, string Label)
{
    /// <summary>Whose roster and which line of it the link belongs to; null for those of the message itself.</summary>
    public (string GpoId, string ContactId)? Of { get; init; }
}
