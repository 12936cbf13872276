using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using NodaTime;

namespace GpoBot.Core.Meetings.Agenda;

/// <summary>
/// What a meeting has to speak of, built from what the group promised and took up, in the order in which it is dealt with. It is
/// one reader's copy: what does not concern them is not in it.
/// </summary>
/// <param name="Overdue">Open commitments past their due date, the latest first.</param>
/// <param name="DueBefore">Those that fall due up to the day of the meeting.</param>
/// <param name="Reported">Problems reported since the group last met.</param>
/// <param name="UnderEvaluation">Problems on which the group is to say whether they are solved.</param>
/// <param name="PutOn">What was put on this agenda by name, and is not in it already.</param>
public sealed record MeetingAgenda(
    IReadOnlyList<Commitment> Overdue, IReadOnlyList<Commitment> DueBefore, IReadOnlyList<Problem> Reported,
    IReadOnlyList<Problem> UnderEvaluation, IReadOnlyList<Problem> PutOn)
{
    /// <summary>Points that members have tabled and a lead has accepted.</summary>
    public IReadOnlyList<AgendaPoint> Tabled { get; init; } = [];

    /// <summary>Problems of other groups that this one follows too.</summary>
    public IReadOnlyList<LinkedProblem> Linked { get; init; } = [];

    public int Points =>
        Overdue.Count + DueBefore.Count + Reported.Count + UnderEvaluation.Count + PutOn.Count + Tabled.Count + Linked.Count;

    /// <summary>The agenda as this contact may know it.</summary>
    public static MeetingAgenda Of(Gpo gpo, Meeting meeting, Contact reader, LocalDate today)
    {
        var left = meeting.LeftOut;
        var commitments = gpo.Commitments
            .Where(one => one is { Open: true, Archived: false } && !left.Contains(one.Id) && Rights.MayHearOf(reader, one))
            .OrderBy(one => one.DueOn ?? LocalDate.MaxIsoValue).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        var reported = gpo.Problems.Where(one => !left.Contains(one.Id) && IsNew(one, gpo.Group) && MayKnow(reader, one)).ToList();
        var evaluated = gpo.Problems.Where(one => one.Status == ProblemStatus.UnderEvaluation && !left.Contains(one.Id)).Except(reported).ToList();
        var putOn = gpo.Problems.Where(one => one.Open && !left.Contains(one.Id) && meeting.AgendaProblemIds.Contains(one.Id));
        return new MeetingAgenda(
            [.. commitments.Where(one => one.IsOverdue(today))],
            [.. commitments.Where(one => one.DueOn >= today && one.DueOn <= meeting.Start.Date)],
            reported, evaluated, [.. putOn.Except(reported).Except(evaluated)])
        {
            Tabled = meeting.Id == Next(gpo, today)?.Id ? [.. gpo.Points.Where(one => one.State == AgendaPointState.Accepted && !left.Contains(one.Id))] : [],
            Linked = gpo.Linked,
        };
    }

    /// <summary>The meeting that tabled points are for: the next one, or the one that is being held.</summary>
    public static Meeting? Next(Gpo gpo, LocalDate today) =>
        gpo.Meetings.FirstOrDefault(one => one.Status == MeetingStatus.Planned && one.Start.Date >= today)
        ?? gpo.Meetings.LastOrDefault(one => one.Status == MeetingStatus.Planned);

    /// <summary>Who has not signed the charter is told what kinds of points there are, and none of them.</summary>
    public static bool ShowsTitlesOnly(Contact reader) => !Rights.May(reader, Right.SeeAgendaPoints);

    private static bool IsNew(Problem problem, Group group) =>
        problem is { Closed: false, Status: not ProblemStatus.Redirected, ReportedOn: { } day } && (group.LastHeldOn is not { } last || day > last);

    // What was only proposed is not published: whether the group takes it up is for the leads to bring forward.
    private static bool MayKnow(Contact reader, Problem problem) => problem.Open || Rights.May(reader, Right.SeeProposals);
}
