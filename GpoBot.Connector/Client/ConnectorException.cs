using System.Net;

namespace GpoBot.Connector.Client;

/// <summary>The channel refused a call. Acted on by status and code, never by its message.</summary>
public sealed class ConnectorException(HttpStatusCode status, string? code, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"The channel answered {(int)status} {code}", inner)
{
    public HttpStatusCode Status { get; } = status;
    public string? Code { get; } = code;
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>By the channel's published table: only these may be tried again.</summary>
    public bool Retryable => Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>
    /// The person or conversation is not to be reached this way any more. Only the channel itself can say so: a status without its
    /// code may come from a proxy on the way, and would close every conversation for as long as that lasts.
    /// </summary>
    public bool Unreachable => (Status, Code) is
        (HttpStatusCode.Forbidden, "BotDisabledByAdmin" or "BotNotInConversationRoster" or "ConversationBlockedByUser"
            or "NotEnoughPermissions" or "MessageWritesBlocked")
        or (HttpStatusCode.NotFound, "ConversationNotFound" or "ActivityNotFoundInConversation" or "MemberNotFoundInConversation");
}
