using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>The help for who chose English: what to type is French or simple English.</summary>
public static class EnglishHelpCard
{
    public const string Summary = "What I can do";

    private static readonly (string Typed, string Means)[] Lines =
    [
        ("mes actions", "see your commitments and answer them"),
        ("AC002 fait", "say that a commitment is done. AC002 en cours 60 % and AC002 bloqué budget work too"),
        ("report AC002 au 15 décembre", "ask for a later date"),
        ("AC002 rien de neuf", "there is nothing new, which counts as an answer"),
        ("réunions", "see the coming meetings"),
        ("je viens", "say that you come. With je ne viens pas le 24 you say that you do not"),
        ("ordre du jour", "see the agenda of the next meeting"),
        ("avis PB03", "give your organisation's opinion on a problem"),
        ("rappels", "see which reminders will leave, and when"),
        ("pause des rappels", "stop your reminders for a while"),
        ("mes données", "see what is known about you"),
        ("langue fr", "go back to French"),
    ];

    public static AdaptiveCard Of() => new()
    {
        FallbackText = Summary, LongestWords = 4000,
        Body =
        [
            TextBlock.Heading(Summary),
            new TextBlock("I follow the promises of your partnership group. I understand simple English and mostly answer in English. What people write stays in their own language."),
            .. Lines.Select(line => new TextBlock($"**{line.Typed}** – {line.Means}") { Spacing = Spacing.Small }),
            new TextBlock("Never write the name of a person. In an emergency, call **17** or **112**, because nobody watches these messages in real time.")
            {
                Color = TextColor.Attention, Separator = true, Spacing = Spacing.Medium,
            },
        ],
        Actions =
        [
            new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments }) { Style = ActionStyle.Positive },
            new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }),
            new ExecuteAction("Français", new CardData { Verb = Verbs.LanguageSet, Choice = "fr" }),
        ],
    };
}
