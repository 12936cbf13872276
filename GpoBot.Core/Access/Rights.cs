using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Access;

/// <summary>Who may do what in a GPO, as <see cref="RightsTable"/> says; here a row of the roster and a thing meet its cells.</summary>
public static partial class Rights
{
    /// <param name="circumstances">What is true of the thing; whether the charter is signed is known from the contact.</param>
    public static bool May(Contact actor, Right right, Circumstances circumstances = Circumstances.None) =>
        Standings.Of(actor) is { } standing && RightsTable.Allows(
            right, standing, IsBoundByCharter(actor) ? circumstances | Circumstances.CharterSigned : circumstances);

    public static bool MayPlanMeetings(Contact actor) => May(actor, Right.PlanMeetings);

    public static bool MayClosePeriods(Contact actor) => May(actor, Right.ClosePeriods);

    public static bool MayAddCommitments(Contact actor) => May(actor, Right.AddCommitments);

    public static bool MayDecidePostponements(Contact actor) => May(actor, Right.DecidePostponements);

    public static bool MayEvaluate(Contact actor) => May(actor, Right.EvaluateProblems);

    /// <summary>Of the group, of a commitment, or for somebody else; one's own are everybody's own matter.</summary>
    public static bool MaySetReminders(Contact actor) => May(actor, Right.SetReminders);

    /// <summary>Who is only there for one meeting has no say in what the group has achieved.</summary>
    public static bool MayGiveOpinion(Contact actor) => May(actor, Right.GiveOpinions);

    /// <summary>A partner sees the meetings they are invited to; who leads the GPO sees all.</summary>
    public static bool MaySeeMeeting(Contact actor, Meeting meeting) => MayOf(actor, Right.SeeMeetings, meeting);

    /// <summary>Whether something is this person's to do or see of this meeting.</summary>
    public static bool MayOf(Contact actor, Right right, Meeting meeting) =>
        May(actor, right, meeting.InvitedIds.Contains(actor.Id) ? Circumstances.Invited : Circumstances.None);

    public static bool MaySendFeedLinks(Contact actor) => May(actor, Right.SendFeedLinks);

    /// <summary>Leads see all; a partner sees what is not police-only and belongs to their organisation.</summary>
    public static bool MaySeeInFull(Contact actor, Commitment commitment, Gpo gpo) =>
        MayHearOf(actor, commitment) && May(actor, Right.SeeCommitments, Of(actor, commitment, gpo));

    /// <summary>The owner, a co-owner, or a colleague of the same organisation; a lead notes what was said in the meeting.</summary>
    public static bool MayAnswer(Contact actor, Commitment commitment, Gpo gpo) =>
        MayHearOf(actor, commitment) && May(actor, Right.AnswerCommitments, Of(actor, commitment, gpo));

    /// <summary>False for what stays with the police: not even that it exists is told.</summary>
    public static bool MayHearOf(Contact reader, Commitment commitment) => !commitment.PoliceOnly || May(reader, Right.SeePoliceOnly);

    /// <summary>A fact of the trade: whose promise it is, whoever may see it.</summary>
    public static bool AnswersFor(Contact actor, Commitment commitment, Gpo gpo) =>
        commitment.IsOwnedBy(actor) || Owners(commitment, gpo).Any(owner =>
            owner.Organisation == actor.Organisation && owner.PartnerType == actor.PartnerType);

    private static Circumstances Of(Contact actor, Commitment commitment, Gpo gpo) =>
        (commitment.IsOwnedBy(actor) ? Circumstances.Entrusted : Circumstances.None)
        | (AnswersFor(actor, commitment, gpo) ? Circumstances.OwnOrganisation : Circumstances.None);

    private static IEnumerable<Contact> Owners(Commitment commitment, Gpo gpo) =>
        commitment.CoOwnerIds.Prepend(commitment.OwnerId).Select(gpo.FindContact).OfType<Contact>();
}
