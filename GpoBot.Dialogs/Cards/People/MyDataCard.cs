using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>Everything that is known of the person who asks, over all their groups, and how to have it corrected.</summary>
public static class MyDataCard
{
    public const string Title = "Mes données";
    public const string FunctionInput = "function";
    private const int MostInFull = 5;

    /// <param name="dpo">Who answers for the protection of data; null when the installation names nobody.</param>
    public static AdaptiveCard Of(IReadOnlyList<MyPlace> places, string? dpo) => new()
    {
        FallbackText = Title, LongestWords = 4000,
        Body =
        [
            TextBlock.Heading(Title),
            new TextBlock("Voici votre fiche dans chaque GPO. **Tout télécharger** y ajoute chaque réponse, présence, message, rappel et ligne de journal "
                + "qui vous concerne. Rien n'est enregistré sur les habitants."),
            .. places.Take(MostInFull).SelectMany(Group),
            .. places.Skip(MostInFull).Any()
                ? [new TextBlock($"De même dans {French.Join(places.Skip(MostInFull).Select(place => place.Gpo.Id))}.")] : Array.Empty<Element>(),
            new TextBlock("**Conservation**  \nTant que vous êtes membre, puis trois mois ; ensuite votre nom disparaît. Le journal des actions vous "
                + "désigne par votre numéro, sans votre nom. Un message refusé n'est jamais conservé.") { Separator = true },
            new TextBlock("**Vos droits**  \nVous pouvez consulter, corriger, et arrêter les rappels à tout moment (« stop »). Votre nom, votre adresse et votre "
                + $"organisation sont tenus par le référent. Protection des données : {(dpo is null ? "adressez-vous au délégué de votre direction, par le référent" : CardText.Plain(dpo))}."),
        ],
        Actions =
        [
            new ExecuteAction("Corriger", new CardData { Verb = Verbs.MyDataForm }) { Style = ActionStyle.Positive },
            new ExecuteAction("Tout télécharger", new CardData { Verb = Verbs.MyDataFile }),
            new ExecuteAction("Charte", new CardData { Verb = Verbs.Charter }),
        ],
    };

    public static AdaptiveCard Form(string? function, Channel channel, string language, string? problem = null) => new()
    {
        FallbackText = "Corriger mes données",
        Body =
        [
            TextBlock.Heading("Corriger mes données"), .. PeopleCard.Problem(problem),
            new TextInput(FunctionInput, "Fonction") { Value = function, MaxLength = ContactEntry.LongestName },
            new ChoiceSetInput(MineCard.ChannelInput, "M'écrire", [new Choice("dans Teams", nameof(Channel.Teams)), new Choice("par courriel", nameof(Channel.Email))])
            {
                Selected = [channel.ToString()], IsRequired = true, Style = ChoiceInputStyle.Expanded,
            },
            new ChoiceSetInput(MineCard.LanguageInput, "Langue", [new Choice("français", "fr"), new Choice("English", "en")])
            {
                Selected = [language], IsRequired = true, Style = ChoiceInputStyle.Expanded,
            },
            TextBlock.Subtle("Pour un nom, une adresse ou une organisation, adressez-vous au référent : il écrit « modifie le contact »."),
        ],
        Actions = [new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.MyDataSave }) { Style = ActionStyle.Positive }],
    };

    private static IEnumerable<Element> Group(MyPlace place)
    {
        var (gpo, me) = (place.Gpo, place.Me);
        yield return new TextBlock($"**{PeopleCard.Name(gpo.Group)}**") { Separator = true };
        yield return new FactSet(
        [
            new Fact("Numéro", me.Id), new Fact("Nom", PeopleCard.Name(me)), .. ContactSavedCard.Facts(me),
            new Fact("Je vous écris", $"par {RosterLabels.Of(me.PreferredChannel)}{(me.RemindersStopped ? ", sans rappels" : "")}"
                + (me.RemindersPausedUntil is { } day ? $", rappels suspendus jusqu'au {French.DayAndMonth(day)}" : "")),
            new Fact("Charte", RosterLabels.Charter(me).Trim('*')),
            new Fact("Suppléant", gpo.FindContact(me.DeputyId) is { } deputy ? PeopleCard.Name(deputy) : "aucun"),
            new Fact("Vos réponses", place.Answers),
        ]);
    }
}

/// <summary>The person in one group.</summary>
/// <param name="Answers">What they said there, counted.</param>
public sealed record MyPlace(Gpo Gpo, Contact Me, string Answers);
