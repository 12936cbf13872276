using GpoBot.Connector.Schema;

namespace GpoBot.Dialogs.Conversations;

/// <summary>Where each person can be spoken to in Teams.</summary>
public interface IConversations
{
    Task<KnownConversation?> FindAsync(string email, CancellationToken cancellation);

    /// <summary>Inserts or replaces; nothing is written when the stored one is equal.</summary>
    Task SaveAsync(KnownConversation conversation, CancellationToken cancellation);

    /// <summary>
    /// Notes that the channel refuses this conversation for good. Of several who find it out at once the first stands; a person who
    /// has shown up elsewhere meanwhile has not left.
    /// </summary>
    Task CloseAsync(KnownConversation closed, CancellationToken cancellation);
}

/// <summary>The personal conversation of one person, refreshed at every activity.</summary>
/// <param name="Email">Lower-case address of the roster.</param>
/// <param name="Blocked">True after a final refusal of the channel; cleared by the next activity of the person.</param>
/// <param name="Lost">
/// Blocked because the channel does not know the conversation any more: the person has refused nothing, and another may be opened.
/// </param>
/// <param name="BlockedBy">The message that was refused: it is the one to tell of it, however often it is tried.</param>
public sealed record KnownConversation(
    string Email, ConversationReference Reference, bool Blocked = false, bool Lost = false, string? BlockedBy = null);
