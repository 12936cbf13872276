using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Roster;

/// <summary>
/// The sector lead hands the group over: the successor is given everything today, and the rights on the day, when the lead's own end.
/// </summary>
/// <param name="SuccessorId">A contact of the roster, or the id taken for a new one.</param>
/// <param name="Newcomer">The successor, when the roster does not know them yet.</param>
public sealed record PlanHandover(string SuccessorId, LocalDate On, ContactEntry? Newcomer = null) : ICommand
{
    public const int MostDays = 366;

    public string Verb => "group.hand-over";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var group = situation.Gpo.Group;
        var plan = new HandoverPlan(SuccessorId, On);
        var successor = Newcomer?.AppliedTo(null, SuccessorId, situation.Today) ?? situation.Gpo.FindContact(SuccessorId)!;
        if (group.Handover == plan) return new Outcome.Unchanged(new HandoverPlanned(successor, On));
        List<GpoRow> puts =
        [
            group with { Handover = plan },
            .. Newcomer is null ? Array.Empty<GpoRow>() : [successor],
            EffectFactory.Message(situation, PeopleTopics.HandoverPack, successor.Id, $"{situation.Now.ToUnixTimeSeconds()}"),
            .. Former(situation),
            situation.Audit(Verb, group.Id, group.Handover?.SuccessorId, $"{SuccessorId} {LocalDatePattern.Iso.Format(On)}"),
            // The pack carries the whole of the group.
            situation.Audit("group.pack", group.Id, null, SuccessorId),
        ];
        // "From today" is no date to wait for.
        if (On <= situation.Today) puts = [.. RosterDates.Switched(situation with { Gpo = situation.Gpo.With(puts, []) }, puts)];
        return new Outcome.Done(new HandoverPlanned(successor, On), puts);
    }

    /// <summary>Why it would be refused, or null.</summary>
    public Outcome.Refused? Check(Situation situation) => this switch
    {
        _ when !Rights.MayHandOver(situation.Actor) => Outcome.Refuse(RefusalCode.NotAllowed),
        _ when SuccessorId == situation.Actor.Id => Outcome.Refuse(RefusalCode.SuccessorIsSelf),
        _ when On < situation.Today => Outcome.Refuse(RefusalCode.DueDatePast),
        _ when On > situation.Today.PlusDays(MostDays) => Outcome.Refuse(RefusalCode.LeaveTooFar, $"{MostDays}"),
        { Newcomer: { } newcomer } => newcomer.Fault(situation, SuccessorId) ?? (newcomer.PartnerType == PartnerTypes.Police
            && MailAddresses.SameHouse(newcomer.Email!, situation.Actor.Email) ? null : Outcome.Refuse(RefusalCode.SuccessorNotPolice)),
        _ => situation.Gpo.FindContact(SuccessorId) switch
        {
            not { Active: true } => Outcome.Refuse(RefusalCode.UnknownContact, SuccessorId),
            { PartnerType: not PartnerTypes.Police } => Outcome.Refuse(RefusalCode.SuccessorNotPolice),
            _ => null,
        },
    };

    private IEnumerable<Effect> Former(Situation situation) =>
        situation.Gpo.Group.Handover is { } former && former.SuccessorId != SuccessorId
            ? [EffectFactory.Message(situation, PeopleTopics.HandoverOff, former.SuccessorId, $"{situation.Now.ToUnixTimeSeconds()}")]
            : [];
}

/// <summary>Who leads from which day on.</summary>
public sealed record HandoverPlanned(Contact Successor, LocalDate On) : Happening;
