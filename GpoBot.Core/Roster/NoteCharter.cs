using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Roster;

/// <summary>The sector lead notes that a contact has signed the charter, on paper as a rule.</summary>
public sealed record NoteCharter(string ContactId) : ICommand
{
    public string Verb => "contact.charter";

    public Outcome Decide(Situation situation)
    {
        if (situation.Gpo.FindContact(ContactId) is not { Active: true } before) return Outcome.Refuse(RefusalCode.UnknownContact, ContactId);
        if (before.Id != situation.Actor.Id && !Rights.MayManageRoster(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (before.CharterSignedOn is not null) return new Outcome.Unchanged(new CharterNoted(before));
        var after = before with { CharterSignedOn = situation.Today };
        return new Outcome.Done(new CharterNoted(after), [after, situation.Audit(Verb, after.Id, null, "charter")]);
    }
}

/// <summary>The contact, with the day of the signature.</summary>
public sealed record CharterNoted(Contact Contact) : Happening;
