using GpoBot.Core.Commitments;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>What the fields of an answer hold: shown again after a refusal, so that nobody fills them in twice.</summary>
/// <param name="Choice">Value of the chosen answer.</param>
public sealed record AnswerEntries(string? Choice, LocalDate? Date = null, BlockingReason? Reason = null, string? Comment = null)
{
    /// <summary>A typed answer, brought to the fields of the card.</summary>
    public static AnswerEntries Of(CommitmentAnswer answer) => new(
        answer switch
        {
            { Status: { } status } => status.ToString(),
            { NothingNew: true } => CommitmentCard.NothingNew,
            { RequestedDueOn: not null } => CommitmentCard.Postpone,
            _ => null,
        },
        answer.RequestedDueOn ?? answer.On, answer.Reason, answer.Comment);
}
