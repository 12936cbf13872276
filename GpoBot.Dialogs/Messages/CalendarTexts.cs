using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What a calendar entry says. The subject names neither place nor theme: calendars are read over shoulders.</summary>
public static class CalendarTexts
{
    public static CalendarRequest Request(Gpo gpo, Meeting meeting) => new(
        gpo.Group, meeting, [.. Attendees(gpo, meeting)],
        $"GPO {gpo.Id} – réunion n° {meeting.Number}",
        Typography.French($"Réunion du groupe de partenariat opérationnel {gpo.Id} ({gpo.Group.Name}).\n\n"
            + "Invitation envoyée par GpoBot pour le référent du GPO. En cas d'urgence, composez le 17 ou le 112."))
    {
        Room = gpo.Group.Rooms.FirstOrDefault(room => room.Address == meeting.RoomAddress),
        KnownAddresses = [.. gpo.Contacts.Where(contact => contact.ForgottenOn is null).Select(contact => contact.Email), .. gpo.Group.Rooms.Select(room => room.Address)],
        CancelComment = meeting.Status == MeetingStatus.Cancelled ? CancelComment(meeting) : "",
    };

    public static string CancelComment(Meeting meeting) =>
        Typography.French($"La réunion du {French.DateTime(meeting.Start)} est annulée. Motif : {Labels.Of(meeting.CancelReason ?? CancelReason.Other)}.");

    // The functional mailbox organises; whoever leads the group is invited like the others, to have it in their own calendar.
    private static IEnumerable<Contact> Attendees(Gpo gpo, Meeting meeting) => gpo.Contacts
        .Where(c => c.Active && (c.Role == ContactRole.Lead || meeting.InvitedIds.Contains(c.Id)));
}
