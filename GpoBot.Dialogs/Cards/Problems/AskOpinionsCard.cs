using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>The sector lead's side of asking for opinions: to confirm, to change the last day, and done.</summary>
public static class AskOpinionsCard
{
    public const string ToConfirm = "Évaluation à confirmer";
    public const string UntilInput = "until";

    private const int MostNamed = 12;

    public static string AskedTitle(Problem problem) => $"{problem.Id} : les avis sont demandés";

    public static AdaptiveCard Preview(Gpo gpo, Problem problem, LocalDate until, string draftId)
    {
        var sentence = $"Je demande aux membres si **{problem.Id}** est résolu, réponse jusqu'au **{French.Date(until)}**. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                new FactSet([.. OpinionWords.Facts(gpo, problem), Who(AskOpinions.Members(gpo).ToList())]),
                TextBlock.Subtle("Pour un autre jour, écrivez-le, par exemple « jusqu'au 18 décembre »."),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Demander les avis"),
        };
    }

    /// <param name="refusal">Why the last try was not accepted.</param>
    public static AdaptiveCard Form(Gpo gpo, Problem problem, LocalDate until, LocalDate today, string? refusal) => new()
    {
        FallbackText = $"Évaluation de {problem.Id}",
        Body =
        [
            TextBlock.Heading($"Évaluation de {problem.Id}"),
            .. refusal is null ? Array.Empty<Element>() : [new TextBlock(refusal) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new FactSet([.. OpinionWords.Facts(gpo, problem), Who(AskOpinions.Members(gpo).ToList())]),
            new DateInput(UntilInput, "Dernier jour pour répondre") { Value = until, Min = today, IsRequired = true },
            TextBlock.Subtle($"Ou écrivez ici « évaluation {problem.Id} jusqu'au 18 décembre »."),
        ],
        Actions =
        [
            new ExecuteAction("Continuer", OpinionCard.Data(Verbs.AskOpinions, gpo, problem)) { Style = ActionStyle.Positive },
        ],
    };

    public static AdaptiveCard Asked(Gpo gpo, OpinionsAsked asked)
    {
        var title = AskedTitle(asked.Problem);
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet(
                [
                    new Fact("Problématique", OpinionWords.Name(asked.Problem)), Who(asked.Asked),
                    new Fact("Réponse", $"jusqu'au {OpinionWords.Until(asked.Problem)}"),
                ]),
                new TextBlock("Chacun reçoit un message avec les cinq réponses. Vous pouvez aussi donner l'avis de votre service : "
                    + $"« {asked.Problem.Id} plutôt oui »."),
            ],
            Actions = [new ExecuteAction("Voir les avis", OpinionCard.Data(Verbs.Opinions, gpo, asked.Problem))],
        };
    }

    private static Fact Who(IReadOnlyList<Contact> asked)
    {
        if (asked.Count == 0) return new Fact("Interrogés", "personne : aucun membre n'est inscrit dans ce GPO");
        var organisations = asked.Select(contact => contact.Organisation).Distinct().Order(French.Order).ToList();
        List<string> named = [.. organisations.Take(MostNamed).Select(CardText.Plain)];
        if (organisations.Count > MostNamed) named.Add(French.Count(organisations.Count - MostNamed, "autre organisation"));
        return new Fact("Interrogés", $"{French.Count(asked.Count, "membre")} : {French.Join(named)}");
    }
}
