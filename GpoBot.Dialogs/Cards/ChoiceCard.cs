using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards;

/// <summary>One question with its answers: a button each while they are few, a list when they are many; all can be typed.</summary>
public static class ChoiceCard
{
    /// <summary>What was chosen in the list.</summary>
    public const string OptionInput = "option";

    // With « Abandonner », as many as clients draw at the foot of a card.
    private const int MostButtons = 4;
    private const int MostSpoken = 10;

    /// <param name="options">At least one.</param>
    public static AdaptiveCard Of(string question, string draftId, IReadOnlyList<ChoiceOption> options) => new()
    {
        FallbackText = $"{question} {French.Join(options.Take(MostSpoken).Select(option => option.Name), "ou")}.",
        Body =
        [
            new TextBlock(question) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. options.Count > MostButtons ? [List(options)] : Explained(options),
            TextBlock.Subtle(ToType(options)),
        ],
        Actions = [.. options.Count > MostButtons ? [Choose(draftId)] : Buttons(options, draftId), Drop(draftId)],
    };

    private static string ToType(IReadOnlyList<ChoiceOption> options) =>
        $"Vous pouvez aussi écrire votre réponse, par exemple « {options[0].Name} », ou « annuler ».";

    private static bool FitOnButtons(IReadOnlyList<ChoiceOption> options) =>
        options.All(option => option.Label.Length <= ChoiceOption.LongestButton);

    private static IEnumerable<Element> Explained(IReadOnlyList<ChoiceOption> options) => FitOnButtons(options)
        ? []
        : options.Select(option => new TextBlock(option.Short is null
            ? option.Label
            : $"**{CardText.Plain(option.Short)}** – {CardText.Plain(option.Title)}") { Spacing = Spacing.Small });

    private static IEnumerable<CardAction> Buttons(IReadOnlyList<ChoiceOption> options, string draftId)
    {
        var whole = FitOnButtons(options);
        return options.Select(option => new ExecuteAction(whole ? option.Label : option.Name,
            new CardData { Verb = Verbs.DraftChoose, Draft = draftId, Choice = option.Value }) { Tooltip = whole ? null : option.Label });
    }

    private static ChoiceSetInput List(IReadOnlyList<ChoiceOption> options) =>
        new(OptionInput, "Votre choix", [.. options.Select(option => new Choice(option.Label, option.Value))])
        {
            Style = ChoiceInputStyle.Compact, IsRequired = true, Placeholder = "Choisir dans la liste",
            ErrorMessage = "Choisissez une réponse dans la liste.",
        };

    private static ExecuteAction Choose(string draftId) =>
        new("Choisir", new CardData { Verb = Verbs.DraftChoose, Draft = draftId }) { Style = ActionStyle.Positive };

    private static ExecuteAction Drop(string draftId) =>
        new("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }) { AssociatedInputs = AssociatedInputs.None };
}
