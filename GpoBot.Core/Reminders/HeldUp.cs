using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>Tells a pass that comes late from one in time, and counts what it finds.</summary>
internal static class HeldUp
{
    private static readonly Duration Tolerated = Duration.FromMinutes(30);

    /// <summary>
    /// What a late pass found, or null. Whatever waits for the next opening counts too: the passes after this one are in time.
    /// </summary>
    public static CatchUp? Found(IReadOnlyList<PlannedReminder> plan, Gpo gpo, Instant now)
    {
        if (Since(gpo) is not { } since || since >= now) return null;
        // What was stale before anybody looked, or due before the group knew GpoBot, was held up by nobody.
        var wanted = plan.Where(line => line.DueAt <= now && (gpo.NextLook is null ? line.DueAt >= since : line.StaleAt > since)).ToList();
        var dropped = wanted.Where(line => line.IsStaleAt(now)).ToList();
        var late = wanted.Where(line => !line.IsStaleAt(now) && Instant.Max(line.DueAt, since) + Tolerated < now).ToList();
        if (late.Count + dropped.Count == 0) return null;
        return new CatchUp
        {
            At = now, Since = Instant.Max(since, late.Concat(dropped).Min(line => line.DueAt)), Late = late.Count, Dropped = dropped.Count,
        };
    }

    /// <summary>
    /// Since when a pass was wanted. Before the first one only the earliest sign of life tells when the group came to GpoBot:
    /// a meeting planned here, where an import counts as planning, or a line of the ledger.
    /// </summary>
    private static Instant? Since(Gpo gpo) => gpo.NextLook is { } look
        ? look.At
        : gpo.Meetings.Select(meeting => (Instant?)meeting.PlannedAt).Concat(gpo.Reminders.Select(line => (Instant?)line.RecordedAt)).Min();
}
