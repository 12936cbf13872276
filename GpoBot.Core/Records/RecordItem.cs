using GpoBot.Core.Commitments;
using NodaTime;

namespace GpoBot.Core.Records;

/// <summary>One line of a record, whole in itself, so that it says the same when what it speaks of has moved on.</summary>
/// <param name="Text">Title of the commitment or problem, or the words of a decision.</param>
/// <param name="Organisation">Who is to do it; never a person.</param>
/// <param name="DueOn">Due date, or the last day for opinions.</param>
public sealed record RecordItem(
    RecordItemKind Kind, string Text, string? ProblemId = null, string? CommitmentId = null, string? Organisation = null,
    LocalDate? DueOn = null, CommitmentStatus? Status = null, BlockingReason? Reason = null);

/// <summary>In the order in which they are read.</summary>
public enum RecordItemKind
{
    /// <summary>Decided beside commitments.</summary>
    Decision,
    NewCommitment,

    /// <summary>A commitment got another due date.</summary>
    NewDueDate,

    /// <summary>A commitment was said to be done, under way, blocked or given up.</summary>
    Progress,

    /// <summary>The members are asked whether a problem is solved.</summary>
    Opinions,
}
