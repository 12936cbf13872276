using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Links;

/// <summary>What a link is for, and whether it can still be answered by this person.</summary>
public sealed record LinkItem(LinkKind Kind, string Id)
{
    /// <summary>As the subject of an effect: <c>Commitment AC011</c>.</summary>
    public override string ToString() => $"{Kind} {Id}";

    public static LinkItem? Parse(string? subject) =>
        subject?.Split(' ') is [var kind, var id] && Enum.TryParse<LinkKind>(kind, out var known) && Enum.IsDefined(known)
            ? new LinkItem(known, id)
            : null;

    /// <summary>False when it is settled, gone, or no longer this person's.</summary>
    public bool IsOpenTo(Contact contact, Gpo gpo, Instant now) => Kind switch
    {
        LinkKind.Commitment => Commitment(contact, gpo) is { Open: true },
        LinkKind.Presence => Meeting(contact, gpo) is { } meeting && meeting.StartInstant(gpo.Group.TimeZone) > now,
        _ => Problem(contact, gpo, now) is not null,
    };

    /// <summary>The commitment, if this person may answer for it.</summary>
    public Commitment? Commitment(Contact contact, Gpo gpo) =>
        gpo.FindCommitment(Id) is { } commitment && Rights.MayAnswer(contact, commitment, gpo) ? commitment : null;

    /// <summary>The meeting, if it is planned and this person is invited.</summary>
    public Meeting? Meeting(Contact contact, Gpo gpo) =>
        gpo.FindMeeting(Id) is { Status: MeetingStatus.Planned } meeting && Rights.MaySeeMeeting(contact, meeting) ? meeting : null;

    /// <summary>The problem, if this person is being asked for an opinion on it.</summary>
    public Problem? Problem(Contact contact, Gpo gpo, Instant now) =>
        gpo.FindProblem(Id) is { AsksOpinions: true } problem && Rights.MayGiveOpinion(contact)
            && now.InZone(gpo.Group.TimeZone).Date <= problem.OpinionsUntil
            ? problem
            : null;
}
