using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using NodaTime;

namespace GpoBot.Dialogs.Reports;

/// <summary>What is counted, for whom.</summary>
/// <param name="Key">By which words it is found again; empty for what is somebody's own.</param>
/// <param name="Title">As it stands in headings.</param>
/// <param name="Compares">True for those who lead or command: tables and files. A member sees the figures of their group.</param>
/// <param name="Reader">Who reads, for the journal.</param>
public sealed record ReportScope(string Key, string Title, IReadOnlyList<GpoFacts> Gpos, bool Compares, ReportReader Reader)
{
    /// <summary>The sums of whole directorates, in the place of the facts of <see cref="Gpos"/>, which then only say who they are.</summary>
    public IReadOnlyList<DirectorateSums>? Sums { get; init; }

    public Report ReportOf(ReportPeriod period, LocalDate today) =>
        Sums is { } sums ? SumReport.Of(sums, period, today) : Report.Of(Gpos, period, today);

    public IReadOnlyList<LatenessLine> LatenessOf(ReportPeriod period, LocalDate today) =>
        Sums is { } sums ? SumReport.Lateness(sums, period, today) : Lateness.Of(Gpos, period, today);

    public IReadOnlyList<ResponseLine> ResponsesOf(ReportPeriod period) =>
        Sums is { } sums ? SumReport.Responses(sums, period) : ResponseRates.Of(Gpos, period);

    public BlockingReasons BlockingOf(ReportPeriod period) =>
        Sums is { } sums ? SumReport.Blocking(sums, period) : BlockingReasons.Of(Gpos, period);
}

/// <summary>Who reads figures, as the journal names them.</summary>
/// <param name="Journal">GPO in whose audit the reading belongs, or null for what belongs to none.</param>
public sealed record ReportReader(string Id, string Role, string? Journal);
