using GpoBot.Connector.Schema;
using NodaTime;

namespace GpoBot.Dialogs.Conversations;

/// <summary>The teams and group chats that GpoBot was added to: whoever is a member of one can be spoken to in private.</summary>
public interface ISharedPlaces
{
    /// <summary>Notes where a place is reached now.</summary>
    /// <param name="changed">GpoBot has just come, or somebody has come or gone.</param>
    Task SeenAsync(ConversationReference place, bool changed, CancellationToken cancellation);

    /// <summary>GpoBot is not there any more.</summary>
    Task ForgetAsync(string placeId, CancellationToken cancellation);

    Task<IReadOnlyList<SharedPlace>> ListAsync(CancellationToken cancellation);
}

/// <summary>One of them.</summary>
/// <param name="ChangedAt">When its members last changed, as far as is known.</param>
public sealed record SharedPlace(ConversationReference Reference, Instant ChangedAt);
