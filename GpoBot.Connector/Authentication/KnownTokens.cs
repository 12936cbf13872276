using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Connector.Authentication;

/// <summary>
/// Tokens that were found good, by the very text of their header: the channel sends the same one for an hour. Each counts only within its
/// own time and as long as the issuer's keys are those it was checked with. What depends on the activity is asked anew every time.
/// </summary>
internal sealed class KnownTokens
{
    // One for each service URL and hour; only who has a good token can add one.
    internal const int Most = 256;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>Who calls with it, or null when the token must be checked (again).</summary>
    public async ValueTask<Caller?> FindAsync(string header, DateTime now, CancellationToken cancellation)
    {
        Known? known;
        lock (_lock)
        {
            if (!_known.TryGetValue(header, out known)) return null;
        }

        if (now >= known.From && now < known.Until && ReferenceEquals(await known.Family.Keys.GetAsync(cancellation), known.Keys)) return known.Caller;
        lock (_lock) _known.Remove(header);
        return null;
    }

    /// <param name="keys">What the token was checked with.</param>
    public void Keep(string header, SecurityToken token, TokenFamily family, OpenIdConnectConfiguration keys, Caller caller)
    {
        var known = new Known(token.ValidFrom - TokenReader.Skew, token.ValidTo + TokenReader.Skew, family, keys, caller);
        lock (_lock)
        {
            if (_known.Count >= Most) _known.Clear();
            _known[header] = known;
        }
    }

    private sealed record Known(DateTime From, DateTime Until, TokenFamily Family, OpenIdConnectConfiguration Keys, Caller Caller);
}
