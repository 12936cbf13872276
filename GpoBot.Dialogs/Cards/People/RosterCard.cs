using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>
/// Who is in a group. The lead sees how each is reached and whether the charter is signed; a member sees with whom they sit at the
/// table, and no address.
/// </summary>
public static class RosterCard
{
    /// <param name="from">Where the card begins in the list; null: at the head.</param>
    /// <param name="others">Other groups to look at.</param>
    public static AdaptiveCard Of(Gpo gpo, bool leads, LocalDate today, string? from, IReadOnlyList<CardAction> others)
    {
        List<Contact> contacts = [.. Sorted(gpo)];
        List<string> order = [.. contacts.Select((_, place) => $"{place:0000}")];
        return Portion.Draw([.. contacts.Select(_ => true)], Portion.Find(order, from), portion => new AdaptiveCard
        {
            FallbackText = Title(gpo),
            Body =
            [
                TextBlock.Heading(Title(gpo)), new TextBlock(Counts(gpo, contacts)),
                .. leads && portion.First == 0 ? Notes(gpo, today) : [],
                .. contacts.Skip(portion.First).Take(portion.Count).SelectMany(contact => Line(gpo, contact, leads)),
            ],
            Actions = [.. Turning(gpo, portion, order), .. leads ? Lead(gpo) : [], .. others],
        });
    }

    public static string Title(Gpo gpo) => $"Membres – {PeopleCard.Name(gpo.Group)}";

    private static IEnumerable<Contact> Sorted(Gpo gpo) => gpo.Contacts.Where(contact => contact.Active)
        .OrderBy(contact => contact.LeadsTheGroup ? 0 : 1).ThenBy(contact => contact.LeadsTheGroup ? contact.Role : 0)
        .ThenBy(contact => contact.Organisation, French.Order).ThenBy(contact => contact.LastName, French.Order);

    private static string Counts(Gpo gpo, IReadOnlyList<Contact> contacts) =>
        $"{French.Count(contacts.Count, "contact")}, {French.Count(contacts.Select(contact => contact.Organisation).Distinct().Count(), "organisation")}.";

    private static IEnumerable<Element> Notes(Gpo gpo, LocalDate today)
    {
        var unsigned = gpo.Partners.Count(contact => !Rights.IsBoundByCharter(contact));
        if (unsigned > 0)
            yield return new TextBlock($"**Charte à signer : {unsigned}.** D'ici là, ces contacts ne voient que les titres de l'ordre du jour et leurs propres engagements.");
        if (gpo.Group.Handover is { } plan && gpo.FindContact(plan.SuccessorId) is { } next)
            yield return new TextBlock($"**Passation prévue le {French.Date(plan.On)}** : {PeopleCard.Name(next)} devient référent.");
        if (ReviewAccess.IsDue(gpo.Group, today)) yield return TextBlock.Subtle("La revue trimestrielle des accès est à faire : écrivez « revue des accès ».");
    }

    private static IEnumerable<Element> Line(Gpo gpo, Contact contact, bool leads)
    {
        var function = contact.Function is { } text ? $", {CardText.Plain(text)}" : "";
        var role = contact.Role == ContactRole.Member ? "" : $" · {RosterLabels.Of(contact.Role)}";
        var known = leads ? $"  \n{Reached(contact)}" : "";
        yield return new TextBlock($"**{PeopleCard.Name(contact)}**{function}{role}  \n{PeopleCard.Organisation(contact)}{known}")
        {
            Separator = true,
        };
        if (leads) yield return new ActionSet([PeopleCard.Button($"Fiche {contact.Id}", Verbs.ContactForm, gpo, contact.Id)]);
    }

    private static string Reached(Contact contact) => string.Join(" · ",
    [
        contact.Id, Labels.Of(contact.Access), $"répond par {RosterLabels.Of(contact.PreferredChannel)}", RosterLabels.Charter(contact),
        .. contact.AccessUntil is { } last ? [$"accès jusqu'au {French.DayAndMonth(last)} {last.Year}"] : Array.Empty<string>(),
    ]);

    private static IEnumerable<CardAction> Lead(Gpo gpo) =>
        [PeopleCard.Button("Ajouter un contact", Verbs.ContactForm, gpo), PeopleCard.Button("Revue des accès", Verbs.AccessReview, gpo)];

    private static IEnumerable<CardAction> Turning(Gpo gpo, Portion portion, IReadOnlyList<string> order)
    {
        var again = new CardData { Verb = Verbs.Roster, Gpo = gpo.Id };
        if (portion.More is { } more) yield return new ExecuteAction(more, again with { Choice = order.ElementAtOrDefault(portion.After) });
        if (portion.First > 0) yield return new ExecuteAction(Portion.Back, again);
    }
}
