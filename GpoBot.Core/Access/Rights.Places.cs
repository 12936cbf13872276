using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;

namespace GpoBot.Core.Access;

// Of channels and chats, where everybody reads along.
public static partial class Rights
{
    public static bool MayLinkPlaces(Contact actor) => May(actor, Right.LinkPlaces);

    public static bool EveryMemberSees(Commitment commitment) => !commitment.PoliceOnly;

    /// <summary>What was only proposed is published by nobody yet.</summary>
    public static bool EveryMemberSees(Problem problem) => problem.Open;

    /// <summary>Whoever is only there for one meeting is not counted: they would hide all others from everybody.</summary>
    public static bool EveryMemberSees(Gpo gpo, Meeting meeting) => gpo.Contacts
        .Where(one => one is { Active: true, Role: not ContactRole.Occasional }).All(one => MaySeeMeeting(one, meeting));

    public static bool EveryMemberSeesTitles(Gpo gpo) => gpo.Partners.All(IsBoundByCharter);
}
