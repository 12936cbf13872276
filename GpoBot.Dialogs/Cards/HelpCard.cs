using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards;

/// <summary>What can be done, for this person, each with a sentence that works as it stands.</summary>
public static class HelpCard
{
    public const string Summary = "Ce que je sais faire";

    private const string WhatIsKept =
        "Je tiens le fil de votre GPO : réunions, engagements, rappels. Je conserve votre nom, votre organisation, votre adresse "
        + "professionnelle et vos réponses, rien sur les habitants. N'écrivez jamais le nom d'une personne.";

    // Room for all commands: a list that is cut hides the one that is looked for.
    private const int EveryCommand = 10_000;

    public static AdaptiveCard Help(bool leads) => Card("Que puis-je faire pour vous ?", Summary, [], leads);

    public static AdaptiveCard Welcome(bool leads) =>
        Card(Sentences.WelcomeSummary, Sentences.WelcomeSummary, [new TextBlock(WhatIsKept)], leads);

    private static AdaptiveCard Card(string title, string summary, IReadOnlyList<Element> lead, bool leads) => new()
    {
        FallbackText = summary, LongestWords = EveryCommand, PlainLines = [.. Plain(title, lead, leads)],
        Body =
        [
            TextBlock.Heading(title),
            .. lead,
            new TextBlock("Écrivez, ou touchez un bouton :"),
            .. CommandCatalog.For(leads).Where(command => command.Theme is null).Select(Line),
            .. CommandCatalog.For(leads).Where(command => command.Theme is not null).GroupBy(command => command.Theme!).SelectMany(Folded),
            new TextBlock(Sentences.Emergency) { Color = TextColor.Attention, Separator = true, Spacing = Spacing.Medium },
        ],
        Actions = leads ? LeadButtons : PartnerButtons,
    };

    // Without a card there is nothing to unfold: what is daily with an example, the rest by its names, so that none is cut off.
    private static IEnumerable<string> Plain(string title, IReadOnlyList<Element> lead, bool leads)
    {
        yield return title;
        foreach (var text in lead.OfType<TextBlock>()) yield return text.Text;
        var daily = CommandCatalog.For(leads).Where(command => command.Theme is null)
            .Select(command => command.Example == command.Name ? command.Name : $"{command.Name} (« {command.Example} »)");
        yield return $"Écrivez par exemple : {string.Join(" ; ", daily)}.";
        foreach (var theme in CommandCatalog.For(leads).Where(command => command.Theme is not null).GroupBy(command => command.Theme!))
            yield return $"{theme.Key} : {string.Join(" ; ", theme.Select(command => command.Name))}.";
        yield return Sentences.Emergency;
    }

    private static IReadOnlyList<CardAction> LeadButtons =>
    [
        Button("Planifier", Verbs.MeetingForm, ActionStyle.Positive), Button("Engagement", Verbs.CommitmentForm),
        Button("Réunions", Verbs.MeetingList), Button("Retards", Verbs.Overdue), Button("Mes actions", Verbs.MyCommitments),
    ];

    private static IReadOnlyList<CardAction> PartnerButtons =>
    [
        Button("Mes actions", Verbs.MyCommitments, ActionStyle.Positive), Button("Réunions", Verbs.MeetingList),
        Button("Retards", Verbs.Overdue), Button("Mon agenda", Verbs.Feed),
    ];

    // A list of what is seldom needed would hide what is needed daily.
    private static IEnumerable<Element> Folded(IGrouping<string, CommandDescription> theme, int place)
    {
        var id = $"theme{place}";
        yield return new ActionSet([new ToggleVisibilityAction(theme.Key, [id])]);
        yield return new Container([.. theme.Select(Line)]) { Id = id, IsVisible = false, Spacing = Spacing.None };
    }

    private static TextBlock Line(CommandDescription command) =>
        new($"**{command.Name}** – {command.Description}{Example(command)}") { Spacing = Spacing.Small };

    private static string Example(CommandDescription command) =>
        command.Example == command.Name ? "" : $"  \n_{command.Example}_";

    private static ExecuteAction Button(string title, string verb, ActionStyle? style = null) =>
        new(title, new CardData { Verb = verb }) { Style = style };
}
