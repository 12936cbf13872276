using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Commands.Catalog;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>What somebody can do who holds a post and stands in no roster.</summary>
public static class HierarchyHelpCard
{
    private const int EveryCommand = 4000;

    public static AdaptiveCard Help(IReadOnlyList<Post> posts) => Card("Que puis-je faire pour vous ?", HelpCard.Summary, posts);

    public static AdaptiveCard Welcome(IReadOnlyList<Post> posts) => Card(Sentences.WelcomeSummary, Sentences.WelcomeSummary, posts);

    private static AdaptiveCard Card(string title, string summary, IReadOnlyList<Post> posts)
    {
        var counts = posts.Any(post => Rights.Gives(post, Right.SeeFigures));
        var details = posts.Any(post => Rights.Gives(post, Right.OpenDetail));
        var audits = posts.Any(post => Rights.Gives(post, Right.ReadJournal));
        return new AdaptiveCard
        {
            FallbackText = summary, LongestWords = EveryCommand,
            Body =
            [
                TextBlock.Heading(title),
                new TextBlock($"Vous me parlez au titre de votre poste : {French.Join(posts.Select(ReportLabels.Post))}."),
                new TextBlock(counts
                    ? "Je compte pour vous ce que les GPO font : réunions, problématiques, engagements. Aucune personne n'y figure."
                    : audits ? "Je vous montre qui a fait quoi et qui a consulté quoi, par des numéros et sans aucun nom. Votre poste n'ouvre pas le contenu des GPO."
                    : "Votre poste n'ouvre pas les chiffres ni le contenu des GPO."),
                .. counts ? ReportsCommands.All.Where(command => details || command.Audience != Audience.Posts).Select(Line) : [],
                .. audits ? AuditCommands.All.Select(Line) : [],
                new TextBlock(Sentences.Emergency) { Color = TextColor.Attention, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions = counts
                ? [new ExecuteAction("Bilan", new CardData { Verb = Verbs.Report }) { Style = ActionStyle.Positive }, new ExecuteAction("Définitions", new CardData { Verb = Verbs.ReportDefinitions })]
                : audits ? [new ExecuteAction("Journal", new CardData { Verb = Verbs.Journal }) { Style = ActionStyle.Positive }] : null,
        };
    }

    private static TextBlock Line(CommandDescription command) =>
        new($"**{command.Name}** – {command.Description}{(command.Example == command.Name ? "" : $"  \n_{command.Example}_")}") { Spacing = Spacing.Small };
}
