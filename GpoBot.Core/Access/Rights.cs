using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Access;

/// <summary>Who may do what in a GPO. Denied unless named here.</summary>
public static partial class Rights
{
    public static bool MayPlanMeetings(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    public static bool MayClosePeriods(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    public static bool MayAddCommitments(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    public static bool MayDecidePostponements(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    public static bool MayEvaluate(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>Of the group, of a commitment, or for somebody else; one's own are everybody's own matter.</summary>
    public static bool MaySetReminders(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>Who is only there for one meeting has no say in what the group has achieved.</summary>
    public static bool MayGiveOpinion(Contact actor) => actor is { Active: true, Role: not ContactRole.Occasional } && IsBoundByCharter(actor);

    /// <summary>A partner sees the meetings they are invited to; who leads the GPO sees all.</summary>
    public static bool MaySeeMeeting(Contact actor, Meeting meeting) =>
        actor.Active && (actor.LeadsTheGroup || meeting.InvitedIds.Contains(actor.Id));

    public static bool MaySendFeedLinks(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>Leads see all; a partner sees what is not police-only and belongs to their organisation.</summary>
    public static bool MaySeeInFull(Contact actor, Commitment commitment, Gpo gpo) => actor.Active &&
        (actor.LeadsTheGroup || (!commitment.PoliceOnly && AnswersFor(actor, commitment, gpo)));

    /// <summary>The owner, a co-owner, or a colleague of the same organisation; a lead notes what was said in the meeting.</summary>
    public static bool MayAnswer(Contact actor, Commitment commitment, Gpo gpo) => MaySeeInFull(actor, commitment, gpo);

    public static bool AnswersFor(Contact actor, Commitment commitment, Gpo gpo) =>
        commitment.IsOwnedBy(actor) || Owners(commitment, gpo).Any(owner =>
            owner.Organisation == actor.Organisation && owner.PartnerType == actor.PartnerType);

    private static IEnumerable<Contact> Owners(Commitment commitment, Gpo gpo) =>
        commitment.CoOwnerIds.Prepend(commitment.OwnerId).Select(gpo.FindContact).OfType<Contact>();
}
