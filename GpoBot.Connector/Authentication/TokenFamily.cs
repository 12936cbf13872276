using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GpoBot.Connector.Authentication;

/// <summary>One kind of token that may arrive: who issues it, where its keys are, and who a valid one speaks for.</summary>
/// <param name="Keys">Signing keys of these issuers.</param>
/// <param name="PinsKeysToIssuer">The metadata says of each key whose tokens it may sign (Entra).</param>
internal sealed record TokenFamily(
    IReadOnlySet<string> Issuers, KeyRing Keys, bool PinsKeysToIssuer,
    Func<JsonWebToken, OpenIdConnectConfiguration, Caller> Speaks);
