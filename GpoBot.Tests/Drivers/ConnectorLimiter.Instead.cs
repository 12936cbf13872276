using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers;

/// <summary>The limiter as a fault of the mock connector.</summary>
public sealed partial class ConnectorLimiter
{
    /// <summary>Takes the call (null), or refuses it as Teams does.</summary>
    public Task<IResult?> InsteadAsync(ConnectorCall call) => Task.FromResult(Take(call.Operation, call.ConversationId) is { } wait
        ? ConnectorCall.Refused(StatusCodes.Status429TooManyRequests, "Throttled", (int)Math.Ceiling(wait.TotalSeconds))
        : null);
}
