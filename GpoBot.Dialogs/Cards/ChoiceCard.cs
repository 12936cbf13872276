using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards;

/// <summary>One question with a few answers: a button each, and the words that can be typed instead.</summary>
public static class ChoiceCard
{
    private const int MostButtons = 6;

    /// <param name="options">Value to send back or to type, and what it stands for.</param>
    public static AdaptiveCard Of(string question, string draftId, IReadOnlyList<(string Value, string Title)> options) => new()
    {
        FallbackText = question,
        Body =
        [
            new TextBlock(question) { Weight = TextWeight.Bolder },
            .. options.Skip(MostButtons).Select(option => new TextBlock($"**{option.Value}** – {CardText.Plain(option.Title)}")),
            TextBlock.Subtle($"Ou écrivez votre réponse, par exemple « {options[0].Value} ». « annuler » pour abandonner."),
        ],
        Actions = [.. options.Take(MostButtons).Select(option => new ExecuteAction(
            CardText.Plain(option.Title), new CardData { Verb = Verbs.DraftChoose, Draft = draftId, Choice = option.Value }))],
    };
}
