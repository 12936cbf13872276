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
        if (Fault(situation, before) is { } fault) return fault;

        var after = Answer.AppliedTo(before, situation);
        return new Outcome.Done(new CommitmentAnswered(after, before, situation.Actor), [
            after,
            .. ToTheLead(situation, after),
            .. after.DueOn == before.DueOn ? [] : DecidePostponement.Told(situation, after, granted: true),
            situation.Audit(Verb, after.Id, Describe(before), Describe(after)),
        ]);
    }

    // The double click of a person who already answered is no error: they are shown what stands. Another answer given on a
    // card that was left behind must not be taken for it.
    private Outcome OnOldCard(Commitment current, Contact actor) =>
        current.AnsweredBy == actor.Id && CardVersion == current.Version - 1 && Answer.IsAlreadyIn(current)
            ? new Outcome.Unchanged(new CommitmentAnswered(current, current, actor))
            : Outcome.Refuse(RefusalCode.CardOutdated, current.Id);

    private Outcome.Refused? Fault(Situation situation, Commitment before) => Answer switch
    {
        { Status: null, NothingNew: false, RequestedDueOn: null } => Outcome.Refuse(RefusalCode.TextMissing, before.Id),
        { Status: CommitmentStatus.Blocked, Reason: null } => Outcome.Refuse(RefusalCode.ReasonMissing, before.Id),
        { Status: CommitmentStatus.Dropped, Reason: null } when before is not { Status: CommitmentStatus.ToConfirm, BlockedBy: not null } =>
            Outcome.Refuse(RefusalCode.ReasonMissing, before.Id),
        { Comment.Length: > CommitmentAnswer.LongestComment } => Outcome.Refuse(RefusalCode.TextTooLong, before.Id),
        _ when GpoGuard.NamesAPerson(Answer.Comment, situation.Gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
        { Status: CommitmentStatus.Done, On: { } day } when day > situation.Today => Outcome.Refuse(RefusalCode.DateToCome, before.Id),
        { RequestedDueOn: { } day } when day < situation.Today => Outcome.Refuse(RefusalCode.DueDatePast, before.Id),
        { RequestedDueOn: { } day } when day <= before.DueOn => Outcome.Refuse(RefusalCode.DateNotLater, before.Id),
        _ => null,
    };

    private static IEnumerable<Effect> ToTheLead(Situation situation, Commitment after) =>
        situation.Gpo.Lead is { Active: true } lead && lead.Id != situation.Actor.Id
            ? [EffectFactory.Message(situation, MessageTopics.CommitmentAnswered, lead.Id, $"{after.Id}.v{after.Version}", after.Id)]
            : [];

    private static string Describe(Commitment c)
    {
        string[] parts = [c.Status.ToString(), $"{c.Progress}", $"{c.BlockedBy}", Iso(c.DueOn), Iso(c.RequestedDueOn)];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Iso(NodaTime.LocalDate? day) => day?.ToString("uuuu-MM-dd", null) ?? "";
}

/// <summary>The commitment as it now stands; <see cref="Before"/> equals it when it was recorded earlier.</summary>
public sealed record CommitmentAnswered(Commitment Commitment, Commitment Before, Contact By) : Happening;
