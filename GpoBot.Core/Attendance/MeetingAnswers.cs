using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Attendance;

/// <summary>What the answers of a meeting say today: those given for a former date count no more.</summary>
public static class MeetingAnswers
{
    public static IEnumerable<AttendanceAnswer> Current(Meeting meeting) =>
        meeting.Attendance.Where(answer => meeting.AnswersSince is not { } since || answer.At >= since);

    public static AttendanceAnswer? Of(Meeting meeting, string contactId) =>
        Current(meeting).FirstOrDefault(answer => answer.ContactId == contactId);

    /// <summary>Said no, or sends somebody else: reminders are for those who may come.</summary>
    public static bool StaysAway(Meeting meeting, string contactId) =>
        Of(meeting, contactId) is { Attending: Attending.NotComing or Attending.SendsDeputy };

    /// <summary>For whom this contact is to come.</summary>
    public static IEnumerable<string> Principals(Meeting meeting, string deputyId) => Current(meeting)
        .Where(answer => answer.Attending == Attending.SendsDeputy && answer.DeputyId == deputyId).Select(answer => answer.ContactId);

    /// <summary>
    /// When a contact last dealt with this date: answered, or was asked to come for somebody. A reminder that fell due before
    /// has nothing to add.
    /// </summary>
    public static Instant? LastHeard(Meeting meeting, string contactId) => Current(meeting)
        .Where(answer => answer.ContactId == contactId || answer.DeputyId == contactId).Max(answer => (Instant?)answer.At);

    /// <summary>The meeting with this answer in the place of a former one of the same contact.</summary>
    public static Meeting With(Meeting meeting, AttendanceAnswer answer) => meeting with
    {
        Attendance = [.. meeting.Attendance.Where(other => other.ContactId != answer.ContactId), answer],
    };
}
