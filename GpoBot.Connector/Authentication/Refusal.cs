namespace GpoBot.Connector.Authentication;

/// <summary>Why a request is turned away.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Reason">For the log; never data of the request.</param>
internal sealed record Refusal(int Status, string Reason)
{
    public static Refusal Unauthorized(string reason) => new(401, reason);

    public static Refusal Forbidden(string reason) => new(403, reason);
}
