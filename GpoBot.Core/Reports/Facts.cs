using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>A meeting on its day, and why it did not take place if it did not.</summary>
public sealed record MeetingFact(LocalDate On, MeetingStatus Status, CancelReason? Reason);

/// <summary>A problem: since when it is followed, and how it ended.</summary>
/// <param name="Since">Day on which it was retained, or reported as long as it is not.</param>
/// <param name="CheckOn">Day on which one looks whether it has come back.</param>
/// <param name="StableOn">Day on which it was found to have stayed solved.</param>
/// <param name="ReopenedFrom">The solved problem that this one takes up again.</param>
public sealed record ProblemFact(
    string Id, string Category, ProblemStatus Status, LocalDate? Since, LocalDate? ClosedOn, LocalDate? CheckOn, LocalDate? StableOn,
    string? ReopenedFrom);

/// <summary>A commitment: when it was made and ended, of which kind of partner, and how it was asked after.</summary>
/// <param name="EndedOn">Day on which it was done or given up.</param>
/// <param name="PartnerType">Of the organisation that answers for it; empty when it has left no trace.</param>
/// <param name="Asked">How many reminders went to its owner.</param>
/// <param name="Answered">Whether an answer came after the first of them.</param>
public sealed record CommitmentFact(
    string Id, CommitmentStatus Status, LocalDate DecidedOn, LocalDate? DueOn, LocalDate? EndedOn, string PartnerType,
    BlockingReason? BlockedBy, bool PoliceOnly, int Asked, bool Answered)
{
    /// <summary>Day of the first reminder that GpoBot itself gave; null when it gave none.</summary>
    public LocalDate? AskedOn { get; init; }
}

/// <summary>What others may learn from a solved problem: the text its lead has approved.</summary>
public sealed record PracticeFact(string ProblemId, string Category, LocalDate SolvedOn, string Text);
