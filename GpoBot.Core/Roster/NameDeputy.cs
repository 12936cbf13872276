using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Roster;

/// <summary>Names who stands in for a contact: by the contact, among their own organisation, or by the lead.</summary>
public sealed record NameDeputy(string ContactId, string DeputyId) : ICommand
{
    public string Verb => "contact.deputy";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var (before, deputy) = (situation.Gpo.FindContact(ContactId)!, situation.Gpo.FindContact(DeputyId)!);
        if (before.DeputyId == DeputyId) return new Outcome.Unchanged(new DeputyNamed(before, deputy));
        var after = before with { DeputyId = DeputyId };
        return new Outcome.Done(new DeputyNamed(after, deputy), [after, situation.Audit(Verb, after.Id, before.DeputyId, DeputyId)]);
    }

    /// <summary>Why it would be refused, or null.</summary>
    public Outcome.Refused? Check(Situation situation)
    {
        var (gpo, manages) = (situation.Gpo, Rights.MayManageRoster(situation.Actor));
        if (gpo.FindContact(ContactId) is not { Active: true } contact) return Outcome.Refuse(RefusalCode.UnknownContact, ContactId);
        if (contact.Id != situation.Actor.Id && !manages) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (ContactId == DeputyId) return Outcome.Refuse(RefusalCode.SuccessorIsSelf);
        if (gpo.FindContact(DeputyId) is not { Active: true } deputy) return Outcome.Refuse(RefusalCode.UnknownContact, DeputyId);
        return manages || deputy.Organisation == contact.Organisation ? null : Outcome.Refuse(RefusalCode.SuccessorOtherHouse);
    }
}

/// <summary>The contact, and who stands in for them.</summary>
public sealed record DeputyNamed(Contact Contact, Contact Deputy) : Happening;
