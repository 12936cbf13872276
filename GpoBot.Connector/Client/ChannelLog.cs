using Microsoft.Extensions.Logging;

namespace GpoBot.Connector.Client;

internal static partial class ChannelLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel answered {Status} {Code} (MS-CV {Correlation})")]
    public static partial void Refused(ILogger log, int status, string? code, string? correlation);

    [LoggerMessage(Level = LogLevel.Error, Message = "No token for the channel: check the bot's credential")]
    public static partial void TokenUnavailable(ILogger log, Exception failure);
}
