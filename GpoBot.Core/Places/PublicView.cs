using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Places;

/// <summary>What of a group may stand where all its members read along: what the least privileged of them may see.</summary>
public sealed class PublicView(Gpo gpo)
{
    public Gpo Gpo { get; } = gpo;

    /// <summary>False as long as one member has not signed the charter: then kinds and numbers are told, and no titles.</summary>
    public bool ShowsTitles { get; } = Rights.EveryMemberSeesTitles(gpo);

    public IReadOnlyList<Problem> Problems { get; } = [.. gpo.Problems.Where(Rights.EveryMemberSees)];

    /// <summary>Open commitments, by reference.</summary>
    public IReadOnlyList<Commitment> Commitments { get; } = [.. gpo.Commitments.Where(one => one is { Open: true, Archived: false } && Rights.EveryMemberSees(one))];

    public IReadOnlyList<Meeting> ComingAt(Instant now) =>
    [
        .. Gpo.Meetings.Where(one => one.Status == MeetingStatus.Planned && one.EndInstant(Gpo.Group.TimeZone) > now && Rights.EveryMemberSees(Gpo, one)),
    ];

    public IReadOnlyList<Commitment> OverdueOn(LocalDate today) => [.. Commitments.Where(one => one.IsOverdue(today)).OrderBy(one => one.DueOn)];

    /// <summary>The agenda as somebody knows it who is no more than a member.</summary>
    public MeetingAgenda AgendaOf(Meeting meeting, LocalDate today) => MeetingAgenda.Of(Gpo, meeting, AnyMember, today);

    // Nobody of the roster: only what every partner has in common is true of them.
    private static Contact AnyMember { get; } = new()
    {
        Id = "", Organisation = "", PartnerType = "", FirstName = "", LastName = "", Email = "", Role = ContactRole.Member,
    };
}
