using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>From the inputs of a commitment's card to an answer.</summary>
public static class AnswerInputs
{
    /// <returns>The answer, or what is missing.</returns>
    public static (CommitmentAnswer? Answer, string? Problem) Read(CardInputs inputs, Commitment commitment, LocalDate today)
    {
        var date = inputs.Date(CommitmentCard.DateInput);
        if (date is null && inputs.Has(CommitmentCard.DateInput)) return (null, "Cette date n'existe pas. Choisissez un jour dans le calendrier.");
        var reason = Enum.TryParse<BlockingReason>(inputs.Text(CommitmentCard.ReasonInput), out var known) && Enum.IsDefined(known) ? known : (BlockingReason?)null;
        var answer = new CommitmentAnswer(Comment: inputs.Text(CommitmentCard.CommentInput), RequestedDueOn: date > commitment.DueOn || commitment.DueOn is null ? date : null);
        return inputs.Text(CommitmentCard.StatusInput) switch
        {
            nameof(CommitmentStatus.Done) => (answer with { Status = CommitmentStatus.Done, On = date <= today ? date : null, RequestedDueOn = null }, null),
            nameof(CommitmentStatus.InProgress) => (answer with { Status = CommitmentStatus.InProgress }, null),
            nameof(CommitmentStatus.Blocked) => reason is null
                ? (null, "Choisissez le motif du blocage dans la liste.")
                : (answer with { Status = CommitmentStatus.Blocked, Reason = reason }, null),
            CommitmentCard.NothingNew => (answer with { NothingNew = true }, null),
            CommitmentCard.Postpone => PostponementOf(answer, date, commitment),
            _ => (null, "Choisissez une réponse : fait, en cours, bloqué, rien de neuf ou une autre date."),
        };
    }

    private static (CommitmentAnswer?, string?) PostponementOf(CommitmentAnswer answer, LocalDate? date, Commitment commitment) => date switch
    {
        null => (null, "Indiquez la date que vous demandez."),
        _ when date <= commitment.DueOn => (null, "La date demandée doit être après l'échéance actuelle."),
        _ => (answer, null),
    };
}
