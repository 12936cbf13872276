namespace GpoBot.Tests.Drivers;

/// <summary>So many in each span of time that ends now, for several spans at once.</summary>
internal sealed class SlidingWindows((int Most, TimeSpan In)[] windows)
{
    private readonly List<TimeSpan> _taken = [];
    private readonly int _remembered = windows.Max(window => window.Most);

    /// <summary>How long until one more is allowed; zero when it is now.</summary>
    public TimeSpan Wait(TimeSpan now)
    {
        var wait = TimeSpan.Zero;
        foreach (var (most, span) in windows)
        {
            // One more is one too many while the last but so many is still inside.
            if (_taken.Count >= most && _taken[^most] + span - now is var left && left > wait) wait = left;
        }

        return wait;
    }

    public void Count(TimeSpan now)
    {
        // Cut rarely: a removal at the head moves all the rest.
        if (_taken.Count == 2 * _remembered) _taken.RemoveRange(0, _remembered);
        _taken.Add(now);
    }
}
