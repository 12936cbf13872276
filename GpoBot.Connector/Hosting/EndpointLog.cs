using Microsoft.Extensions.Logging;

namespace GpoBot.Connector.Hosting;

internal static partial class EndpointLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Turned a request away with {Status}: {Reason}")]
    public static partial void Refused(ILogger log, int status, string reason);

    // Without its message, which may quote what a person wrote.
    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed ({Kind}): {Fault}\n{Where}")]
    public static partial void TurnFailed(ILogger log, string kind, string? fault, string? where);

    [LoggerMessage(Level = LogLevel.Error, Message = "No token can be checked: the signing keys cannot be read")]
    public static partial void KeysUnavailable(ILogger log, Exception failure);
}
