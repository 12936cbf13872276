using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>The form to bring a problem up. It has no field in which a person could be named.</summary>
public static class NewProblemFormCard
{
    public const string GpoInput = "group";
    public const string TitleInput = "title";
    public const string PlaceInput = "place";
    public const string CategoryInput = "category";
    public const string PeopleInput = "people";
    public const string OriginInput = "origin";
    public const string IndicatorInput = "indicator";
    public const string InitialInput = "initial";
    public const string TargetInput = "target";

    public static string Title(bool leads) => leads ? "Enregistrer une problématique" : "Signaler un problème";

    public static AdaptiveCard Of(NewProblemForm form) => new()
    {
        FallbackText = Title(form.Leads),
        Body =
        [
            TextBlock.Heading(Title(form.Leads)),
            .. ProblemWords.Fault(form.Fault),
            .. form.Gpos.Count > 1 ? [Groups(form)] : Array.Empty<Element>(),
            new TextInput(TitleInput, "Ce qui se passe, sans nom de personne")
            {
                Value = form.Title, IsRequired = true, MaxLength = NewProblem.LongestTitle, Placeholder = "Bancs dégradés",
            },
            new TextInput(PlaceInput, "Lieu, sans nom ni étage")
            {
                Value = form.Place, IsRequired = true, MaxLength = NewProblem.LongestPlace, Placeholder = "Square du Moulin",
            },
            new ChoiceSetInput(CategoryInput, "Catégorie", [.. ProblemCategories.All.Select(code => new Choice(ProblemLabels.Category(code), code))])
            {
                Selected = form.Category is { } category ? [category] : [], IsRequired = true, Style = ChoiceInputStyle.Compact,
                Placeholder = "Choisir la catégorie",
            },
            new NumberInput(PeopleInput, "Nombre d'habitants qui en parlent, facultatif") { Value = form.People, Min = 1, Max = NewProblem.MostPeople },
            .. form.Leads ? OfLeads(form) : [],
            .. form.Question is null ? Array.Empty<Element>() : [TextBlock.Subtle($"Sans la carte, répondez simplement ici : {form.Question}")],
            TextBlock.Subtle(Sentences.Emergency),
        ],
        Actions =
        [
            new ExecuteAction(form.Leads ? "Enregistrer" : "Envoyer au référent",
                new CardData { Verb = Verbs.NewProblem, Gpo = form.GpoId, Draft = form.DraftId, Choice = form.Leads ? NewProblemForm.AsLead : null })
            {
                Style = ActionStyle.Positive,
            },
        ],
    };

    private static ChoiceSetInput Groups(NewProblemForm form) =>
        new(GpoInput, "GPO", [.. form.Gpos.Select(group => new Choice($"{group.Id} – {CardText.Plain(group.Name)}", group.Id))])
        {
            Selected = form.GpoId is { } id ? [id] : [], IsRequired = true, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir le GPO",
        };

    private static IEnumerable<Element> OfLeads(NewProblemForm form) =>
    [
        new ChoiceSetInput(OriginInput, "Origine, facultative", [.. RegisterProblem.Origins.Select(code => new Choice(ProblemLabels.Origin(code), code))])
        {
            Selected = form.Origin is { } origin ? [origin] : [], Style = ChoiceInputStyle.Compact, Placeholder = "Choisir l'origine",
        },
        new TextInput(IndicatorInput, "Indicateur : ce qui se compte, facultatif")
        {
            Value = form.Indicator, MaxLength = SetIndicator.LongestName, Placeholder = "Signalements de tapage par mois",
        },
        new NumberInput(InitialInput, "Valeur de départ, facultative") { Value = form.Initial, Min = 0, Max = SetIndicator.Highest },
        new NumberInput(TargetInput, "Cible, facultative") { Value = form.Target, Min = 0, Max = SetIndicator.Highest },
    ];
}

/// <summary>What the form shows: empty, or what was said before.</summary>
/// <param name="Gpos">Those to choose from.</param>
/// <param name="Leads">Filled in by a lead, who registers; others report.</param>
/// <param name="Fault">Why the last try was not taken.</param>
/// <param name="DraftId">Ties all presses of its button together: they make one problem.</param>
public sealed record NewProblemForm(
    IReadOnlyList<Group> Gpos, bool Leads, string? GpoId, string? Title, string? Place, string? Category, int? People, string? Origin,
    string? Indicator, int? Initial, int? Target, string? Fault, string? Question, string? DraftId)
{
    /// <summary>Told by the button whether it was the lead's form.</summary>
    public const string AsLead = "lead";
}
