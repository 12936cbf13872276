using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>From how a try ended to what is stored of it: the next try, or the end with what was learnt and who is to be told.</summary>
public sealed class EffectEnd(RetryPlan retries, ICalendarWatcher watcher)
{
    /// <summary>How long a channel that is throttled, or shut, is waited for before another one is thought of.</summary>
    public static readonly Duration LongestUncounted = Duration.FromHours(2);

    private static readonly Duration LongestShut = Duration.FromDays(2);
    private static readonly Duration LongestPause = Duration.FromMinutes(15);

    /// <summary>True when it has waited for its way for so long that somebody must be told.</summary>
    public static bool HasWaitedEnough(Effect effect, Instant now) => effect.FirstTriedAt + LongestShut <= now;

    public GpoCommit Decide(Gpo gpo, Effect current, Ending ending, Instant now)
    {
        var attempts = current.Attempts + 1;
        IReadOnlyList<GpoRow> learnt = ending.Synced is { } synced ? SyncFindings.Of(gpo, synced.Meeting, synced.Result, now) : [];
        if (ending is { State: EffectState.Sent, Synced: { } brought } && SyncFindings.IsOvertaken(gpo, brought.Meeting) && !retries.IsLast(attempts))
            ending = ending with { State = EffectState.Pending, Error = "Overtaken" };
        current = current with { FirstTriedAt = current.FirstTriedAt ?? now };
        var waited = now - current.FirstTriedAt.Value;
        // A throttled channel, or one that is shut, says nothing against this message: it waits as if it had not been tried, though not for ever.
        var uncounted = (ending.Throttled && waited < LongestUncounted) || (ending.WayIsShut && !HasWaitedEnough(current, now));
        if (uncounted) attempts = current.Attempts;
        var givenUp = ending.WayIsShut && !uncounted;
        if (ending.State == EffectState.Pending && !givenUp && retries.After(Math.Max(attempts, 1), ending.RetryAfter) is { } wait)
        {
            // Tries that do not count would all be followed by the first, shortest pause.
            if (uncounted && ending.RetryAfter is null) wait = Duration.Max(wait, Duration.Min(waited, LongestPause));
            var later = current with
            {
                Attempts = attempts, NextTryAt = now + wait, LastError = ending.Error,
                // It lets go of whom it was to take along: from here on each of them leaves by itself.
                Carrier = ending.IsOwnTrouble ? null : current.Carrier,
            };
            return Commit(gpo, [later, .. learnt], []);
        }

        var finished = current with
        {
            State = ending.State == EffectState.Pending ? EffectState.Failed : ending.State,
            Attempts = attempts, NextTryAt = null, FinishedAt = now, Through = ending.Through, LastError = ending.Error,
            Carried = [.. ending.Company.Select(part => part.Name.ToString())],
        };
        List<GpoRow> puts = [finished, .. learnt];
        if (LeadNotice.Of(gpo, finished, ending, now) is { } notice) puts.Add(notice);
        return Commit(gpo, puts, [current], Looks(gpo, ending, now));
    }

    /// <summary>Given up without anything learnt, for an end that cannot be stored as it was.</summary>
    /// <param name="tell">False when telling of it is perhaps what fails.</param>
    public static GpoCommit Park(Gpo gpo, Effect current, bool tell, Instant now)
    {
        var parked = current with
        {
            State = EffectState.Failed, Attempts = current.Attempts + 1, NextTryAt = null, FinishedAt = now, LastError = "InternalError",
        };
        var notice = tell ? LeadNotice.Of(gpo, parked, new Ending(EffectState.Failed), now) : null;
        return Commit(gpo, notice is null ? [parked] : [parked, notice], [current]);
    }

    private static GpoCommit Commit(
        Gpo gpo, IReadOnlyList<GpoRow> puts, IReadOnlyList<GpoRow> deletes, params IEnumerable<DuePointer> looks) => new()
    {
        GpoId = gpo.Id, Read = gpo, Puts = puts, Deletes = deletes,
        Pointers =
        [
            .. puts.OfType<Effect>().Where(e => !e.Finished).Select(e => new DuePointer(e.NextTryAt ?? e.DueAt, gpo.Id, e.Id)), .. looks,
        ],
    };

    // Whoever has an event is watched: at once when nobody does yet, and by a regular look that is there in any case already.
    private IEnumerable<DuePointer> Looks(Gpo gpo, Ending ending, Instant now)
    {
        if (!watcher.Watches || ending.Synced is not { Result.Event: not null }) yield break;
        if (gpo.Watch is null) yield return new DuePointer(LookTimes.Soon(now), gpo.Id, DuePointer.CalendarLook);
        yield return new DuePointer(LookTimes.Regular(gpo.Id, now, LookTimes.SafetyNet), gpo.Id, DuePointer.CalendarLook);
    }
}
