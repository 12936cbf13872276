using System.Net;
using GpoBot.Core.Ports;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>A meeting as an event to create in the organiser's mailbox.</summary>
internal static class GraphEvents
{
    /// <summary>Extended property under which our events are found again, its value being the meeting's UID.</summary>
    public const string TagId = "String {5f3c1a52-8d0e-4b7b-9c64-2f0a7d4e91b3} Name GpoBotMeeting";

    public static Event Of(CalendarRequest request)
    {
        var meeting = request.Meeting;
        var uid = MeetingUid.Of(request);
        var times = MeetingTimes.Of(request.Group, meeting);
        var created = new Event
        {
            TransactionId = uid,
            SingleValueExtendedProperties = [new() { Id = TagId, Value = uid }],
            Subject = request.Subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = Html(request.Description) },
            Start = GraphTimes.Of(times.Start),
            End = GraphTimes.Of(times.End),
            Attendees = Attendees(request),
            ResponseRequested = true,
            // Nobody reads the functional mailbox for proposals; another date is asked for through the bot.
            AllowNewTimeProposals = false,
        };
        if (meeting.Place is { Length: > 0 } place) created.Location = new Location { DisplayName = place };
        if (meeting.HasVideo)
        {
            created.IsOnlineMeeting = true;
            created.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
        }
        return created;
    }

    /// <summary>Guests and people without an account are invited like everybody, by their address.</summary>
    private static List<Attendee> Attendees(CalendarRequest request) =>
        [.. request.Attendees.DistinctBy(c => c.Email, StringComparer.OrdinalIgnoreCase).Select(contact => new Attendee
        {
            Type = AttendeeType.Required,
            EmailAddress = new EmailAddress { Address = contact.Email, Name = contact.FullName },
        })];

    private static string Html(string text) =>
        WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);
}
