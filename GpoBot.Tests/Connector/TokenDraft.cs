using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Tests.Connector;

/// <summary>A token to be signed, right in everything until a test changes it.</summary>
public sealed class TokenDraft
{
    public required SecurityKey Key { get; set; }
    public required string Issuer { get; set; }
    public string Audience { get; set; } = BotHost.AppId;
    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    /// <summary>Minutes from now.</summary>
    public double StartsIn { get; set; } = -1;
    public double EndsIn { get; set; } = 60;
    public Dictionary<string, object> Claims { get; } = [];

    /// <summary>Same header as a good one, but the signature is what the name says: an HMAC anybody can make, or nothing.</summary>
    public string Sign()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.AddMinutes(-120),
            NotBefore = now.AddMinutes(StartsIn),
            Expires = now.AddMinutes(EndsIn),
            Claims = Claims,
            SigningCredentials = Algorithm == SecurityAlgorithms.None ? null : new(Key, Algorithm),
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public void SignWithGuessableSecret()
    {
        Key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a-secret-that-stands-in-public-code")) { KeyId = Key.KeyId };
        Algorithm = SecurityAlgorithms.HmacSha256;
    }
}
