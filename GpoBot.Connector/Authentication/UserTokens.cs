using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GpoBot.Connector.Authentication;

/// <summary>Who a person is to Entra: what the bot knows them by as well.</summary>
public sealed record UserIdentity(string TenantId, string ObjectId);

/// <summary>
/// Tells from the token that Teams gives to a page within it whose screen that is. Such a token opens nothing of the bot's own door, nor
/// the bot's tokens anything here.
/// </summary>
public sealed class UserTokens : IDisposable
{
    private const string ScopeOfTabs = "access_as_user";
    private readonly TokenReader _reader;
    private readonly TokenFamily _family;

    internal UserTokens(BotOptions options, TokenReader reader, HttpClient http)
    {
        _reader = reader;
        var issuers = options.EntraIssuers.SelectMany(issuer => options.TenantsTaken
            .Select(tenant => issuer.Replace("{tenant}", tenant, StringComparison.Ordinal)));
        _family = new TokenFamily(
            issuers.ToHashSet(StringComparer.Ordinal), new KeyRing(options.EntraMetadataUrl, http), true, (token, _) => Speaker(token, options));
    }

    /// <summary>Null for whatever is not a good token of somebody of our tenants, or when the issuer's keys cannot be had now.</summary>
    public async Task<UserIdentity?> ReadAsync(StringValues header, CancellationToken cancellation)
    {
        try
        {
            var caller = await _reader.ReadAsync(header, issuer => _family.Issuers.Contains(issuer) ? _family : null, cancellation);
            return caller is UserCaller user ? user.Identity : null;
        }
        catch (MetadataUnavailableException)
        {
            return null;
        }
    }

    public void Dispose() => _family.Keys.Dispose();

    private static Caller Speaker(JsonWebToken token, BotOptions options)
    {
        if (Claim(token, "idtyp") == "app" || !(Claim(token, "scp") ?? "").Split(' ').Contains(ScopeOfTabs))
            return new RefusedCaller(Refusal.Unauthorized("the token is not of a person within Teams"));
        return Claim(token, "tid") is { } tenant && Claim(token, "oid") is { Length: > 0 } id
            && options.TenantsTaken.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            ? new UserCaller(new UserIdentity(tenant, id))
            : new RefusedCaller(Refusal.Unauthorized("the token names no person of a tenant that is taken"));
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}

/// <summary>A person, who sends no activities themselves.</summary>
internal sealed record UserCaller(UserIdentity Identity) : Caller
{
    public override Refusal? Refuse(Schema.Activity activity) => Refusal.Unauthorized("a person's token sends no activities");
}
