using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>
/// A solved problem is looked at again 91 days later. The problem itself is history by then: this is what stays alive of it.
/// </summary>
public sealed record RecurrenceCheck : GpoRow
{
    public const int DaysAfter = 91;

    public override string RowKey => "i.recurrence." + ProblemId;

    public required string ProblemId { get; init; }
    public required string Title { get; init; }
    public required LocalDate SolvedOn { get; init; }

    /// <summary>The day to look again.</summary>
    public required LocalDate CheckOn { get; init; }
}
