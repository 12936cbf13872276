namespace GpoBot.Web.Delivery.Pacing;

/// <summary>
/// What was said in one conversation of late, moment by moment: all windows hold exactly, and a few messages may follow each
/// other at once.
/// </summary>
internal sealed class ConversationPace(IReadOnlyList<SendWindow> windows)
{
    // Messages that left a span apart may arrive closer together.
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(150);
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _sent = [];
    private TimeSpan _pausedUntil;

    /// <summary>When the next message may leave; may lie in the past.</summary>
    public TimeSpan ReadyAt
    {
        get
        {
            lock (_lock) return Ready();
        }
    }

    public bool TryTake(TimeSpan now)
    {
        lock (_lock)
        {
            if (Ready() > now) return false;
            Note(now);
            return true;
        }
    }

    /// <summary>Counts what leaves in any case.</summary>
    public void Count(TimeSpan now)
    {
        lock (_lock) Note(now);
    }

    public void PauseUntil(TimeSpan moment)
    {
        lock (_lock) _pausedUntil = moment > _pausedUntil ? moment : _pausedUntil;
    }

    /// <summary>True when nothing of it can matter any more.</summary>
    public bool IsForgotten(TimeSpan now)
    {
        lock (_lock) return now > _pausedUntil && (_sent.Count == 0 || windows.All(window => _sent[^1] + window.Span + Jitter < now));
    }

    private TimeSpan Ready()
    {
        var ready = _pausedUntil;
        foreach (var window in windows)
        {
            if (_sent.Count < window.Most) continue;
            var free = _sent[^window.Most] + window.Span + Jitter;
            if (free > ready) ready = free;
        }

        return ready;
    }

    private void Note(TimeSpan now)
    {
        _sent.Add(now);
        var kept = windows.Count == 0 ? 0 : windows.Max(window => window.Most);
        if (_sent.Count > 2 * kept) _sent.RemoveRange(0, _sent.Count - kept);
    }
}
