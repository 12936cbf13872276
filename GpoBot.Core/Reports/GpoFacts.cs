using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>
/// All that can be counted of one GPO, and no word that anybody wrote of a problem or a person but the good practices its lead has
/// approved for others. What depends on a day (lateness, stability, periods) is reckoned from it and never kept in it.
/// </summary>
public sealed record GpoFacts
{
    public required string GpoId { get; init; }
    public GroupKind Kind { get; init; }
    public required string Name { get; init; }
    public string? Theme { get; init; }
    public GroupStatus Status { get; init; }
    public Cadence Cadence { get; init; }
    public string? Directorate { get; init; }
    public string? District { get; init; }
    public LocalDate? CreatedOn { get; init; }

    /// <summary>Of a thematic group: over how many sectors.</summary>
    public int AttachedSectors { get; init; }
    public IReadOnlyList<MeetingFact> Meetings { get; init; } = [];
    public IReadOnlyList<ProblemFact> Problems { get; init; } = [];
    public IReadOnlyList<CommitmentFact> Commitments { get; init; } = [];
    public IReadOnlyList<PracticeFact> Practices { get; init; } = [];

    /// <summary>The same without what is for the police alone: a partner could otherwise reckon that there is some.</summary>
    public GpoFacts ForPartners() => this with { Commitments = [.. Commitments.Where(one => !one.PoliceOnly)] };
}
