using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>Whose reminders a command is about: one's own, or those of partners when the sector lead asks.</summary>
internal static class ReminderTargets
{
    /// <param name="contactIds">Null: the person who asks.</param>
    public static (IReadOnlyList<Contact> Contacts, Outcome.Refused? Refused) Of(Situation situation, IReadOnlyList<string>? contactIds)
    {
        if (!Rights.May(situation.Actor, contactIds is null ? Right.SetOwnReminders : Right.SetReminders)) return ([], Outcome.Refuse(RefusalCode.NotAllowed));
        if (contactIds is null) return ([situation.Actor], null);
        var contacts = contactIds.Distinct(StringComparer.Ordinal).Select(situation.Gpo.FindContact).OfType<Contact>()
            .Where(contact => contact.Active).ToList();
        return contacts.Count == 0 ? ([], Outcome.Refuse(RefusalCode.UnknownContact)) : (contacts, null);
    }
}
