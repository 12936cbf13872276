using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>A problem typed in a sentence, as it will be written; and the one it seems to repeat, if there is one.</summary>
public static class NewProblemPreviewCard
{
    // The flow that reopens belongs to how problems end; only its name is needed here.
    private const string Reopen = "problem.reopen";

    public static string Title(bool leads) => leads ? "Problématique à confirmer" : "Signalement à confirmer";

    /// <param name="guessed">The category comes of the words and not of a choice.</param>
    /// <param name="repeated">A problem of this group that it seems to repeat.</param>
    public static AdaptiveCard Of(Gpo gpo, NewProblem said, bool leads, bool guessed, Problem? repeated, string draftId) => new()
    {
        FallbackText = Title(leads),
        Body =
        [
            TextBlock.Heading(Title(leads)),
            .. repeated is null ? [] : Repeats(repeated, leads),
            new FactSet(
            [
                new Fact("Quoi", CardText.Plain(said.Title)),
                new Fact("Lieu", CardText.Plain(said.Place ?? "")),
                new Fact("Catégorie", ProblemLabels.Category(said.Category) + (guessed ? " (d'après vos mots)" : "")),
                .. said.People is { } people ? [new Fact("Habitants", French.Number(people))] : Array.Empty<Fact>(),
                ProblemWords.Of(gpo),
            ]),
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = Actions(gpo, leads, repeated, draftId),
    };

    private static IEnumerable<Element> Repeats(Problem repeated, bool leads)
    {
        yield return new TextBlock(repeated.Closed
            ? $"**Déjà suivie au même endroit** : {ProblemWords.Name(repeated)} ({ProblemWords.State(repeated).ToLowerInvariant()}"
                + (repeated.ClosedOn is { } day ? $" le {French.DayInYear(day)} {day.Year})." : ").")
            : $"**Déjà suivie au même endroit** : {ProblemWords.Name(repeated)} ({ProblemWords.State(repeated).ToLowerInvariant()}).");
        if (repeated.Closed && leads)
            yield return TextBlock.Subtle($"La rouvrir garde son histoire : écrivez « rouvre {repeated.Id} », ou utilisez le bouton.");
    }

    private static IReadOnlyList<CardAction> Actions(Gpo gpo, bool leads, Problem? repeated, string draftId)
    {
        List<CardAction> actions = [];
        if (repeated is not null && leads)
        {
            actions.Add(repeated.Closed
                ? new ExecuteAction($"Rouvrir {repeated.Id}", ProblemWords.Data(Reopen, gpo, repeated)) { Style = ActionStyle.Positive }
                : new ExecuteAction($"Voir {repeated.Id}", ProblemWords.Data(Verbs.ProblemShow, gpo, repeated)) { Style = ActionStyle.Positive });
        }

        var anyway = repeated is null ? leads ? "Enregistrer" : "Envoyer au référent" : leads ? "Enregistrer quand même" : "Envoyer quand même";
        var buttons = DraftButtons.Of(draftId, anyway);
        // Two green buttons would be none: what is proposed first is to take up what is there.
        return actions.Count == 0 ? buttons
            : [.. actions, new ExecuteAction(anyway, new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }), .. buttons.Skip(1)];
    }
}
