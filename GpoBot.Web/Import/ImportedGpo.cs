using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>One group of the folder with everything that belongs to it, ready to be stored.</summary>
public sealed record ImportedGpo(
    Group Group,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Meeting> Meetings)
{
    /// <summary>Problems of other groups of the folder that this one follows too.</summary>
    public IReadOnlyList<LinkedProblem> Linked { get; init; } = [];

    /// <summary>
    /// All rows. Meetings count as planned at the time of the import: reminders of before are not owed by GpoBot.
    /// </summary>
    public IReadOnlyList<GpoRow> RowsAt(Instant importedAt) =>
    [
        Group, .. Contacts, .. Problems, .. Commitments, .. Meetings.Select(m => m with { PlannedAt = importedAt }),
        .. RecurrencesFrom(importedAt.InZone(Group.TimeZone).Date), .. Linked,
    ];

    // What was to be looked at before GpoBot came is not asked by it.
    private IEnumerable<RecurrenceCheck> RecurrencesFrom(LocalDate today) =>
        from problem in Problems
        where problem is { Status: ProblemStatus.Solved, ClosedOn: not null } && problem.RecurrenceCheckOn >= today
        select new RecurrenceCheck
        {
            ProblemId = problem.Id, Title = problem.Title, SolvedOn = problem.ClosedOn!.Value, CheckOn = problem.RecurrenceCheckOn!.Value,
        };
}
