using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Commitments;

/// <summary>Records an answer on a commitment and tells the sector lead.</summary>
/// <param name="CardVersion">Version the card was drawn from; null when the answer was typed.</param>
public sealed record AnswerCommitment(string CommitmentId, CommitmentAnswer Answer, int? CardVersion) : ICommand
{
    public string Verb => "commitment.answer";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        // A commitment of somebody else and one that never was look the same.
        if (gpo.FindCommitment(CommitmentId) is not { } before || !Rights.MayAnswer(situation.Actor, before, gpo))
            return Outcome.Refuse(RefusalCode.UnknownCommitment, CommitmentId);
        if (CardVersion is { } version && version != before.Version) return OnOldCard(before, situation.Actor);
        if (!before.Open) return Outcome.Refuse(RefusalCode.AlreadyClosed, before.Id);
        if (Fault(situation) is { } fault) return fault;

        var after = Apply(before, situation);
        return new Outcome.Done(new CommitmentAnswered(after, before, situation.Actor), [
            after,
            .. ToTheLead(situation, after),
            situation.Audit(Verb, after.Id, Describe(before), Describe(after)),
        ]);
    }

    // The double click of a person who already answered is no error: they are shown what stands.
    private Outcome OnOldCard(Commitment current, Contact actor) =>
        current.AnsweredBy == actor.Id && CardVersion == current.Version - 1
            ? new Outcome.Unchanged(new CommitmentAnswered(current, current, actor))
            : Outcome.Refuse(RefusalCode.CardOutdated, current.Id);

    private Outcome.Refused? Fault(Situation situation) => Answer switch
    {
        { Status: null, NothingNew: false, RequestedDueOn: null } => Outcome.Refuse(RefusalCode.TextMissing),
        { Status: CommitmentStatus.Blocked, Reason: null } => Outcome.Refuse(RefusalCode.ReasonMissing),
        { Comment.Length: > CommitmentAnswer.LongestComment } => Outcome.Refuse(RefusalCode.TextTooLong),
        _ when GpoGuard.NamesAPerson(Answer.Comment, situation.Gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
        { RequestedDueOn: { } day } when day < situation.Today => Outcome.Refuse(RefusalCode.DatePast),
        _ => null,
    };

    private Commitment Apply(Commitment before, Situation situation)
    {
        var status = Answer.Status ?? before.Status;
        // Giving up is decided with the sector lead: said by a partner, it waits to be confirmed.
        if (status == CommitmentStatus.Dropped && !situation.Actor.LeadsTheGroup) status = CommitmentStatus.ToConfirm;
        return before with
        {
            Status = status,
            Progress = status == CommitmentStatus.Done ? 100 : Answer.Progress ?? before.Progress,
            BlockedBy = status == CommitmentStatus.Blocked ? Answer.Reason ?? before.BlockedBy : null,
            DoneOn = status == CommitmentStatus.Done ? Answer.On ?? situation.Today : null,
            NextStepOn = status == CommitmentStatus.Done ? null : Answer.On ?? before.NextStepOn,
            RequestedDueOn = status == CommitmentStatus.Done ? null : Answer.RequestedDueOn ?? before.RequestedDueOn,
            Comment = Answer.Comment ?? before.Comment,
            AnsweredAt = situation.Now, AnsweredBy = situation.Actor.Id, AnsweredThrough = situation.Through,
            Version = before.Version + 1,
        };
    }

    private static IEnumerable<Effect> ToTheLead(Situation situation, Commitment after) =>
        situation.Gpo.Lead is { Active: true } lead && lead.Id != situation.Actor.Id
            ? [EffectFactory.Message(situation, MessageTopics.CommitmentAnswered, lead.Id, $"{after.Id}.v{after.Version}", after.Id)]
            : [];

    private static string Describe(Commitment c) => $"{c.Status} {c.Progress} {c.BlockedBy} {c.RequestedDueOn?.ToString("uuuu-MM-dd", null)}".Trim();
}

/// <summary>The commitment as it now stands; <see cref="Before"/> equals it when it was recorded earlier.</summary>
public sealed record CommitmentAnswered(Commitment Commitment, Commitment Before, Contact By) : Happening;
