using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Messages;

/// <summary>What GpoBot says first, in both forms: whichever way is open to the person, the content is the same.</summary>
/// <param name="Summary">Notification of the card.</param>
/// <param name="Subject">Of the mail; names neither place nor theme.</param>
/// <param name="Body">Of the mail, plain text.</param>
/// <param name="Meetings">Meetings to go with the mail as a calendar file.</param>
public sealed record OutgoingMessage(
    AdaptiveCard Card, string Summary, string Subject, string Body, IReadOnlyList<Meeting> Meetings);
