using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>One commitment: asked about, with the inputs of an answer, or as it was recorded.</summary>
public static class CommitmentCard
{
    public const string StatusInput = "status";
    public const string DateInput = "date";
    public const string ReasonInput = "reason";
    public const string CommentInput = "comment";
    public const string NothingNew = "nothing";
    public const string Postpone = "postpone";

    public static AdaptiveCard Ask(Gpo gpo, Commitment commitment, LocalDate today, string title, string? problem = null) => new()
    {
        FallbackText = $"{title} : {commitment.Id}",
        Body =
        [
            TextBlock.Heading(title),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new FactSet([.. CommitmentFacts.Of(gpo, commitment, today)]),
            new ChoiceSetInput(StatusInput, "Où en êtes-vous ?",
            [
                new Choice("Fait", nameof(CommitmentStatus.Done)),
                new Choice("En cours", nameof(CommitmentStatus.InProgress)),
                new Choice("Bloqué", nameof(CommitmentStatus.Blocked)),
                new Choice("Rien de neuf", NothingNew),
                new Choice("Demander une autre date", Postpone),
            ]) { IsRequired = true, Style = ChoiceInputStyle.Expanded, ErrorMessage = "Choisissez une réponse." },
            new DateInput(DateInput, "Autre date demandée") { Min = today },
            new ChoiceSetInput(ReasonInput, "Motif, si bloqué", [.. Enum.GetValues<BlockingReason>().Select(r => new Choice(Labels.Of(r), r.ToString()))])
            {
                Style = ChoiceInputStyle.Compact, Placeholder = "Choisir un motif",
            },
            new TextInput(CommentInput, "Précision sans nom de personne") { MaxLength = CommitmentAnswer.LongestComment, IsMultiline = true },
            TextBlock.Subtle($"Ou écrivez ici, par exemple « {commitment.Id} fait » ou « {commitment.Id} bloqué budget »."),
        ],
        Actions = [new ExecuteAction("Envoyer", Data(Verbs.Answer, gpo, commitment)) { Style = ActionStyle.Positive }],
    };

    /// <param name="note">What was just done, in one sentence.</param>
    public static AdaptiveCard Recorded(Gpo gpo, Commitment commitment, LocalDate today, string note) => new()
    {
        FallbackText = $"{commitment.Id} : {Labels.Of(commitment.Status)}",
        Body =
        [
            TextBlock.Heading($"Enregistré : {Labels.Of(commitment.Status)}"),
            new TextBlock(note),
            new FactSet([.. CommitmentFacts.Of(gpo, commitment, today)]),
        ],
        Actions = [new ExecuteAction(commitment.Open ? "Corriger ou compléter" : "Mes actions",
            commitment.Open ? Data(Verbs.AnswerForm, gpo, commitment) : new CardData { Verb = Verbs.MyCommitments })],
    };

    public static CardData Data(string verb, Gpo gpo, Commitment commitment) =>
        new() { Verb = verb, Gpo = gpo.Id, Id = commitment.Id, Version = commitment.Version };
}
