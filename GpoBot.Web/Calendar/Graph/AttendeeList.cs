using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Who stands in the event: everybody invited, once, and the room. Guests and people without an account are invited like
/// everybody, by their address.
/// </summary>
internal static class AttendeeList
{
    public static List<Attendee> Of(CalendarRequest request) =>
    [
        .. request.Attendees.Where(contact => !Same(contact.Email, request.Group.Mailbox))
            .DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase)
            .Select(contact => New(contact.Email, contact.FullName, AttendeeType.Required)),
        .. request.Room is { } room ? new[] { New(room.Address, room.Name, AttendeeType.Resource) } : [],
    ];

    /// <summary>
    /// The whole list to write, or null when the event's is right. Who stands there and is not of the roster was added by hand
    /// or by a forward, and stays.
    /// </summary>
    public static List<Attendee>? Changed(CalendarRequest request, Event read)
    {
        var desired = Of(request);
        List<Attendee> there = [.. (read.Attendees ?? []).Where(a => Address(a) is not null && !IsOrganiser(request, read, a))];
        List<Attendee> missing = [.. desired.Where(one => !there.Exists(a => Is(a, one)) && !IsThereUnderAnother(request, there, one))];
        List<Attendee> staying = [.. there.Where(a => desired.Exists(one => Is(a, one)) || !IsKnown(request, a))];
        return missing.Count == 0 && staying.Count == there.Count ? null : [.. staying.Select(Kept), .. missing];
    }

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Exchange writes a colleague's main address where another of theirs was invited. Inviting the one in the roster again,
    /// at every change, would be worse than missing somebody who has the same name elsewhere.
    /// </summary>
    private static bool IsThereUnderAnother(CalendarRequest request, List<Attendee> there, Attendee missing) =>
        request.Attendees.Any(c => Same(c.Email, Address(missing)) && c.Access == AccessType.Internal)
        && there.Exists(a => !IsKnown(request, a) && Same(BeforeAt(a), BeforeAt(missing)));

    private static bool IsKnown(CalendarRequest request, Attendee there) =>
        request.KnownAddresses.Contains(Address(there), StringComparer.OrdinalIgnoreCase);

    private static bool IsOrganiser(CalendarRequest request, Event read, Attendee there) =>
        Same(Address(there), request.Group.Mailbox) || Same(Address(there), read.Organizer?.EmailAddress?.Address)
        || there.Status?.Response == ResponseType.Organizer;

    // The answer is the calendar's to keep: it is not written back.
    private static Attendee Kept(Attendee there) => New(Address(there)!, there.EmailAddress!.Name, there.Type ?? AttendeeType.Required);

    private static Attendee New(string address, string? name, AttendeeType type) =>
        new() { Type = type, EmailAddress = new EmailAddress { Address = address, Name = name } };

    private static bool Is(Attendee one, Attendee other) => Same(Address(one), Address(other));

    private static string? Address(Attendee attendee) => attendee.EmailAddress?.Address;

    private static string? BeforeAt(Attendee attendee) => Address(attendee)?.Split('@')[0];
}
