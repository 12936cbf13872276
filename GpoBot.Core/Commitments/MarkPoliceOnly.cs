using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Commitments;

/// <summary>Keeps a commitment of the police among the police, or shows it to the members again.</summary>
/// <param name="CardVersion">Version the card was drawn from; null when it was typed.</param>
public sealed record MarkPoliceOnly(string CommitmentId, bool On, int? CardVersion = null) : ICommand
{
    public string Verb => "commitment.police-only";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var before = situation.Gpo.FindCommitment(CommitmentId)!;
        if (before.PoliceOnly == On) return new Outcome.Unchanged(new PoliceOnlyMarked(before));
        var after = before with { PoliceOnly = On, Version = before.Version + 1 };
        return new Outcome.Done(new PoliceOnlyMarked(after), [after, situation.Audit(Verb, after.Id, $"{before.PoliceOnly}", $"{On}")]);
    }

    /// <summary>Why it would be refused, or null.</summary>
    public Outcome.Refused? Check(Situation situation)
    {
        var gpo = situation.Gpo;
        if (gpo.FindCommitment(CommitmentId) is not { } before || !Rights.MaySeeInFull(situation.Actor, before, gpo))
            return Outcome.Refuse(RefusalCode.UnknownCommitment, CommitmentId);
        if (!Rights.MayChangeCommitments(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (CardVersion is { } version && version != before.Version) return Outcome.Refuse(RefusalCode.CardOutdated, before.Id);
        // Nobody is bound by what they may not see.
        return On && before.CoOwnerIds.Prepend(before.OwnerId).Any(id => gpo.FindContact(id) is { } owner && !ChangeCommitment.IsPolice(owner))
            ? Outcome.Refuse(RefusalCode.PoliceOnlyOfPolice, before.Id)
            : null;
    }
}

/// <summary>The commitment as it now stands.</summary>
public sealed record PoliceOnlyMarked(Commitment Commitment) : Happening;
