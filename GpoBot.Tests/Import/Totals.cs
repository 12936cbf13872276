using System.Globalization;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Tests.Import;

/// <summary>The counting rules, written a second time from their text, as an independent judge of imported rows.</summary>
internal static class Totals
{
    public const string Header =
        "gpo_id,type_gpo,direction,reunions_tenues,reunions_annulees,reunions_reportees,reunions_planifiees,pb_total,"
        + "pb_proposes,pb_ouverts,pb_en_evaluation,pb_resolus,pb_clos_sans_suite,pb_rouverts,actions_total,actions_faites,"
        + "actions_abandonnees,actions_ouvertes,actions_en_retard,actions_bloquees,actions_sans_echeance";

    /// <summary>The counters of one or several groups, in the order of the columns of expected_totals.csv.</summary>
    public static string Line(string label, string kind, string directorate, IEnumerable<GpoRow> all, LocalDate today)
    {
        var rows = all.ToList();
        int[] counts =
        [
            .. Count(rows.OfType<Meeting>(), MeetingsBy(MeetingStatus.Held), MeetingsBy(MeetingStatus.Cancelled),
                MeetingsBy(MeetingStatus.Postponed), MeetingsBy(MeetingStatus.Planned)),
            .. Count(rows.OfType<Problem>(), _ => true, p => p.Status == ProblemStatus.Proposed,
                p => p.Status is ProblemStatus.Retained or ProblemStatus.Diagnosis or ProblemStatus.PlanInProgress
                    or ProblemStatus.UnderEvaluation or ProblemStatus.Unsolved,
                p => p.Status == ProblemStatus.UnderEvaluation, p => p.Status == ProblemStatus.Solved,
                p => p.Status == ProblemStatus.ClosedWithoutFollowUp, p => p.ReopenedFrom is not null),
            .. Count(rows.OfType<Commitment>(), _ => true, c => c.Status == CommitmentStatus.Done,
                c => c.Status == CommitmentStatus.Dropped, IsOpen, c => IsOpen(c) && c.DueOn is { } due && due < today,
                c => c.Status == CommitmentStatus.Blocked, c => IsOpen(c) && c.DueOn is null),
        ];
        return string.Join(',', [label, kind, directorate, .. counts.Select(n => n.ToString(CultureInfo.InvariantCulture))]);
    }

    private static Func<Meeting, bool> MeetingsBy(MeetingStatus status) => meeting => meeting.Status == status;

    private static bool IsOpen(Commitment commitment) =>
        commitment.Status is CommitmentStatus.Todo or CommitmentStatus.InProgress or CommitmentStatus.Blocked
            or CommitmentStatus.ToConfirm;

    private static IEnumerable<int> Count<T>(IEnumerable<T> rows, params Func<T, bool>[] columns)
    {
        var list = rows.ToList();
        return columns.Select(column => list.Count(column));
    }
}
