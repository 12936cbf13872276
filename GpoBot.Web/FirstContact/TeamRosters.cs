using System.Net;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Web.FirstContact;

/// <summary>
/// Who is in the teams and group chats where GpoBot is. Each is read once in some hours, or when its members have changed; few at
/// a time, one after the other, so that a country of teams never becomes a burst.
/// </summary>
public sealed partial class TeamRosters(
    ISharedPlaces places, ConversationClient client, TimeProvider time, ILogger<TeamRosters> logger) : IDisposable
{
    private const int MostReadings = 20;
    private static readonly Duration Fresh = Duration.FromHours(6);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, Roster> _read = new(StringComparer.Ordinal);

    /// <param name="since">Set to look only into what has changed after this moment.</param>
    public async Task<Sighting> FindAsync(string email, Instant? since, CancellationToken cancellation)
    {
        var all = await places.ListAsync(cancellation);
        if (all.Count == 0 && _read.Count == 0) return Sighting.None;
        await _one.WaitAsync(cancellation);
        try
        {
            foreach (var left in _read.Keys.Except(all.Select(place => place.Reference.ConversationId)).ToList()) _read.Remove(left);
            List<SharedPlace> wanted = [.. all.Where(place => since is null || place.ChangedAt > since)];
            return wanted.Where(IsFresh).Select(place => In(place, email)).FirstOrDefault(seen => seen.Member is not null)
                ?? await ReadUntilFoundAsync([.. wanted.Where(place => !IsFresh(place))], email, cancellation)
                ?? Sighting.None with { Searched = wanted.Count > 0, Everywhere = wanted.TrueForAll(IsFresh) };
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Sighting?> ReadUntilFoundAsync(List<SharedPlace> stale, string email, CancellationToken cancellation)
    {
        foreach (var place in stale.OrderByDescending(place => place.ChangedAt).Take(MostReadings))
        {
            if (!await ReadAsync(place, cancellation)) continue;
            if (In(place, email) is { Member: not null } seen) return seen;
        }

        return null;
    }

    private async Task<bool> ReadAsync(SharedPlace place, CancellationToken cancellation)
    {
        var members = new Dictionary<string, TeamsMember>(StringComparer.Ordinal);
        var now = Now();
        try
        {
            await foreach (var member in client.GetMembersAsync(place.Reference, cancellation))
                if (member.Id.Length > 0 && MemberAddress.Of(member) is { } address) members[address] = member;
        }
        catch (ConnectorException refusal) when (refusal.Unreachable)
        {
            // GpoBot is there no more, and nobody told it; a word from there brings the place back.
            await places.ForgetAsync(place.Reference.ConversationId, cancellation);
            return false;
        }
        catch (ConnectorException refusal) when (refusal.Status != HttpStatusCode.TooManyRequests)
        {
            Log.NotRead(logger, (int)refusal.Status, refusal.Code);
            return false;
        }

        _read[place.Reference.ConversationId] = new Roster(now, members);
        return true;
    }

    private bool IsFresh(SharedPlace place) => _read.TryGetValue(place.Reference.ConversationId, out var roster)
        && roster.At >= place.ChangedAt && Now() is var now && now >= roster.At && now - roster.At < Fresh;

    private Sighting In(SharedPlace place, string email) =>
        new(place.Reference, _read[place.Reference.ConversationId].Members.GetValueOrDefault(email), Searched: true, Everywhere: true);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private sealed record Roster(Instant At, IReadOnlyDictionary<string, TeamsMember> Members);

    private static partial class Log
    {
        [LoggerMessage(87, LogLevel.Warning, "The members of a team could not be read ({Status} {Code})")]
        public static partial void NotRead(ILogger logger, int status, string? code);
    }
}

/// <summary>Somebody seen as a member of a place, or not.</summary>
/// <param name="Searched">There was a place to look into.</param>
/// <param name="Everywhere">All of them were looked into.</param>
public sealed record Sighting(ConversationReference? Place, TeamsMember? Member, bool Searched, bool Everywhere)
{
    public static Sighting None { get; } = new(null, null, Searched: false, Everywhere: true);
}
