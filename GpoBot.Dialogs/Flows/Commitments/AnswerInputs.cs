using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>From the inputs of a commitment's card to an answer.</summary>
public static class AnswerInputs
{
    /// <summary>What the fields held, to be shown again.</summary>
    public static AnswerEntries Entries(CardInputs inputs) => new(
        inputs.Text(CommitmentCard.StatusInput), inputs.Date(CommitmentCard.DateInput),
        Enum.TryParse<BlockingReason>(inputs.Text(CommitmentCard.ReasonInput), out var known) && Enum.IsDefined(known) ? known : null,
        inputs.Text(CommitmentCard.CommentInput));

    /// <returns>The answer, or what is missing.</returns>
    public static (CommitmentAnswer? Answer, string? Problem) Read(CardInputs inputs, Commitment commitment, LocalDate today)
    {
        var entries = Entries(inputs);
        if (entries.Date is null && inputs.Has(CommitmentCard.DateInput))
            return (null, "Cette date n'existe pas. Choisissez un jour dans le calendrier.");
        return entries.Choice switch
        {
            nameof(CommitmentStatus.Done) =>
                (new CommitmentAnswer(CommitmentStatus.Done, On: entries.Date, Comment: entries.Comment), null),
            nameof(CommitmentStatus.InProgress) => Dated(new CommitmentAnswer(CommitmentStatus.InProgress), entries, commitment, today),
            nameof(CommitmentStatus.Blocked) when entries.Reason is null => (null, "Choisissez le motif du blocage dans la liste."),
            nameof(CommitmentStatus.Blocked) =>
                Dated(new CommitmentAnswer(CommitmentStatus.Blocked, Reason: entries.Reason), entries, commitment, today),
            nameof(CommitmentStatus.Dropped) =>
                (new CommitmentAnswer(CommitmentStatus.Dropped, Reason: entries.Reason, Comment: entries.Comment), null),
            CommitmentCard.NothingNew => Dated(new CommitmentAnswer(NothingNew: true), entries, commitment, today),
            CommitmentCard.Postpone when entries.Date is null => (null, "Indiquez la nouvelle date."),
            CommitmentCard.Postpone => (new CommitmentAnswer(RequestedDueOn: entries.Date, Comment: entries.Comment), null),
            _ => (null, "Choisissez une réponse : fait, en cours, bloqué, rien de neuf ou une autre date."),
        };
    }

    // A day up to the due date is the next step; a later one asks for another due date.
    private static (CommitmentAnswer?, string?) Dated(CommitmentAnswer answer, AnswerEntries entries, Commitment commitment, LocalDate today)
    {
        var said = answer with { Comment = entries.Comment };
        if (entries.Date is not { } date) return (said, null);
        if (date < today) return (null, "Cette date est passée. Donnez une date à venir, ou laissez ce champ vide.");
        return (date <= commitment.DueOn ? said with { On = date } : said with { RequestedDueOn = date }, null);
    }
}
