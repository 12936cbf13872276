using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards;

/// <summary>What can be done, for this person, each with a sentence that works as it stands.</summary>
public static class HelpCard
{
    public const string Summary = "Ce que je sais faire";

    public static AdaptiveCard Help(bool leads) => Card("Que puis-je faire pour vous ?", null, leads);

    public static AdaptiveCard Welcome(bool leads) => Card("Bienvenue dans GpoBot",
        "Je tiens le fil de votre GPO : réunions, engagements, rappels. Je conserve votre nom, votre organisation, votre adresse professionnelle et vos "
        + "réponses, rien sur les habitants. N'écrivez jamais le nom d'une personne.", leads);

    private static AdaptiveCard Card(string title, string? lead, bool leads) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading(title),
            .. lead is null ? Array.Empty<Element>() : [new TextBlock(lead)],
            .. CommandCatalog.For(leads).Select(Line),
            new TextBlock(Sentences.Emergency) { Color = TextColor.Attention, Separator = true, Spacing = Spacing.Medium },
        ],
        Actions = leads
            ? [Button("Planifier", Verbs.MeetingForm, ActionStyle.Positive), Button("Engagement", Verbs.CommitmentForm), Button("Réunions", Verbs.MeetingList), Button("Retards", Verbs.Overdue)]
            : [Button("Mes actions", Verbs.MyCommitments, ActionStyle.Positive), Button("Réunions", Verbs.MeetingList)],
    };

    private static TextBlock Line(CommandDescription command) =>
        new($"**{command.Name}** – {command.Description}{(command.Example == command.Name ? "" : $"  \n_{command.Example}_")}") { Spacing = Spacing.Small };

    private static ExecuteAction Button(string title, string verb, ActionStyle? style = null) =>
        new(title, new CardData { Verb = verb }) { Style = style };
}
