namespace GpoBot.Web.Delivery.Pacing;

/// <summary>Nothing was sent: it would have had to wait longer than it is worth keeping others waiting for.</summary>
/// <param name="wait">When it may be tried, from now.</param>
public sealed class HeldBackException(TimeSpan wait) : Exception("Held back by the pace of messages.")
{
    public TimeSpan Wait { get; } = wait;
}
