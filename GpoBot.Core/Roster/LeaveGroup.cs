using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Commitments;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Roster;

/// <summary>
/// Somebody leaves the group, by their own word or by the lead's. On the day itself access ends at once; announced, it ends when the
/// last day is over.
/// </summary>
/// <param name="SuccessorId">Who takes over: a contact of the roster, or the id taken for a new one.</param>
/// <param name="Newcomer">The successor, when the roster does not know them yet: of the same organisation and house.</param>
/// <param name="LastDay">Last day of access; null or today: now.</param>
public sealed record LeaveGroup(string ContactId, string? SuccessorId = null, ContactEntry? Newcomer = null, LocalDate? LastDay = null) : ICommand
{
    public const int MostDays = 366;

    public string Verb => "contact.leave";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var leaver = situation.Gpo.FindContact(ContactId)!;
        var added = Newcomer?.AppliedTo(null, SuccessorId!, situation.Today);
        var successor = added ?? situation.Gpo.FindContact(SuccessorId);
        IReadOnlyList<GpoRow> arrival = added is null ? [] :
            [added, EffectFactory.Message(situation, PeopleTopics.ContactAdded, added.Id, $"{situation.Now.ToUnixTimeSeconds()}", added.Id)];
        if (LastDay > situation.Today) return Announced(situation, leaver, successor, arrival);

        var departure = Departure.Of(situation, leaver, successor);
        if (!departure.Fits) return Outcome.Refuse(RefusalCode.TooManyLeave);
        return new Outcome.Done(new ContactHasLeft(leaver, successor, departure.Passed, departure.Orphaned, null), [
            .. arrival, .. departure.Puts, .. ToTheLead(situation, leaver, departure.Orphaned),
            situation.Audit(Verb, leaver.Id, SaveContact.Told(leaver), successor?.Id),
        ]);
    }

    /// <summary>Why it would be refused, or null.</summary>
    public Outcome.Refused? Check(Situation situation) => situation.Gpo.FindContact(ContactId) switch
    {
        not { Active: true } => Outcome.Refuse(RefusalCode.UnknownContact, ContactId),
        var leaver when leaver.Id != situation.Actor.Id && !Rights.MayManageRoster(situation.Actor) => Outcome.Refuse(RefusalCode.NotAllowed),
        var leaver when !Rights.May(leaver, Right.LeaveGroup) => Outcome.Refuse(RefusalCode.LeadHandsOver),
        _ when SuccessorId == ContactId => Outcome.Refuse(RefusalCode.SuccessorIsSelf),
        _ when LastDay < situation.Today => Outcome.Refuse(RefusalCode.DueDatePast),
        _ when LastDay > situation.Today.PlusDays(MostDays) => Outcome.Refuse(RefusalCode.LeaveTooFar, $"{MostDays}"),
        _ when Newcomer is null && SuccessorId is { } id && situation.Gpo.FindContact(id) is not { Active: true } =>
            Outcome.Refuse(RefusalCode.UnknownContact, id),
        var leaver when Newcomer is not null => Newcomer.Fault(situation, SuccessorId!) ?? OfOtherHouse(situation.Actor, leaver),
        _ => null,
    };

    // A partner who leaves may not bring in whom they like: that is the lead's to do.
    private Outcome.Refused? OfOtherHouse(Contact actor, Contact leaver) =>
        Rights.MayManageRoster(actor) || (Newcomer!.Role == ContactRole.Member && Newcomer.Organisation == leaver.Organisation
            && Newcomer.PartnerType == leaver.PartnerType && MailAddresses.SameHouse(Newcomer.Email!, leaver.Email))
            ? null
            : Outcome.Refuse(RefusalCode.SuccessorOtherHouse);

    private Outcome Announced(Situation situation, Contact leaver, Contact? successor, IReadOnlyList<GpoRow> arrival)
    {
        // The roster's deputy is who takes over on the day.
        var after = leaver with { AccessUntil = LastDay, DeputyId = successor?.Id ?? leaver.DeputyId };
        if (after == leaver) return new Outcome.Unchanged(new ContactHasLeft(after, successor, [], [], LastDay));
        return new Outcome.Done(new ContactHasLeft(after, successor, [], [], LastDay), [
            .. arrival, after, situation.Audit(Verb, leaver.Id, null, LocalDatePattern.Iso.Format(LastDay!.Value)),
        ]);
    }

    private static IEnumerable<Effect> ToTheLead(Situation situation, Contact leaver, IReadOnlyList<Commitment> orphaned) =>
        situation.Gpo.Lead is { Active: true } lead && lead.Id != situation.Actor.Id
            ? [EffectFactory.Message(situation, PeopleTopics.ContactLeft, lead.Id, $"{leaver.Id}.{situation.Now.ToUnixTimeSeconds()}",
                [leaver.Id, .. orphaned.Select(one => one.Id)])]
            : [];
}

/// <summary>Who left, who takes over what, and what nobody answers for; <see cref="LastDay"/> when it is only announced.</summary>
public sealed record ContactHasLeft(
    Contact Contact, Contact? Successor, IReadOnlyList<Commitment> Passed, IReadOnlyList<Commitment> Orphaned, LocalDate? LastDay) : Happening;
