using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Web.FirstContact;

/// <summary>Opens a conversation in Teams with somebody who has none, before the message goes by mail.</summary>
public interface IFirstContact
{
    /// <summary>
    /// The conversation, stored and bound to the person; null when none can be opened, which is remembered, so that not every
    /// message asks again.
    /// </summary>
    /// <param name="known">What is known of this person in Teams, or null.</param>
    Task<KnownConversation?> OpenAsync(Contact person, KnownConversation? known, Instant now, CancellationToken cancellation);

    /// <summary>What was opened was lost again at once: no other is opened for a while.</summary>
    Task GiveUpAsync(Contact person, Instant now, CancellationToken cancellation);
}
