namespace GpoBot.Connector.Authentication;

/// <summary>The issuer's keys cannot be had now: the token is neither good nor bad, and the caller should try again.</summary>
internal sealed class MetadataUnavailableException(Exception inner) : Exception("The signing keys cannot be read", inner);
