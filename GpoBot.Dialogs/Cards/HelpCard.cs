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

    /// <summary>
    /// The largest card there is, some five hundred bytes more than the help of a lead. Only long lists may come near it: they go on
    /// on the next card before they weigh more than <see cref="Portion.Heaviest"/>.
    /// </summary>
    public static AdaptiveCard Welcome(bool leads) =>
        Card(Sentences.WelcomeSummary, Sentences.WelcomeSummary, [new TextBlock(WhatIsKept)], leads);

    private static AdaptiveCard Card(string title, string summary, IReadOnlyList<Element> lead, bool leads)
    {
        var contents = leads ? HelpContents.ForLeads : HelpContents.ForPartners;
        return new AdaptiveCard
        {
            FallbackText = summary, LongestWords = EveryCommand,
            PlainLines = [title, .. lead.OfType<TextBlock>().Select(text => text.Text), .. contents.PlainLines, Sentences.Emergency],
            Body =
            [
                TextBlock.Heading(title),
                .. lead,
                new TextBlock("Écrivez, ou touchez un bouton :"),
                .. contents.Elements,
                new TextBlock(Sentences.Emergency) { Color = TextColor.Attention, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions = leads ? LeadButtons : PartnerButtons,
        };
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

    private static ExecuteAction Button(string title, string verb, ActionStyle? style = null) =>
        new(title, new CardData { Verb = verb }) { Style = style };
}
