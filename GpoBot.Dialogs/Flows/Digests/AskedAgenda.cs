using GpoBot.Core.Access;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Digests;

/// <summary>The agenda of a meeting for somebody who asked for it: the same card that comes of itself three days before.</summary>
internal static class AskedAgenda
{
    // No effect has such an id: theirs begin with what they do.
    private const string Prefix = "agenda.";

    public static DigestPlace Place(Gpo gpo, Meeting meeting) => new(gpo.Id, Prefix + meeting.Id);

    /// <summary>Null when the card is another one, or the meeting is no more, or not for this person.</summary>
    public static MessageSubject? Find(Gpo gpo, DigestPlace place, Exchange exchange)
    {
        if (!place.EffectId.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        if (gpo.FindMeeting(place.EffectId[Prefix.Length..]) is not { Status: MeetingStatus.Planned } meeting) return null;
        if (gpo.FindByEmail(exchange.Person.Email) is not { } reader || !Rights.MaySeeMeeting(reader, meeting)) return null;
        var agenda = new PlannedReminder(
            place.EffectId, ReminderKinds.MeetingAgenda, reader.Id, [meeting.Id], exchange.Now, meeting.EndInstant(gpo.Group.TimeZone));
        var said = new Effect
        {
            Id = place.EffectId, Kind = EffectKind.Message, Topic = MessageTopics.MeetingAgenda, SubjectIds = [meeting.Id],
            Recipient = reader.Id, DueAt = exchange.Now,
        };
        return new MessageSubject(said, gpo, reader, [meeting], [], exchange.Now) { Reminders = [agenda] };
    }
}
