using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>The questions of the shared diagnosis in plain words: all at once on a form, or as they will be written.</summary>
public static class DiagnosisCard
{
    public const string ToConfirm = "Diagnostic à confirmer";

    /// <summary>Name, question and example of each, in their order.</summary>
    public static IReadOnlyList<(string Input, string Name, string Question, string Example)> Questions { get; } =
    [
        ("where", "Où", "Où, précisément ?", "Hall 6 et caves de l'entrée 8"),
        ("when", "Quand", "Quand : quels jours, à quelles heures ?", "Du mercredi au samedi, de 17 h à 22 h"),
        ("touched", "Qui est touché", "Qui est touché ? Des groupes, jamais une personne.", "Locataires des halls 4 à 8, familles"),
        ("tried", "Déjà tenté", "Qu'a-t-on déjà tenté ?", "Patrouilles en mai, digicode réparé deux fois"),
        ("cause", "Cause probable", "Quelle en est la cause probable ?", "Porte de la cave forcée, éclairage en panne"),
    ];

    public static string Title(Problem problem) => $"Diagnostic partagé de {problem.Id}";

    public static AdaptiveCard Form(Gpo gpo, Problem problem, Diagnosis said, string? fault, int? asked) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            .. ProblemWords.Fault(fault),
            new FactSet([new Fact("Problématique", ProblemWords.Name(problem)), .. ProblemWords.Told(problem).Take(1)]),
            .. Questions.Select((one, at) => new TextInput(one.Input, one.Question)
            {
                Value = said.Texts[at], MaxLength = Diagnosis.Longest, IsMultiline = true, Placeholder = one.Example,
            }),
            TextBlock.Subtle("Aucun nom, aucune description de personne : des lieux, des heures, des faits."),
            .. asked is { } number ? [TextBlock.Subtle($"Sans la carte, répondez ici : {Questions[number].Question} Écrivez « passe » pour sauter.")] : Array.Empty<Element>(),
        ],
        Actions = [new ExecuteAction("Enregistrer", ProblemWords.Data(Verbs.Diagnosis, gpo, problem)) { Style = ActionStyle.Positive }],
    };

    public static AdaptiveCard Preview(Problem problem, Diagnosis said, string draftId) => new()
    {
        FallbackText = ToConfirm,
        Body =
        [
            TextBlock.Heading($"{ToConfirm} – {problem.Id}"), new FactSet([.. Facts(said)]), TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Enregistrer"),
    };

    public static IEnumerable<Fact> Facts(Diagnosis said) =>
        Questions.Select((one, at) => (one.Name, Text: said.Texts[at])).Where(one => one.Text is not null).Select(one => new Fact(one.Name, CardText.Plain(one.Text!)));
}
