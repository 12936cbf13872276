using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Roster;

/// <summary>
/// Writes somebody into the roster, or corrects what stands there. Whoever had left and is written in again is the same contact.
/// </summary>
/// <param name="Id">The contact; of a new one the id taken for them.</param>
public sealed record SaveContact(string Id, ContactEntry Entry) : ICommand
{
    public string Verb => "contact.save";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var before = situation.Gpo.FindContact(Id);
        var after = Entry.AppliedTo(before, Id, situation.Today);
        if (before == after) return new Outcome.Unchanged(new ContactSaved(after, Added: false));
        var added = before is not { Active: true };
        return new Outcome.Done(new ContactSaved(after, added), [
            after,
            .. added && after.Id != situation.Actor.Id
                ? [EffectFactory.Message(situation, PeopleTopics.ContactAdded, after.Id, $"{situation.Now.ToUnixTimeSeconds()}", after.Id)]
                : Array.Empty<Effect>(),
            situation.Audit(Verb, after.Id, before is null ? null : Told(before), Told(after)),
        ]);
    }

    /// <summary>Why it would be refused, or null; the preview asks before anything is confirmed.</summary>
    public Outcome.Refused? Check(Situation situation) => Rights.MayManageRoster(situation.Actor)
        ? Entry.Fault(situation, Id)
        : Outcome.Refuse(RefusalCode.NotAllowed);

    // No name and no address: the audit outlives the roster.
    internal static string Told(Contact contact) =>
        $"{contact.PartnerType} {contact.Role} {contact.Access}{(contact.Active ? "" : " left")}{(contact.CharterSignedOn is null ? "" : " charter")}";
}

/// <summary>The contact as it now stands; <see cref="Added"/> when it was not in the roster before.</summary>
public sealed record ContactSaved(Contact Contact, bool Added) : Happening;
