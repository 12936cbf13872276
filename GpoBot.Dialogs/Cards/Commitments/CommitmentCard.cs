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

    public static AdaptiveCard Ask(CommitmentQuestion question) => new()
    {
        FallbackText = question.Title,
        Body =
        [
            TextBlock.Heading(question.Title),
            .. question.Lead is null ? Array.Empty<Element>() : [new TextBlock(question.Lead)],
            .. question.Problem is null ? Array.Empty<Element>()
                : [new TextBlock(question.Problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new FactSet([.. CommitmentFacts.Of(question.Gpo, question.Commitment, question.Today)]),
            .. Fields(question),
            TextBlock.Subtle($"Ou écrivez ici, par exemple « {question.Commitment.Id} fait »."),
        ],
        Actions =
        [
            new ExecuteAction("Envoyer", Data(Verbs.Answer, question.Gpo, question.Commitment)) { Style = ActionStyle.Positive },
            // Without the inputs: whoever puts it off has no answer yet to fill in.
            new ExecuteAction("Me le rappeler plus tard", Data(Verbs.Snooze, question.Gpo, question.Commitment))
            {
                AssociatedInputs = AssociatedInputs.None,
            },
        ],
    };

    /// <param name="heading">What stands now.</param>
    /// <param name="note">What was just done, and what follows from it.</param>
    public static AdaptiveCard Recorded(Gpo gpo, Commitment commitment, LocalDate today, string heading, string note) => new()
    {
        FallbackText = $"{commitment.Id} – {heading}",
        Body =
        [
            TextBlock.Heading(heading),
            new TextBlock(note),
            new FactSet([.. CommitmentFacts.Of(gpo, commitment, today)]),
        ],
        Actions =
        [
            .. commitment.Open
                ? [new ExecuteAction("Corriger ou compléter", Data(Verbs.AnswerForm, gpo, commitment))]
                : Array.Empty<CardAction>(),
            new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments }),
        ],
    };

    public static CardData Data(string verb, Gpo gpo, Commitment commitment) =>
        new() { Verb = verb, Gpo = gpo.Id, Id = commitment.Id, Version = commitment.Version };

    private static IEnumerable<Element> Fields(CommitmentQuestion question)
    {
        var held = question.Entries ?? new AnswerEntries(null);
        yield return new ChoiceSetInput(StatusInput, "Où en êtes-vous ?",
        [
            new Choice("Fait", nameof(CommitmentStatus.Done)),
            new Choice("En cours", nameof(CommitmentStatus.InProgress)),
            new Choice("Bloqué", nameof(CommitmentStatus.Blocked)),
            new Choice("Rien de neuf", NothingNew),
            new Choice(question.Leads ? "Fixer une autre date" : "Demander une autre date", Postpone),
            .. question.Leads ? [new Choice("Abandonné", nameof(CommitmentStatus.Dropped))] : Array.Empty<Choice>(),
        ])
        {
            IsRequired = true, Style = ChoiceInputStyle.Expanded, ErrorMessage = "Choisissez une réponse.",
            Selected = held.Choice is null ? [] : [held.Choice],
        };
        yield return new DateInput(DateInput, "Date : le jour où c'était fait, ou la nouvelle échéance") { Value = held.Date };
        yield return new ChoiceSetInput(ReasonInput, question.Leads ? "Motif, si bloqué ou abandonné" : "Motif, si bloqué",
            [.. Enum.GetValues<BlockingReason>().Select(r => new Choice(Labels.Of(r), r.ToString()))])
        {
            Style = ChoiceInputStyle.Compact, Placeholder = "Choisir un motif",
            Selected = held.Reason is { } reason ? [reason.ToString()] : [],
        };
        yield return new TextInput(CommentInput, "Précision, sans nom de personne")
        {
            MaxLength = CommitmentAnswer.LongestComment, IsMultiline = true, Value = held.Comment,
        };
    }
}

/// <summary>A commitment somebody is asked about.</summary>
/// <param name="Leads">Asked of a sector lead, who decides where a partner asks.</param>
/// <param name="Lead">Why it is asked now.</param>
/// <param name="Problem">Why the last answer was not taken.</param>
/// <param name="Entries">What was filled in before.</param>
public sealed record CommitmentQuestion(
    Gpo Gpo, Commitment Commitment, LocalDate Today, string Title, bool Leads,
    string? Lead = null, string? Problem = null, AnswerEntries? Entries = null);
