using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Plans;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>The five usual commitments of a category, each to be kept, changed or left out.</summary>
public static class TemplateCard
{
    public const string ToConfirm = "Engagements à confirmer";

    private const int MostOwners = 12;

    public static string KeepInput(int number) => $"keep{number}";
    public static string TitleInput(int number) => $"title{number}";
    public static string OwnerInput(int number) => $"owner{number}";
    public static string DueInput(int number) => $"due{number}";

    public static string Title(Problem problem) => $"Modèle d'engagements pour {problem.Id}";

    /// <param name="rows">As they are proposed, or as they were filled in.</param>
    public static AdaptiveCard Form(Gpo gpo, Problem problem, IReadOnlyList<PlanRow> rows, string? fault, LocalDate today) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            .. ProblemWords.Fault(fault),
            new TextBlock($"{ProblemWords.Name(problem)}  \nCatégorie : {ProblemLabels.Category(problem.Category)}"),
            new TextBlock($"Partenaires à réunir : {French.Join(PlanTemplates.Partners(problem.Category).Select(ProblemLabels.Partner))}."),
            .. rows.SelectMany((row, at) => Row(gpo, row, at + 1, today)),
            TextBlock.Subtle("Sans la carte, écrivez les numéros à retenir, par exemple « 1 3 », ou « oui » pour tous ceux qui sont cochés."),
        ],
        Actions = [new ExecuteAction("Ajouter les engagements cochés", ProblemWords.Data(Verbs.Template, gpo, problem)) { Style = ActionStyle.Positive }],
    };

    public static AdaptiveCard Preview(Gpo gpo, Problem problem, IReadOnlyList<PlanRow> chosen, string draftId) => new()
    {
        FallbackText = ToConfirm,
        Body =
        [
            TextBlock.Heading($"{ToConfirm} – {problem.Id}"),
            .. chosen.Select(row => new TextBlock(
                $"**{CardText.Plain(row.Title)}**  \n{Owner(gpo, row)}, échéance {(row.Due is { } day ? French.Date(day) : "à fixer")}{Kept(row)}") { Spacing = Spacing.Small }),
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Ajouter"),
    };

    private static IEnumerable<Element> Row(Gpo gpo, PlanRow row, int number, LocalDate today)
    {
        yield return new ToggleInput(KeepInput(number), $"Engagement {number}, {ProblemLabels.Partner(row.PartnerType)}{Kept(row)}", CardText.Plain(row.Title))
        {
            Ticked = row.Keep, Separator = true,
        };
        yield return new TextInput(TitleInput(number), $"Texte de l'engagement {number}") { Value = row.Title, MaxLength = AddCommitment.LongestTitle };
        yield return new ChoiceSetInput(OwnerInput(number), $"Qui s'engage pour l'engagement {number}",
            [.. Owners(gpo, row).Select(one => new Choice($"{CardText.Plain(one.Organisation)} ({CardText.Plain(one.FullName)})", one.Id))])
        {
            Selected = row.OwnerId is { } id ? [id] : [], Style = ChoiceInputStyle.Compact, Placeholder = "Choisir l'organisation",
        };
        yield return new DateInput(DueInput(number), $"Échéance de l'engagement {number}") { Value = row.Due, Min = today };
    }

    // Those of the trade first; everybody where there is nobody of it.
    private static IEnumerable<Contact> Owners(Gpo gpo, PlanRow row)
    {
        var active = gpo.Contacts.Where(one => one.Active).ToList();
        var fitting = active.Where(one => one.PartnerType == row.PartnerType || one.Id == row.OwnerId).ToList();
        return (fitting.Count > 0 ? fitting : active).Take(MostOwners);
    }

    private static string Owner(Gpo gpo, PlanRow row) => gpo.FindContact(row.OwnerId) is { } owner ? CardText.Plain(owner.Organisation) : "qui s'engage reste à choisir";

    private static string Kept(PlanRow row) => row.PoliceOnly ? ", police seulement" : "";
}

/// <summary>One proposed commitment as it stands on the form.</summary>
public sealed record PlanRow(string PartnerType, bool Keep, string Title, string? OwnerId, LocalDate? Due, bool PoliceOnly)
{
    /// <summary>What is proposed in this group: kept when somebody here can make it.</summary>
    public static IReadOnlyList<PlanRow> Proposed(Gpo gpo, Problem problem, LocalDate today) =>
    [
        .. PlanTemplates.Of(problem.Category).Select(usual =>
        {
            var owner = gpo.Contacts.Where(one => one.Active && one.PartnerType == usual.PartnerType)
                .OrderBy(one => one.Role).ThenBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault();
            return new PlanRow(usual.PartnerType, owner is not null, usual.Title, owner?.Id, today.PlusDays(usual.Days), usual.PoliceOnly);
        }),
    ];
}
