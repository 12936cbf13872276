using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>What was typed about the end or the return of a problem, shown back as it will be written.</summary>
public static class OutcomePreviewCard
{
    public const string Summary = "À confirmer";

    /// <param name="confirm">What the button says.</param>
    /// <param name="editable">A form can be opened instead.</param>
    public static AdaptiveCard Of(string sentence, IReadOnlyList<Fact> facts, string draftId, string confirm, bool editable) => new()
    {
        FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
        Body = [new TextBlock(sentence), new FactSet(facts), TextBlock.Subtle(Sentences.YesNo)],
        Actions = [.. DraftButtons.Of(draftId, confirm).Where(action => editable || !IsEdit(action))],
    };

    private static bool IsEdit(CardAction action) => action is ExecuteAction { Verb: Verbs.DraftEdit };
}
