using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>
/// What reports count of rows that are gone: days, states and kinds, no word and no person. Written in the transaction that takes the
/// rows away, so that nothing is counted twice or never, and that counting anew gives the same.
/// </summary>
public sealed record PastFacts : GpoRow
{
    public const string Prefix = "n.past.";

    public override string RowKey => $"{Prefix}{At.ToUnixTimeTicks():x16}.{Part:00}";

    public required Instant At { get; init; }

    /// <summary>Number of the transaction within one purge.</summary>
    public required int Part { get; init; }
    public IReadOnlyList<MeetingFact> Meetings { get; init; } = [];
    public IReadOnlyList<ProblemFact> Problems { get; init; } = [];
    public IReadOnlyList<CommitmentFact> Commitments { get; init; } = [];

    /// <param name="counted">The facts as they stand before these rows go.</param>
    /// <returns>Null when none of the rows counts.</returns>
    public static PastFacts? Of(IReadOnlyList<GpoRow> gone, GpoFacts counted, Instant at, int part)
    {
        var ids = gone.Select(row => row switch { Problem { Status: not ProblemStatus.Proposed } one => one.Id, Commitment one => one.Id, _ => null }).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var facts = new PastFacts
        {
            At = at, Part = part, Meetings = [.. gone.OfType<Meeting>().OrderBy(meeting => meeting.Start).Select(FactsReader.Fact)],
            Problems = [.. counted.Problems.Where(one => ids.Contains(one.Id))],
            Commitments = [.. counted.Commitments.Where(one => ids.Contains(one.Id))],
        };
        return facts.Meetings.Count + facts.Problems.Count + facts.Commitments.Count > 0 ? facts : null;
    }
}
