using GpoBot.Connector.Schema;
using GpoBot.Dialogs.Conversations;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>A row per team or group chat, all in one partition: there are about as many as GPOs, and they are read together.</summary>
public sealed class SharedPlaces(ITableStore store, TimeProvider time) : ISharedPlaces
{
    private const string Partition = "place";

    // What another instance has heard is known here a little later.
    private static readonly Duration Kept = Duration.FromMinutes(5);
    private volatile Listing? _listing;

    public async Task SeenAsync(ConversationReference place, bool changed, CancellationToken cancellation)
    {
        var stored = await store.FindAsync(TableNames.Places, Partition, KeyOf(place.ConversationId), cancellation) is { } row ? Read(row) : null;
        if (stored?.Reference == place && !changed) return;
        var seen = new SharedPlace(place, changed || stored is null ? Now() : stored.ChangedAt);
        await store.WriteAsync(TableNames.Places, [TableChange.Upsert(Row(seen))], cancellation);
        _listing = null;
    }

    public async Task ForgetAsync(string placeId, CancellationToken cancellation)
    {
        // One that is gone already is gone.
        await store.WriteAsync(TableNames.Places, [TableChange.Delete(Partition, KeyOf(placeId))], cancellation);
        _listing = null;
    }

    public async Task<IReadOnlyList<SharedPlace>> ListAsync(CancellationToken cancellation)
    {
        var now = Now();
        if (_listing is { } known && now >= known.At && now - known.At < Kept) return known.Places;
        List<SharedPlace> places = [];
        await foreach (var row in store.QueryAsync(TableNames.Places, new RowQuery { Partition = Partition }, cancellation)) places.Add(Read(row));
        _listing = new Listing(now, places);
        return places;
    }

    private static TableRow Row(SharedPlace place) => new RowWriter(Partition, KeyOf(place.Reference.ConversationId))
        .Text("ConversationId", place.Reference.ConversationId).Text("ServiceUrl", place.Reference.ServiceUrl)
        .Text("ChannelId", place.Reference.ChannelId).Text("TenantId", place.Reference.TenantId).Text("BotId", place.Reference.BotId)
        .Moment("ChangedAt", place.ChangedAt).Row;

    private static SharedPlace Read(TableRow row)
    {
        var read = new RowReader(row);
        return new SharedPlace(
            new ConversationReference(
                read.Text("ConversationId"), read.Text("ServiceUrl"), read.Text("ChannelId"),
                read.OptionalText("TenantId"), read.OptionalText("BotId"), UserId: null),
            read.Moment("ChangedAt"));
    }

    private static string KeyOf(string placeId) => StorageKeys.Hashed("place", placeId);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private sealed record Listing(Instant At, IReadOnlyList<SharedPlace> Places);
}
