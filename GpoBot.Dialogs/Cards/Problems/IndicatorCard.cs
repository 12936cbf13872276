using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>One number that tells whether it gets better: to define, to measure, to confirm.</summary>
public static class IndicatorCard
{
    public const string NameInput = "name";
    public const string InitialInput = "initial";
    public const string TargetInput = "target";
    public const string ValueInput = "value";
    public const string OnInput = "on";
    public const string ToConfirm = "Mesure à confirmer";

    public static string Title(Problem problem) => $"Indicateur de {problem.Id}";

    public static AdaptiveCard Form(Gpo gpo, Problem problem, SetIndicator said, LocalDate today, string? fault) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            .. ProblemWords.Fault(fault),
            new FactSet([new Fact("Problématique", ProblemWords.Name(problem)), new Fact("Aujourd'hui", ProblemWords.Indicator(problem, today) ?? "rien n'est encore compté")]),
            new TextInput(NameInput, "Ce qui se compte, sans nom de personne")
            {
                Value = said.Name ?? problem.Indicator, IsRequired = true, MaxLength = SetIndicator.LongestName,
                Placeholder = "Jours d'occupation constatés par quinzaine",
            },
            new NumberInput(InitialInput, "Valeur de départ") { Value = said.Initial ?? problem.InitialValue, Min = 0, Max = SetIndicator.Highest },
            new NumberInput(TargetInput, "Cible") { Value = said.Target ?? problem.TargetValue, Min = 0, Max = SetIndicator.Highest },
            new NumberInput(ValueInput, "Nouvelle mesure") { Value = said.Value, Min = 0, Max = SetIndicator.Highest },
            new DateInput(OnInput, "Jour de la mesure") { Value = said.On ?? today, Max = today },
            TextBlock.Subtle($"Ou écrivez ici, par exemple « {problem.Id} indicateur 2 »."),
        ],
        Actions = [new ExecuteAction("Enregistrer", ProblemWords.Data(Verbs.Indicator, gpo, problem)) { Style = ActionStyle.Positive }],
    };

    public static AdaptiveCard Preview(Gpo gpo, Problem problem, SetIndicator said, LocalDate today, string draftId)
    {
        string?[] parts =
        [
            said.Value is { } value ? $"mesure **{French.Number(value)}** le {ProblemWords.Day(said.On ?? today, today)}" : null,
            said.Target is { } target ? $"cible **{French.Number(target)}**" : null,
        ];
        var sentence = $"Je note pour **{problem.Id}** : {French.Join(parts.OfType<string>())}. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                new FactSet([new Fact("Indicateur", ProblemWords.Indicator(problem, today) ?? ""), new Fact("Problématique", ProblemWords.Name(problem)), ProblemWords.Of(gpo)]),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Enregistrer"),
        };
    }
}
