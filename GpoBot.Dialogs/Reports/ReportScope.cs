using GpoBot.Core.Reports;

namespace GpoBot.Dialogs.Reports;

/// <summary>What is counted, for whom.</summary>
/// <param name="Key">By which words it is found again; empty for what is somebody's own.</param>
/// <param name="Title">As it stands in headings.</param>
/// <param name="Compares">True for those who lead or command: tables and files. A member sees the figures of their group.</param>
/// <param name="Reader">Who reads, for the journal.</param>
public sealed record ReportScope(string Key, string Title, IReadOnlyList<GpoFacts> Gpos, bool Compares, ReportReader Reader);

/// <summary>Who reads figures, as the journal names them.</summary>
/// <param name="Journal">GPO in whose audit the reading belongs, or null for what belongs to none.</param>
public sealed record ReportReader(string Id, string Role, string? Journal);
