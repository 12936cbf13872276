using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>What somebody sets for themselves: the way they are written to, their language.</summary>
public static class MineCard
{
    public const string ChannelInput = "channel";
    public const string LanguageInput = "language";
    public const string SavedTitle = "C'est enregistré";

    public static AdaptiveCard Preview(string sentence, string draftId) => new()
    {
        FallbackText = sentence,
        Body = [TextBlock.Heading("À confirmer"), new TextBlock(sentence), TextBlock.Subtle(Sentences.YesNo)],
        Actions = [.. DraftButtons.Of(draftId, "Oui").Where(action => action.Title != "Modifier")],
    };

    public static string Wish(Channel channel) => channel == Channel.Teams
        ? "Vos messages et vos rappels arriveront dans Teams."
        : "Vos messages et vos rappels arriveront par courriel. Les invitations ne changent pas, et vous pouvez toujours m'écrire ici.";

    public static string Wish(string language) => language == "en"
        ? "Votre langue est l'anglais. Restent en français ce que chacun écrit, les pages ouvertes depuis un courriel et une partie des cartes sur les problématiques, les relevés et les chiffres. "
            + "Your language is English. What people write, the pages opened from an e-mail and some of the cards about problems, records and figures remain in French."
        : "Votre langue est le français.";

    public static AdaptiveCard Saved(Contact contact, Channel? channel, string? language)
    {
        List<string> sentences = [];
        if (channel is { } way) sentences.Add(Wish(way));
        if (language is not null) sentences.Add(Wish(language));
        if (sentences.Count == 0) sentences.Add("Vos données sont à jour.");
        List<CardAction> actions = [];
        if (channel is not null) actions.Add(new ExecuteAction(contact.PreferredChannel == Channel.Email ? "Plutôt dans Teams" : "Plutôt par courriel",
            new CardData { Verb = Verbs.ChannelSet, Choice = (contact.PreferredChannel == Channel.Email ? Channel.Teams : Channel.Email).ToString() }));
        if (language is not null) actions.Add(new ExecuteAction(language == "en" ? "Revenir au français" : "English",
            new CardData { Verb = Verbs.LanguageSet, Choice = language == "en" ? "fr" : "en" }));
        if (language == "en") actions.Add(new ExecuteAction("Help", new CardData { Verb = Verbs.Help }));
        actions.Add(new ExecuteAction("Mes données", new CardData { Verb = Verbs.MyData }));
        return NoticeCard.Of(SavedTitle, sentences, actions);
    }
}
