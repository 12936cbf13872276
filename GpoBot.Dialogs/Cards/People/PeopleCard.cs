using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>What the cards of people share.</summary>
internal static class PeopleCard
{
    /// <summary>« S01 Montfictif – Les Marronniers ».</summary>
    public static string Name(Group group) => $"{group.Id} {CardText.Plain(group.Name)}";

    public static string Name(Contact contact) => CardText.Plain(contact.FullName);

    /// <summary>« Gaël Hall-Témoin (Office HLM Fictif) ».</summary>
    public static string Full(Contact contact) => $"{Name(contact)} ({CardText.Plain(contact.Organisation)})";

    /// <summary>« Horizon Habitat (Bailleur) »; what the name says already is not said twice.</summary>
    public static string Organisation(Contact contact)
    {
        var type = RosterLabels.Type(contact.PartnerType);
        var name = CardText.Plain(contact.Organisation);
        return name.StartsWith(type, StringComparison.OrdinalIgnoreCase) ? name : $"{name} ({type})";
    }

    /// <summary>Why the last try was not taken; nothing when there was none.</summary>
    public static IEnumerable<Element> Problem(string? problem) =>
        problem is null ? [] : [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }];

    public static ExecuteAction Button(string title, string verb, Gpo gpo, string? id = null) =>
        new(title, new CardData { Verb = verb, Gpo = gpo.Id, Id = id }) { AssociatedInputs = AssociatedInputs.None };
}
