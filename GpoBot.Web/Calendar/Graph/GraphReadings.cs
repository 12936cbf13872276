using GpoBot.Core.Calendars;
using GpoBot.Core.Meetings;
using Microsoft.Graph.Models;
using NodaTime;
using Group = GpoBot.Core.Groups.Group;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>From an event of the service to what we know of it.</summary>
internal static class GraphReadings
{
    /// <summary>The properties a reading needs, for <c>$select</c>; our marks come by <see cref="GraphTags.Expand"/>.</summary>
    public static string[] Wanted { get; } =
        ["id", "isCancelled", "start", "end", "location", "attendees", "organizer", "isOnlineMeeting", "onlineMeeting"];

    public static EventReading Of(Group group, Meeting meeting, Event read) =>
        Of(group, read, EventTime.Of(group, meeting, read) == EventTimeState.MovedByHand);

    public static EventReading Of(Group group, Event read, bool movedByHand)
    {
        if (read.IsCancelled == true) return EventReading.Missing;
        var (start, end) = (GraphTimes.Moment(read.Start), GraphTimes.Moment(read.End));
        var people = (read.Attendees ?? []).Where(a => a.EmailAddress?.Address is not null && a.Status?.Response != ResponseType.Organizer);
        return new(read.Id, Wall(start, group), Minutes(start, end), movedByHand, [.. people.Select(a => Attendee(group, a))]);
    }

    private static AttendeeReading Attendee(Group group, Attendee read)
    {
        var response = read.Status?.Response switch
        {
            ResponseType.Accepted => AttendeeResponse.Accepted,
            ResponseType.TentativelyAccepted => AttendeeResponse.Tentative,
            ResponseType.Declined => AttendeeResponse.Declined,
            _ => AttendeeResponse.None,
        };
        var (start, end) = (GraphTimes.Moment(read.ProposedNewTime?.Start), GraphTimes.Moment(read.ProposedNewTime?.End));
        return new(read.EmailAddress!.Address!, response, At(read.Status?.Time, response), Wall(start, group), Minutes(start, end));
    }

    // Who has not answered did so in the year 1, says the service.
    private static Instant? At(DateTimeOffset? said, AttendeeResponse response) =>
        said is { Year: > 1 } at && response != AttendeeResponse.None ? Instant.FromDateTimeOffset(at) : null;

    private static LocalDateTime? Wall(Instant? at, Group group) => at?.InZone(group.TimeZone).LocalDateTime;

    private static int? Minutes(Instant? start, Instant? end) => end - start is { } length ? (int)Math.Round(length.TotalMinutes) : null;
}
