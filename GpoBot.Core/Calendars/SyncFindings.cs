using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>What follows from a synchronisation: what the meeting now knows of its event, and news for the sector lead.</summary>
public static class SyncFindings
{
    /// <summary>The rows to write; none when the meeting has become history.</summary>
    /// <param name="brought">The meeting as it was brought to the calendar; the GPO may know a later one by now.</param>
    public static IReadOnlyList<GpoRow> Of(Gpo gpo, Meeting brought, CalendarSyncResult result, Instant now)
    {
        if (result.Event is not { } made || gpo.FindMeeting(brought.Id) is not { } meeting) return [];
        var putBack = result.Change == SyncChange.PutBack && meeting.CalendarEventId != made.Id ? PutBack(gpo, meeting, made, now) : null;
        var learnt = meeting with
        {
            CalendarEventId = made.Id, JoinUrl = made.JoinUrl ?? meeting.JoinUrl, SyncedVersion = brought.Version,
        };
        // A move by hand is told from our own by the time that was decided: of another one nothing follows.
        var (noted, news) = meeting.TimeVersion == brought.TimeVersion
            ? ReadingFindings.Noted(gpo, learnt, result.Reading, now)
            : (learnt, []);
        return [noted, .. putBack is null ? news : [putBack, .. news], .. CalendarAudit.Of(meeting, noted, now)];
    }

    /// <summary>
    /// The meeting changed while the calendar was being brought to what it was: with two at work, the former state may have been
    /// written last, so that a further look is needed.
    /// </summary>
    public static bool IsOvertaken(Gpo gpo, Meeting brought) =>
        brought.Status == MeetingStatus.Planned && gpo.FindMeeting(brought.Id)?.Version != brought.Version;

    // Of a series deleted by hand one message tells, as long as it has not left.
    private static Effect? PutBack(Gpo gpo, Meeting meeting, CalendarEvent made, Instant now)
    {
        var reader = LeadNews.Reader(gpo)?.Id;
        var waiting = gpo.Effects.FirstOrDefault(
            e => !e.Finished && e.Topic == CalendarNews.EventPutBack && e.Recipient == reader && e.Attempts == 0);
        if (waiting is not null) return waiting with { SubjectIds = [.. waiting.SubjectIds.Union([meeting.Id])] };
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made.Id)).AsSpan(0, 8));
        return LeadNews.Of(gpo, CalendarNews.EventPutBack, $"{meeting.Id}.{id}", now, [meeting.Id]);
    }
}
