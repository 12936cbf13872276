using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>The form to add a commitment: who promised what, for which problem, by when.</summary>
public static class CommitmentFormCard
{
    public const string Summary = "Ajouter un engagement";
    public const string GpoInput = "group";
    public const string ProblemInput = "problem";
    public const string OwnerInput = "owner";
    public const string TitleInput = "title";
    public const string DueInput = "due";
    public const string ActionInput = "usual";
    public const string PoliceInput = "police";

    /// <summary>In the data of what opens the form: words of somebody, from which the title is to be made.</summary>
    public const string SaidData = "said";

    public static AdaptiveCard Of(CommitmentForm form) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"Ajouter un engagement – {form.Gpo.Id} {CardText.Plain(form.Gpo.Group.Name)}"),
            .. form.Problem is null ? Array.Empty<Element>()
                : [new TextBlock(form.Problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new ChoiceSetInput(GpoInput, "GPO", [.. form.Led.Select(g => new Choice($"{g.Id} – {CardText.Plain(g.Name)}", g.Id))])
            {
                Selected = [form.Gpo.Id], IsRequired = true, Style = ChoiceInputStyle.Compact,
            },
            new ChoiceSetInput(ProblemInput, "Problématique", [.. form.Gpo.Problems.Where(p => p.Open).Select(ProblemChoice)])
            {
                Selected = form.ProblemId is { } id ? [id] : [],
                IsRequired = true, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir la problématique",
            },
            new ChoiceSetInput(OwnerInput, "Qui s'engage", [.. form.Gpo.Contacts.Where(c => c.Active).Select(OwnerChoice)])
            {
                Selected = form.OwnerId is { } owner ? [owner] : [],
                IsRequired = true, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir l'organisation",
            },
            new ChoiceSetInput(ActionInput, "Action habituelle, facultative", [.. Actions(form.Gpo)])
            {
                Selected = form.ActionType is { } action ? [action] : [], Style = ChoiceInputStyle.Compact, Placeholder = "Choisir dans la liste de l'organisation",
            },
            new TextInput(TitleInput, "À faire, en vos mots, sans nom de personne")
            {
                Value = form.Title, MaxLength = AddCommitment.LongestTitle, Placeholder = "Fermer le local vélo",
            },
            new DateInput(DueInput, "Échéance, facultative") { Value = form.Due, Min = form.Today },
            new ToggleInput(PoliceInput, "Visibilité", "Police seulement (un contrôle ou une opération l'est toujours)") { Ticked = form.PoliceOnly },
            .. form.Question is null ? Array.Empty<Element>()
                : [TextBlock.Subtle($"Sans la carte, répondez simplement ici : {form.Question}")],
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.CommitmentPreview, Gpo = form.Gpo.Id, Draft = form.DraftId })
            {
                Style = ActionStyle.Positive,
            },
            DialogButton.Of(new CardData { Verb = Verbs.CommitmentForm, Gpo = form.Gpo.Id }),
            .. form.Back ?? [],
        ],
    };

    // Cards cannot narrow a list by the choice of another: each line says whose it is.
    private static IEnumerable<Choice> Actions(Gpo gpo) => gpo.Contacts.Where(contact => contact.Active).Select(contact => contact.PartnerType).Distinct()
        .OrderBy(RosterLabels.Type, French.Order)
        .SelectMany(type => ActionTypes.Of(type).Select(one => new Choice($"{RosterLabels.Type(type)} : {one.Label}", one.Code))).DistinctBy(choice => choice.Value);

    private static Choice ProblemChoice(Problem problem) => new($"{problem.Id} – {CardText.Plain(problem.Title)}", problem.Id);

    private static Choice OwnerChoice(Contact contact) =>
        new($"{CardText.Plain(contact.Organisation)} ({CardText.Plain(contact.FullName)})", contact.Id);
}

/// <summary>What the form shows: empty, or what was said before.</summary>
/// <param name="DraftId">Ties all presses of its button together: they make one commitment.</param>
public sealed record CommitmentForm(
    Gpo Gpo, IReadOnlyList<Group> Led, string? ProblemId, string? OwnerId, string? Title, LocalDate? Due,
    LocalDate Today, string? Problem, string? Question, string? DraftId, string? ActionType = null, bool PoliceOnly = false)
{
    /// <summary>Where one came from, when there is a way back.</summary>
    public IReadOnlyList<CardAction>? Back { get; init; }
}
