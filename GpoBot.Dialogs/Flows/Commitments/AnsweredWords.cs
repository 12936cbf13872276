using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>How a recorded answer is named, and what follows from it.</summary>
internal static class AnsweredWords
{
    public static string Heading(Gpo gpo, CommitmentAnswered answered)
    {
        var (after, before) = (answered.Commitment, answered.Before);
        if (IsProposal(answered)) return "Abandon proposé";
        if (after.Open && after.DueOn != before.DueOn) return $"Nouvelle échéance : {CommitmentFacts.Day(gpo, after.DueOn!.Value)}";
        var asked = after.RequestedDueOn is not null && after.RequestedDueOn != before.RequestedDueOn;
        if (after.Status != before.Status) return $"Enregistré : {Labels.Of(after.Status)}{(asked ? ", report demandé" : "")}";
        if (asked) return "Report demandé";
        return SaysNothingNew(answered) ? "Enregistré : rien de neuf" : $"Enregistré : {Labels.Of(after.Status)}";
    }

    public static string Note(Gpo gpo, CommitmentAnswered answered)
    {
        var after = answered.Commitment;
        var lead = gpo.Lead is { Active: true } active ? CardText.Plain(active.FullName) : "Le référent";
        var told = gpo.Lead is { Active: true } other && other.Id != answered.By.Id ? " Le référent est informé." : "";
        if (IsProposal(answered)) return $"{At(gpo, after)} {lead} doit le confirmer.";
        if (after.RequestedDueOn is { } asked && asked != answered.Before.RequestedDueOn)
            return $"{At(gpo, after)} {lead} doit accepter le report au {CommitmentFacts.Day(gpo, asked)} ; d'ici là, l'échéance ne change pas.";
        if (answered.By.LeadsTheGroup && gpo.FindContact(after.OwnerId) is { } owner && owner.Organisation != answered.By.Organisation)
            return $"{At(gpo, after)} Noté pour {CardText.Plain(owner.Organisation)}.{told}";
        return At(gpo, after) + told;
    }

    /// <summary>For a second click: what stands was recorded before.</summary>
    public static string Already(Gpo gpo, Commitment current) => current.AnsweredAt is { } at
        ? $"Déjà enregistré le {French.DateTime(at.InZone(gpo.Group.TimeZone).LocalDateTime)} ; rien n'a été changé."
        : Sentences.AlreadyDone;

    /// <summary>Who answered last, and when; null when nobody of the roster did.</summary>
    public static string? By(Gpo gpo, Commitment current) => current.AnsweredAt is { } at && gpo.FindContact(current.AnsweredBy) is { } by
        ? $"Dernière réponse : {CardText.Plain(by.FullName)} ({CardText.Plain(by.Organisation)}), le {French.DateTime(at.InZone(gpo.Group.TimeZone).LocalDateTime)}."
        : null;

    private static bool IsProposal(CommitmentAnswered answered) =>
        answered is { Commitment.Status: CommitmentStatus.ToConfirm, Before.Status: not CommitmentStatus.ToConfirm };

    private static bool SaysNothingNew(CommitmentAnswered answered) =>
        answered.Commitment.Status != CommitmentStatus.ToConfirm && answered.Before == answered.Commitment with
    {
        AnsweredAt = answered.Before.AnsweredAt, AnsweredBy = answered.Before.AnsweredBy,
        AnsweredThrough = answered.Before.AnsweredThrough, Version = answered.Before.Version,
    };

    private static string At(Gpo gpo, Commitment commitment) =>
        $"Réponse enregistrée le {French.DateTime(commitment.AnsweredAt!.Value.InZone(gpo.Group.TimeZone).LocalDateTime)}.";
}
