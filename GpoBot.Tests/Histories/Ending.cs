using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Calendar.Graph;
using NodaTime;

namespace GpoBot.Tests.Histories;

/// <summary>What must hold at the end of any history: the calendar is what the store says, and nobody was written to twice for one change.</summary>
internal static class Ending
{
    public static void Check(World world, Gpo gpo)
    {
        var live = world.Mailbox.Events.Where(e => e.IsLive).ToList();
        var planned = gpo.Meetings.Where(m => m.Status == MeetingStatus.Planned).ToList();
        Assert.Equal(planned.Select(m => m.CalendarEventId).Order(), live.Select(e => e.Id).Order());
        foreach (var meeting in planned) CheckMeeting(world, gpo, meeting, live.Single(e => e.Id == meeting.CalendarEventId));
        Assert.DoesNotContain(gpo.Effects, effect => effect.Kind == Core.Effects.EffectKind.Calendar);
        foreach (var mails in new[] { world.Mailbox.Invitations, world.Mailbox.Updates, world.Mailbox.Cancellations })
            Assert.Equal(mails.Count, mails.Select(m => (m.EventId, m.Address, m.Change)).Distinct().Count());
    }

    /// <summary>Each time the calendar told people, there had been something to tell: a change decided here, or one by hand.</summary>
    public static void CheckMails(World world, Gpo gpo, IEnumerable<Meeting> all)
    {
        var byEvent = all.Where(m => m.CalendarEventId is not null).ToLookup(m => m.CalendarEventId);
        foreach (var told in world.Mailbox.Invitations.GroupBy(m => (m.EventId, m.Address)))
            Assert.True(told.Count() == 1 + Removed(world, told.Key), $"{told.Key} invited {told.Count()} times");
        foreach (var updates in world.Mailbox.Updates.Where(m => !world.Mailbox.HandMoves.Contains(m.Change)).GroupBy(m => (m.EventId, m.Address)))
        {
            if (byEvent[updates.Key.EventId].FirstOrDefault() is { } meeting)
                Assert.True(updates.Count() < meeting.Version, $"{updates.Key} told {updates.Count()} times of {meeting.Version - 1} changes");
        }
    }

    private static int Removed(World world, (string EventId, string Address) of) =>
        world.Mailbox.Cancellations.Count(m => (m.EventId, m.Address) == of && world.Mailbox.Events.Any(e => e.Id == m.EventId && e.IsLive));

    private static void CheckMeeting(World world, Gpo gpo, Meeting meeting, FakeEvent made)
    {
        var start = meeting.StartInstant(gpo.Group.TimeZone).ToDateTimeUtc();
        Assert.Equal((start, start.AddMinutes(meeting.DurationMinutes)), (made.Start, made.End));
        Assert.Null(meeting.HandMovedTo);
        Assert.True(!meeting.HasVideo || made.JoinUrl is not null && meeting.JoinUrl == made.JoinUrl, "the link");
        var wanted = meeting.InvitedIds.Append("PN:S01").Select(id => gpo.FindContact(id)!.Email).Order();
        Assert.Equal(wanted, made.Addresses.Where(a => a != History.Stranger).Order());
        foreach (var attendee in made.Attendees) CheckAnswer(world, gpo, meeting, attendee);
    }

    /// <summary>The later word holds, and nothing is kept of what was said about another time.</summary>
    private static void CheckAnswer(World world, Gpo gpo, Meeting meeting, FakeAttendee attendee)
    {
        if (gpo.FindByEmail(attendee.Address) is not { } contact) return;
        var stored = meeting.Attendance.FirstOrDefault(a => a.ContactId == contact.Id);
        // An event made anew, or put back to its time, has forgotten what was said about that very time.
        if (stored is { Source: AttendanceSource.Calendar } && !(attendee.Response == "none" && world.Restored.Contains(meeting.Id)))
            Assert.Equal((contact.Id, Wire(stored.Attending)), (contact.Id, attendee.Response));
        if (attendee.Response == "none") return;
        Assert.NotNull(stored);
        var at = Instant.FromDateTimeOffset(attendee.At!.Value);
        Assert.True(stored.At >= at || stored.Attending == Attending.SendsDeputy && attendee.Response == "declined",
            $"{contact.Id} answered in Outlook later than what is stored");
    }

    private static string Wire(Attending attending) => attending switch
    {
        Attending.Coming => "accepted",
        Attending.NotComing => "declined",
        _ => "tentativelyAccepted",
    };
}
