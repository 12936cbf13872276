using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What an entry of a subscribed calendar says: as the invitation, without anybody's name and with the way in.</summary>
public static class FeedTexts
{
    private const string Keeper = "Agenda tenu à jour par GpoBot. En cas d'urgence, composez le 17 ou le 112.";

    public static CalendarRequest Request(Gpo gpo, Meeting meeting)
    {
        var invitation = CalendarTexts.Request(gpo, meeting);
        var cancelled = meeting.Status == MeetingStatus.Cancelled;
        return invitation with
        {
            Attendees = [],
            // Several programs show a cancelled entry like any other.
            Subject = cancelled ? $"Annulée – {invitation.Subject}" : invitation.Subject,
            Description = Typography.French(string.Join("\n\n", Lines(gpo, meeting, cancelled))),
        };
    }

    private static IEnumerable<string> Lines(Gpo gpo, Meeting meeting, bool cancelled)
    {
        yield return $"Réunion du groupe de partenariat opérationnel {gpo.Id} ({gpo.Group.Name}).";
        if (cancelled) yield return CalendarTexts.CancelComment(meeting);
        else if (meeting is { HasVideo: true, JoinUrl: { } link }) yield return $"Rejoindre la visioconférence : {link}";
        yield return Keeper;
    }
}
