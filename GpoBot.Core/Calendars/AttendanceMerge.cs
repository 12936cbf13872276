using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>
/// Answers to an invitation, put together with what was said before: of each invited contact the latest statement holds, on
/// whichever way it came. The booked room answers like a contact, under its address.
/// </summary>
internal sealed class AttendanceMerge(Gpo gpo, Meeting meeting, Instant now)
{
    // A calendar whose clock is further ahead is not believed: its answers would outlive all that is said later.
    private static readonly Duration ClockSkew = Duration.FromHours(1);

    /// <summary>Since when an answer is about the date as it stands.</summary>
    private Instant Since => meeting.AnswersSince ?? meeting.PlannedAt;

    /// <summary>The very list of the meeting when nothing is new.</summary>
    public IReadOnlyList<AttendanceAnswer> Attendance(EventReading reading)
    {
        var answers = new SortedDictionary<string, AttendanceAnswer>(StringComparer.Ordinal);
        foreach (var before in meeting.Attendance) answers[before.ContactId] = before;
        var changed = false;
        foreach (var attendee in reading.Attendees)
        {
            if (!IsAboutThisDate(attendee) || Said(attendee) is not { } said || WhoIs(attendee.Address) is not { } who) continue;
            var heard = new AttendanceAnswer(who, said, AttendanceSource.Calendar, TimeOf(attendee));
            if (answers.TryGetValue(who, out var before))
            {
                // Whoever sends a deputy declines for themselves: the deputy comes all the same.
                if (before.Attending == Attending.SendsDeputy && said == Attending.NotComing) heard = before with { At = heard.At };
                if (!Beats(heard, before)) continue;
            }

            answers[who] = heard;
            changed = true;
        }

        return changed ? [.. answers.Values] : meeting.Attendance;
    }

    /// <summary>What is proposed here and was not known, in a fixed order.</summary>
    public IReadOnlyList<TimeProposal> NewProposals(EventReading reading) =>
    [
        .. reading.Attendees.Where(IsAboutThisDate).Select(ProposalOf).OfType<TimeProposal>()
            .Except(meeting.Proposals).OrderBy(p => p.Start).ThenBy(p => p.ContactId, StringComparer.Ordinal),
    ];

    private TimeProposal? ProposalOf(AttendeeReading attendee)
    {
        if (Said(attendee) is null || attendee.ProposedStart is not { } start) return null;
        if (WhoIs(attendee.Address) is not { } who || gpo.FindContact(who) is null) return null;
        var minutes = attendee.ProposedMinutes ?? meeting.DurationMinutes;
        return start == meeting.Start && minutes == meeting.DurationMinutes ? null : new TimeProposal(who, start, minutes);
    }

    private bool IsAboutThisDate(AttendeeReading attendee) => attendee.At is null || attendee.At > Since;

    // An answer without a believable time is older than any that has one.
    private Instant TimeOf(AttendeeReading attendee) => attendee.At is { } at && at <= now + ClockSkew ? at : Since;

    private static Attending? Said(AttendeeReading attendee) => attendee.Response switch
    {
        AttendeeResponse.Accepted => Attending.Coming,
        AttendeeResponse.Tentative => Attending.Tentative,
        AttendeeResponse.Declined => Attending.NotComing,
        _ => null,
    };

    private static bool Beats(AttendanceAnswer heard, AttendanceAnswer before) =>
        heard.At > before.At || (heard.At == before.At && Rank(heard) > Rank(before));

    // Between answers of one moment it must not matter which is read first.
    private static int Rank(AttendanceAnswer answer) => answer.Source == AttendanceSource.Calendar ? (int)answer.Attending : int.MaxValue;

    /// <summary>The room, or the contact that was invited under this address; also one that has left since.</summary>
    private string? WhoIs(string address) =>
        Same(address, meeting.RoomAddress)
            ? meeting.RoomAddress
            : gpo.Contacts.Where(c => Same(address, c.Email) && (c.Role == ContactRole.Lead || meeting.InvitedIds.Contains(c.Id)))
                .OrderBy(c => meeting.InvitedIds.Contains(c.Id) ? 0 : 1).FirstOrDefault()?.Id;

    private static bool Same(string address, string? other) => string.Equals(address, other, StringComparison.OrdinalIgnoreCase);
}
