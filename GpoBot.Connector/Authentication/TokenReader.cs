using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace GpoBot.Connector.Authentication;

/// <summary>Tells from an <c>Authorization</c> header who calls. Time is the machine's own: a clock moved in development must not reach it.</summary>
internal sealed class TokenReader(BotOptions options, TokenFamilies families)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new();
    private readonly KnownTokens known = new();

    public async ValueTask<Caller> ReadAsync(StringValues header, CancellationToken cancellation)
    {
        if (header.Count == 1 && await KnownAsync(header[0]!, cancellation) is { } caller)
            return caller;
        return await ReadAsync(header, families.Of, cancellation, known);
    }

    /// <summary>The same for tokens of another kind.</summary>
    /// <param name="of">The family of an issuer; null for one whose tokens are not read here.</param>
    /// <param name="remembered">Where a good one is kept; null for tokens that come once.</param>
    public async Task<Caller> ReadAsync(
        StringValues header, Func<string, TokenFamily?> of, CancellationToken cancellation, KnownTokens? remembered = null)
    {
        if (options.AppId is null)
            return Refused("no token can be read without an app id");
        if (header.Count != 1 || header[0]!.Split(' ') is not [var scheme, var text]
            || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return Refused("no bearer token");
        if (Parse(text) is not { } token || of(token.Issuer) is not { } family)
            return Refused("no token of a known issuer");
        try
        {
            var (caller, result, keys) = await ReadAsync(text, family, cancellation);
            if (caller is not RefusedCaller)
                remembered?.Keep(header[0]!, result.SecurityToken, family, keys, caller);
            return caller;
        }
        catch (InvalidOperationException unreachable)
        {
            throw new MetadataUnavailableException(unreachable);
        }
    }

    private async ValueTask<Caller?> KnownAsync(string header, CancellationToken cancellation)
    {
        try
        {
            return await known.FindAsync(header, TimeProvider.System.GetUtcNow().UtcDateTime, cancellation);
        }
        catch (InvalidOperationException)
        {
            // Told where the token is read.
            return null;
        }
    }

    private async Task<(Caller Caller, TokenValidationResult Result, OpenIdConnectConfiguration Keys)> ReadAsync(
        string text, TokenFamily family, CancellationToken cancellation)
    {
        var metadata = await family.Keys.GetAsync(cancellation);
        var result = await ValidateAsync(text, family, metadata);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await family.Keys.RefreshAsync(metadata, cancellation) is { } newer)
        {
            metadata = newer;
            result = await ValidateAsync(text, family, metadata);
        }
        var caller = result.IsValid
            ? family.Speaks((JsonWebToken)result.SecurityToken, metadata)
            : Refused(result.Exception.GetType().Name);
        return (caller, result, metadata);
    }

    private Task<TokenValidationResult> ValidateAsync(string text, TokenFamily family, OpenIdConnectConfiguration metadata)
    {
        var rules = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidAudiences = [options.AppId!, $"api://{options.AppId}", $"api://botid-{options.AppId}"],
            IssuerValidator = (issuer, _, _) => family.Issuers.Contains(issuer)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException(),
            ClockSkew = Skew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(metadata)
            {
                UseLastKnownGoodConfiguration = false,
            },
        };
        if (family.PinsKeysToIssuer)
            rules.EnableAadSigningKeyIssuerValidation();
        return handler.ValidateTokenAsync(text, rules);
    }

    private JsonWebToken? Parse(string text)
    {
        if (!handler.CanReadToken(text))
            return null;
        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static RefusedCaller Refused(string reason) => new(Refusal.Unauthorized(reason));
}
