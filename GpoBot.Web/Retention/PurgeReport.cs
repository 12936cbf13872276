using GpoBot.Core.Retention;

namespace GpoBot.Web.Retention;

/// <summary>What a purge did in one place, or would do.</summary>
/// <param name="Place">A GPO, or <see cref="House"/>.</param>
/// <param name="Hold">The legal hold on it; null when there is none.</param>
public sealed record PurgeReport(string Place, IReadOnlyList<PurgeLine> Lines, LegalHold? Hold = null)
{
    /// <summary>What belongs to no GPO: links, drafts, conversations, files. No GPO has such an id.</summary>
    public const string House = "@house";

    /// <summary>Rows that went or changed.</summary>
    public int Changed => Lines.Where(line => line.Act != RetentionAct.Keep).Sum(line => line.Count);

    public static PurgeReport Of(string place, RetentionPlan plan, int auditLines, LegalHold? hold) => new(
        place,
        [
            .. plan.Steps.GroupBy(step => (step.Kind, step.Act, step.Why)).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Act)
                .Select(group => new PurgeLine(group.Key.Kind, group.Key.Act, group.Count(), group.Key.Why)),
            .. Line(RetentionKind.AuditLine, auditLines),
        ], hold);

    public static IEnumerable<PurgeLine> Line(RetentionKind kind, int count) =>
        count > 0 ? [new PurgeLine(kind, RetentionAct.Delete, count)] : [];
}

/// <summary>So many rows of a kind, what becomes of them, and why they are kept if they are.</summary>
public sealed record PurgeLine(RetentionKind Kind, RetentionAct Act, int Count, KeptFor? Why = null);
