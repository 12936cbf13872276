using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;

namespace GpoBot.Web.Links.Questions;

/// <summary>What may be wrong with the form of a commitment, and what to do about it.</summary>
internal static class CommitmentFaults
{
    public static readonly LinkFault NoAnswer = new(LinkEntries.AnswerField, "Choisissez une réponse : fait, en cours, bloqué ou rien de neuf.");
    public static readonly LinkFault NoReason = new(LinkEntries.ReasonField, "Choisissez le motif du blocage dans la liste.");

    public static readonly LinkFault PastStep = new(
        LinkEntries.DateField, "Cette date est passée. Donnez celle de la prochaine étape, ou laissez ce champ vide.");

    public static readonly LinkFault NothingToPostpone = new(
        LinkEntries.PostponeField, "Ce qui est fait n'a plus besoin de report. Effacez cette date, ou choisissez une autre réponse.");

    public static readonly LinkFault TooLong = new(
        LinkEntries.CommentField, $"Cette précision est trop longue : {CommitmentAnswer.LongestComment} caractères au plus.");

    public static readonly LinkFault Names = new(
        LinkEntries.CommentField,
        "Ce texte semble désigner une personne. Il n'a pas été enregistré. Reformulez avec le lieu, l'heure et les faits, "
        + "sans nom ni plaque. Une situation individuelle relève du groupe restreint du CLSPD.");

    public static LinkFault Unread(string field) =>
        new(field, "Cette date n'a pas été comprise. Écrivez-la comme 27/11/2026, ou laissez ce champ vide.");

    /// <summary>Null for a refusal after which nothing is left to answer.</summary>
    public static LinkFault? Of(RefusalCode refusal) => refusal switch
    {
        RefusalCode.TextMissing => NoAnswer,
        RefusalCode.ReasonMissing => NoReason,
        RefusalCode.TextTooLong => TooLong,
        RefusalCode.NamesAPerson => Names,
        RefusalCode.DateToCome => new(
            LinkEntries.DateField, "Ce jour n'est pas encore venu. Donnez le jour où c'était fait, ou répondez « En cours »."),
        RefusalCode.DueDatePast => new(
            LinkEntries.PostponeField, "Cette date est passée. Donnez une date à venir, ou laissez ce champ vide."),
        RefusalCode.DateNotLater => new(
            LinkEntries.PostponeField, "Cette date ne vient pas après l'échéance. Donnez une date plus tardive."),
        RefusalCode.CardOutdated => new(
            null, "Cet engagement a changé depuis que cette page a été ouverte. Rien n'a été enregistré : vérifiez votre réponse, "
            + "puis envoyez-la à nouveau."),
        RefusalCode.Busy => LinkFormFaults.Busy,
        _ => null,
    };
}
