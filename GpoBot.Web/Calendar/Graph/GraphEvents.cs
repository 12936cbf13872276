using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Ports;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>A meeting as an event to create in the organiser's mailbox.</summary>
internal static class GraphEvents
{
    /// <summary>So many tries of a creation are one transaction.</summary>
    private const int TriesOfATransaction = 8;

    public static Event Of(CalendarRequest request)
    {
        var meeting = request.Meeting;
        var times = MeetingTimes.Of(request.Group, meeting);
        var created = new Event
        {
            TransactionId = Transaction(request),
            SingleValueExtendedProperties = [GraphTags.Meeting(MeetingUid.Of(request)), GraphTags.Time(meeting.TimeVersion)],
            Subject = request.Subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = Html(request.Description) },
            Start = GraphTimes.Of(times.Start),
            End = GraphTimes.Of(times.End),
            Attendees = AttendeeList.Of(request),
            ResponseRequested = true,
            // Nobody reads the functional mailbox: proposals are read from the event and brought to the sector lead.
            AllowNewTimeProposals = true,
        };
        if (EventPlace.Of(request) is { } place) created.Location = place;
        if (meeting.HasVideo)
        {
            created.IsOnlineMeeting = true;
            created.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
        }
        return created;
    }

    /// <summary>
    /// The same for every try to make one event, crashes between them included, and another one once that event was deleted by
    /// hand. Should the service go on refusing a transaction whose event is nowhere, later tries are another one.
    /// </summary>
    private static string Transaction(CalendarRequest request)
    {
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{MeetingUid.Of(request)}/{request.Meeting.CalendarEventId}/{request.Attempt / TriesOfATransaction}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }

    private static string Html(string text) =>
        WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);
}
