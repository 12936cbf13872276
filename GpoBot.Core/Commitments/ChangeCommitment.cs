using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Roster;
using NodaTime;

namespace GpoBot.Core.Commitments;

/// <summary>
/// The sector lead changes what stands: who answers for it, what is to be done, by when. Null leaves a part as it is. Whoever is
/// concerned is told.
/// </summary>
/// <param name="CardVersion">Version the card was drawn from; null when it was typed.</param>
public sealed record ChangeCommitment(
    string CommitmentId, string? OwnerId = null, string? Title = null, LocalDate? DueOn = null, int? CardVersion = null) : ICommand
{
    public string Verb => "commitment.change";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var before = situation.Gpo.FindCommitment(CommitmentId)!;
        var after = AppliedTo(before, situation.Gpo);
        if (after == before) return new Outcome.Unchanged(new CommitmentChanged(before, before));
        after = after with { Version = before.Version + 1 };
        return new Outcome.Done(new CommitmentChanged(after, before), [
            after, .. Told(situation, before, after), situation.Audit(Verb, after.Id, Describe(before), Describe(after)),
        ]);
    }

    /// <summary>Why it would be refused, or null; the preview asks before anything is confirmed.</summary>
    public Outcome.Refused? Check(Situation situation)
    {
        var gpo = situation.Gpo;
        if (gpo.FindCommitment(CommitmentId) is not { } before || !Rights.MaySeeInFull(situation.Actor, before, gpo))
            return Outcome.Refuse(RefusalCode.UnknownCommitment, CommitmentId);
        if (!Rights.MayChangeCommitments(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (CardVersion is { } version && version != before.Version) return Outcome.Refuse(RefusalCode.CardOutdated, before.Id);
        if (!before.Open) return Outcome.Refuse(RefusalCode.AlreadyClosed, before.Id);
        return this switch
        {
            { OwnerId: { } id } when gpo.FindContact(id) is not { Active: true } => Outcome.Refuse(RefusalCode.UnknownContact, id),
            { OwnerId: { } id } when before.PoliceOnly && !IsPolice(gpo.FindContact(id)!) => Outcome.Refuse(RefusalCode.PoliceOnlyOfPolice, before.Id),
            { Title: { } title } when string.IsNullOrWhiteSpace(title) => Outcome.Refuse(RefusalCode.TextMissing),
            { Title.Length: > AddCommitment.LongestTitle } => Outcome.Refuse(RefusalCode.TextTooLong),
            _ when GpoGuard.NamesAPerson(Title, gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
            { DueOn: { } day } when day < situation.Today => Outcome.Refuse(RefusalCode.DueDatePast),
            _ => null,
        };
    }

    internal static bool IsPolice(Contact contact) => contact.LeadsTheGroup || contact.PartnerType == PartnerTypes.Police;

    private Commitment AppliedTo(Commitment before, Gpo gpo)
    {
        var after = before with { Title = Title?.Trim() ?? before.Title, DueOn = DueOn ?? before.DueOn };
        if (DueOn is not null && DueOn != before.DueOn) after = after with { RequestedDueOn = null, InitialDueOn = before.InitialDueOn ?? DueOn };
        if (OwnerId is null || OwnerId == before.OwnerId) return after;

        // What the former owner said is not the word of the new one; that it is not their matter is settled by this very change.
        var fits = ActionTypes.Find(before.ActionType)?.PartnerTypes.Contains(gpo.FindContact(OwnerId)!.PartnerType) ?? true;
        return after with
        {
            OwnerId = OwnerId, CoOwnerIds = [.. before.CoOwnerIds.Where(id => id != OwnerId)], ActionType = fits ? before.ActionType : null,
            Status = before.Status is CommitmentStatus.Blocked or CommitmentStatus.ToConfirm ? CommitmentStatus.Todo : before.Status,
            BlockedBy = null, Comment = null, RequestedDueOn = null, NextStepOn = null, SnoozedUntil = null, ReminderCount = 0,
            AnsweredAt = null, AnsweredBy = null, AnsweredThrough = null,
        };
    }

    private static IEnumerable<Effect> Told(Situation situation, Commitment before, Commitment after)
    {
        var occasion = $"{after.Id}.v{after.Version}";
        if (after.OwnerId == before.OwnerId)
            return Tell(PeopleTopics.CommitmentChanged, after.OwnerId);
        return [.. Tell(MessageTopics.CommitmentNew, after.OwnerId), .. Tell(PeopleTopics.CommitmentTaken, before.OwnerId)];

        IEnumerable<Effect> Tell(string topic, string id) =>
            situation.Gpo.FindContact(id) is { Active: true } contact && contact.Id != situation.Actor.Id && Rights.MayHearOf(contact, after)
                ? [EffectFactory.Message(situation, topic, id, occasion, after.Id)]
                : [];
    }

    private static string Describe(Commitment one) => $"{one.OwnerId} {one.DueOn?.ToString("uuuu-MM-dd", null)}".TrimEnd();
}

/// <summary>The commitment as it now stands, and as it was; equal when nothing changed.</summary>
public sealed record CommitmentChanged(Commitment Commitment, Commitment Before) : Happening;
