using System.Collections.Concurrent;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Sharing;

/// <summary>Who reads along in a place, as Teams tells it; remembered for some minutes, so that not every answer asks.</summary>
public sealed class PlaceMembers(TimeProvider time)
{
    private const int MostPlaces = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>By their address, lower case; empty when Teams does not tell.</summary>
    public async Task<IReadOnlyDictionary<string, TeamsMember>> FindAsync(TurnContext turn, Place place, CancellationToken cancellation) =>
        (await ReadAsync(turn, place, cancellation))?.ByAddress ?? new Dictionary<string, TeamsMember>();

    /// <summary>How many people are there, with or without an address that is told; null when Teams does not say.</summary>
    public async Task<int?> CountAsync(TurnContext turn, Place place, CancellationToken cancellation) =>
        (await ReadAsync(turn, place, cancellation))?.Count;

    private async Task<Known?> ReadAsync(TurnContext turn, Place place, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(place.Id, out var known) && now >= known.At && now - known.At < Fresh) return known;
        var members = new Dictionary<string, TeamsMember>(StringComparer.Ordinal);
        var count = 0;
        try
        {
            await foreach (var member in turn.Client.GetMembersAsync(turn.Reference with { ConversationId = place.Thread }, cancellation))
            {
                count++;
                if (member.Id.Length > 0 && MemberAddress.Of(member) is { } address) members[address] = member;
            }
        }
        catch (ConnectorException)
        {
            // Nobody is named then, and the card is the same for everybody.
            return null;
        }

        if (_known.Count >= MostPlaces) _known.Clear();
        return _known[place.Id] = new Known(now, count, members);
    }

    private sealed record Known(DateTimeOffset At, int Count, IReadOnlyDictionary<string, TeamsMember> ByAddress);
}
