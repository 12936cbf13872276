using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Guard;
using GpoBot.Core.Problems.Plans;
using NodaTime;

namespace GpoBot.Core.Commitments;

/// <summary>Adds what an organisation promised to the plan of one problem; its contact is told.</summary>
/// <param name="Id">Reference taken beforehand from the series <c>AC</c>.</param>
/// <param name="ActionType">One of the owner's usual actions (<see cref="ActionTypes"/>), or null.</param>
/// <param name="PoliceOnly">Kept among the police; null: as such an action usually is.</param>
public sealed record AddCommitment(
    string Id, string ProblemId, string OwnerId, string Title, LocalDate? DueOn, string? ActionType = null, bool? PoliceOnly = null) : ICommand
{
    public const int LongestTitle = 200;

    public string Verb => "commitment.add";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayAddCommitments(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindProblem(ProblemId) is not { Open: true } problem) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (gpo.FindContact(OwnerId) is not { Active: true } owner) return Outcome.Refuse(RefusalCode.UnknownContact, OwnerId);
        if (string.IsNullOrWhiteSpace(Title)) return Outcome.Refuse(RefusalCode.TextMissing);
        if (Title.Length > LongestTitle) return Outcome.Refuse(RefusalCode.TextTooLong);
        if (GpoGuard.NamesAPerson(Title, gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);
        if (DueOn < situation.Today) return Outcome.Refuse(RefusalCode.DueDatePast);
        if (ActionType is not null && ActionTypes.Find(ActionType)?.PartnerTypes.Contains(owner.PartnerType) != true)
            return Outcome.Refuse(RefusalCode.ActionNotOfOwner);
        if (PoliceOnly == true && !ChangeCommitment.IsPolice(owner)) return Outcome.Refuse(RefusalCode.PoliceOnlyOfPolice, Id);

        var commitment = new Commitment
        {
            Id = Id, ProblemId = problem.Id, OwnerId = owner.Id, Title = Title.Trim(),
            DecidedOn = situation.Today, DueOn = DueOn, InitialDueOn = DueOn, ActionType = ActionType,
            PoliceOnly = PoliceOnly ?? ActionTypes.StaysWithPolice(owner.PartnerType, ActionType, Title),
        };
        return new Outcome.Done(new CommitmentAdded(commitment), [
            commitment, .. PlanBegun.By(problem),
            .. owner.Id == situation.Actor.Id || !Rights.MayHearOf(owner, commitment) ? Array.Empty<Effect>() :
                [EffectFactory.Message(situation, MessageTopics.CommitmentNew, owner.Id, commitment.Id, commitment.Id)],
            situation.Audit(Verb, commitment.Id, null, $"{owner.Id} {DueOn}"),
        ]);
    }
}

/// <summary>The new commitment.</summary>
public sealed record CommitmentAdded(Commitment Commitment) : Happening;
