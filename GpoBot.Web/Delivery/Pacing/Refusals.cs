namespace GpoBot.Web.Delivery.Pacing;

/// <summary>Tells from the refusals of late whether one conversation has had too much or the whole tenant.</summary>
internal sealed class Refusals
{
    public static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(5);

    /// <summary>One that asks for more is tried again: a mistake about whom it meant must not silence everybody for hours.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private const int Several = 3;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TimeSpan> _last = new(StringComparer.Ordinal);

    public bool AreOfTheTenant(string conversation, TimeSpan now)
    {
        lock (_lock)
        {
            foreach (var old in _last.Where(one => one.Value < now - Span).Select(one => one.Key).ToList()) _last.Remove(old);
            _last[conversation] = now;
            return _last.Count >= Several;
        }
    }
}
