using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Conversations;

/// <summary>Keeps the slots of one kind of draft: one draft a person, half an hour to live, content as versioned JSON.</summary>
/// <param name="json">How the slots are written: asked for when the first are, since there are forty kinds and a start should not wait for any.</param>
public sealed class DraftBox<TSlots>(IDrafts drafts, string kind, int version, Func<JsonTypeInfo<TSlots>> json)
{
    private static readonly Duration Life = Duration.FromMinutes(30);

    /// <summary>Stores the slots under a new id and gives it, for the buttons of the card that shows them.</summary>
    public async Task<string> SaveAsync(TSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N")[..12];
        await drafts.SaveAsync(new Draft(
            exchange.ConversationId, exchange.UserId, id, kind, version,
            JsonSerializer.Serialize(slots, json()), exchange.Now + Life), cancellation);
        return id;
    }

    /// <summary>The slots, or null when they were written by another version of GpoBot.</summary>
    public TSlots? Read(Draft draft) =>
        draft.Kind == kind && draft.Version == version ? JsonSerializer.Deserialize(draft.Content, json()) : default;

    public Task ClearAsync(Exchange exchange, CancellationToken cancellation) =>
        drafts.ClearAsync(exchange.ConversationId, exchange.UserId, cancellation);
}
