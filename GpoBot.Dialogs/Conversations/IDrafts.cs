using NodaTime;

namespace GpoBot.Dialogs.Conversations;

/// <summary>The one command each person is filling in, so that a question survives a restart.</summary>
public interface IDrafts
{
    Task<Draft?> FindAsync(string conversationId, string userId, CancellationToken cancellation);
    Task SaveAsync(Draft draft, CancellationToken cancellation);
    Task ClearAsync(string conversationId, string userId, CancellationToken cancellation);
}

/// <summary>A command with some of its slots filled. Small, versioned, expiring.</summary>
/// <param name="Id">Random; a card's confirm button names it, so that an older card confirms nothing else.</param>
/// <param name="Kind">Which command: its name in the list of commands.</param>
/// <param name="Version">Of the content's shape; an older one is dropped politely.</param>
/// <param name="Content">The slots, as JSON, at most 32,000 characters.</param>
public sealed record Draft(
    string ConversationId, string UserId, string Id, string Kind, int Version, string Content, Instant ExpiresAt);
