using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Stores what a reading of the calendar brought, decided on the state of the moment, and how far was read.</summary>
public sealed class CalendarFindings(IGpoStore store, TimeProvider time)
{
    private const int Tries = 8;
    private const int MostRows = 90;

    /// <summary>
    /// False when a meeting has changed while it was being read: what was read of it is dropped, and the calendar is to be read
    /// again from the same place.
    /// </summary>
    public async Task<bool> StoreAsync(Gpo read, CalendarChanges changes, Instant? until, CancellationToken cancellation)
    {
        var left = changes.Events.ToList();
        var gpo = read;
        var settled = true;
        for (var conflicts = 0; conflicts < Tries;)
        {
            List<GpoRow> rows = [];
            var taken = 0;
            for (; taken < left.Count; taken++)
            {
                var (meetingId, reading) = left[taken];
                if (gpo.FindMeeting(meetingId) is not { } meeting) continue;
                if (!IsAsRead(meeting, read.FindMeeting(meetingId)))
                {
                    settled = false;
                    continue;
                }

                var found = ReadingFindings.Of(gpo, meeting, reading, Now());
                if (rows.Count > 0 && rows.Count + found.Count > MostRows) break;
                rows.AddRange(found);
            }

            var last = taken == left.Count;
            if (last && Read(gpo, read, changes, until, settled) is { } watch) rows.Add(watch);
            if (rows.Count == 0 || await CommitAsync(gpo, rows, cancellation))
            {
                left.RemoveRange(0, taken);
                if (last) return settled;
            }
            else
            {
                conflicts++;
            }

            if (await store.LoadAsync(gpo.Id, cancellation) is not { } again) return true;
            gpo = again;
        }

        throw new InvalidOperationException($"What was read of the calendar of {read.Id} met a conflict {Tries} times.");
    }

    // Moved or put back in the meantime: the reading compared the event with what the store said before.
    private static bool IsAsRead(Meeting now, Meeting? then) =>
        then is not null && (now.CalendarEventId, now.TimeVersion, now.Start, now.DurationMinutes)
            == (then.CalendarEventId, then.TimeVersion, then.Start, then.DurationMinutes);

    // Who read from another place, or is told to read all again, goes on from there.
    private CalendarWatch? Read(Gpo gpo, Gpo read, CalendarChanges changes, Instant? until, bool settled)
    {
        if (read.Watch is not null && gpo.Watch is null) return null;
        var watch = (gpo.Watch ?? new CalendarWatch()) with { ToldRefusal = null };
        var goesOn = settled && changes.Interrupted is null && watch.DeltaLink == read.Watch?.DeltaLink;
        return goesOn
            ? watch with { DeltaLink = changes.DeltaLink, DeltaUntil = until, ReadAt = Now() }
            : watch with { ReadAt = Now() };
    }

    private async Task<bool> CommitAsync(Gpo gpo, IReadOnlyList<GpoRow> rows, CancellationToken cancellation) =>
        await store.CommitAsync(
            new GpoCommit
            {
                GpoId = gpo.Id, Read = gpo, Puts = rows,
                Pointers = [.. rows.OfType<Effect>().Select(effect => new DuePointer(effect.DueAt, gpo.Id, effect.Id))],
            }, cancellation) == CommitResult.Done;

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
