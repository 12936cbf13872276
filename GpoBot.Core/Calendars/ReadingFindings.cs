using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>What follows from the event of a meeting as it was read: answers to keep, news for the sector lead, an event to put back.</summary>
public static class ReadingFindings
{
    // One transaction holds a hundred rows; who proposes more is heard at a later reading.
    private const int MostProposalsAtOnce = 40;

    /// <summary>The rows to write; none when nothing is new.</summary>
    public static IReadOnlyList<GpoRow> Of(Gpo gpo, Meeting meeting, EventReading reading, Instant now)
    {
        var over = meeting.EndInstant(gpo.Group.TimeZone) <= now;
        if (!reading.Exists) return over ? [] : PutBack(gpo, meeting, now);
        var (found, news) = over ? (Answered(gpo, meeting, reading, now), []) : Noted(gpo, meeting, reading, now);
        return found == meeting ? [] : [found, .. news, .. CalendarAudit.Of(meeting, found, now)];
    }

    /// <summary>The meeting with all that its event shows, and what the sector lead is to hear of it.</summary>
    internal static (Meeting Meeting, IReadOnlyList<Effect> News) Noted(Gpo gpo, Meeting meeting, EventReading reading, Instant now)
    {
        List<Effect> news = [];
        var (found, moved) = HandMoves.Note(gpo, Answered(gpo, meeting, reading, now), reading, now);
        if (moved is not null) news.Add(moved);
        if (IsAtItsTime(gpo, meeting, reading))
        {
            var proposals = new AttendanceMerge(gpo, meeting, now).NewProposals(reading);
            found = Proposed(gpo, found, [.. proposals.Take(MostProposalsAtOnce)], now, news);
        }

        if (RoomRefusal(found) is { } refusal && RoomRefusal(meeting) != refusal)
            Tell(news, gpo, CalendarNews.RoomDeclined, found, $"{refusal.At.ToUnixTimeSeconds()}", now);
        return (found, news);
    }

    private static Meeting Answered(Gpo gpo, Meeting meeting, EventReading reading, Instant now) =>
        IsAtItsTime(gpo, meeting, reading)
            ? meeting with { Attendance = new AttendanceMerge(gpo, meeting, now).Attendance(reading) }
            : meeting;

    // While the calendar shows another time, by a hand or because ours is not written yet, people answer for that one.
    private static bool IsAtItsTime(Gpo gpo, Meeting meeting, EventReading reading) =>
        reading.Start is { } start
        && start.InZoneLeniently(gpo.Group.TimeZone).ToInstant() == meeting.StartInstant(gpo.Group.TimeZone);

    private static AttendanceAnswer? RoomRefusal(Meeting meeting) => meeting.Attendance.FirstOrDefault(
        answer => answer.ContactId == meeting.RoomAddress && answer.Attending == Attending.NotComing);

    private static Meeting Proposed(Gpo gpo, Meeting meeting, IReadOnlyList<TimeProposal> proposals, Instant now, List<Effect> news)
    {
        if (proposals.Count == 0) return meeting;
        foreach (var one in proposals)
        {
            if (one.ContactId == LeadNews.Reader(gpo)?.Id) continue;
            Tell(news, gpo, CalendarNews.TimeProposed, meeting, $"{one.ContactId}.{Text(one.Start, one.DurationMinutes)}", now, one.ContactId);
        }

        return meeting with
        {
            Proposals =
            [
                .. meeting.Proposals.Concat(proposals)
                    .OrderBy(p => p.Start).ThenBy(p => p.ContactId, StringComparer.Ordinal).ThenBy(p => p.DurationMinutes),
            ],
        };
    }

    // Zero says that the calendar has nothing of it, which the synchronisation then mends.
    private static IReadOnlyList<GpoRow> PutBack(Gpo gpo, Meeting meeting, Instant now)
    {
        if (meeting is not { Status: MeetingStatus.Planned, CalendarEventId: { } gone, SyncedVersion: > 0 }) return [];
        var lost = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(gone)).AsSpan(0, 8));
        var sync = EffectFactory.Calendar(gpo, meeting, now);
        return [meeting with { SyncedVersion = 0 }, sync with { Id = $"{sync.Id}.{lost}" }];
    }

    // A meeting that moves asks anew: what is said of its new date is other news than the same words of the former one.
    private static void Tell(
        List<Effect> news, Gpo gpo, string topic, Meeting meeting, string occasion, Instant now, params IReadOnlyList<string> also)
    {
        if (LeadNews.Of(gpo, topic, $"{meeting.Id}.t{meeting.TimeVersion}.{occasion}", now, [meeting.Id, .. also]) is { } told) news.Add(told);
    }

    private static string Text(LocalDateTime start, int minutes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{start:uuuuMMdd'T'HHmm}.{minutes}");
}
