using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>Once a quarter the lead says of each contact whether they keep their access.</summary>
public static class AccessReviewCard
{
    public const string KeepInput = "keep";

    /// <summary>In the data: whom the card asked about, so that nobody who came later is taken for removed.</summary>
    public const string Asked = "asked";

    /// <param name="contacts">Whoever is asked about: all but the lead.</param>
    /// <param name="last">What is known of each one's last sign of life, or null.</param>
    public static AdaptiveCard Of(Gpo gpo, IReadOnlyList<Contact> contacts, Func<Contact, string?> last, string? problem = null) => new()
    {
        FallbackText = Title(gpo),
        Body =
        [
            TextBlock.Heading(Title(gpo)), .. PeopleCard.Problem(problem),
            new TextBlock(gpo.Group.AccessReviewedOn is { } day ? $"Dernière revue : {French.Date(day)}." : "Aucune revue n'a encore été faite."),
            new TextBlock("Décochez qui n'a plus à avoir accès : son accès est coupé aussitôt et ses engagements vous reviennent."),
            new ChoiceSetInput(KeepInput, "Gardent leur accès", [.. contacts.Select(one => new Choice(Line(one, last(one)), one.Id))])
            {
                IsMultiSelect = true, Style = ChoiceInputStyle.Expanded, Selected = [.. contacts.Select(one => one.Id)],
            },
            TextBlock.Subtle("Ou écrivez par exemple « P07 quitte le GPO »."),
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer la revue", new CardData
            {
                Verb = Verbs.AccessReviewSave, Gpo = gpo.Id,
                Extra = new Dictionary<string, string> { [Asked] = string.Join(' ', contacts.Select(one => one.Id)) },
            }) { Style = ActionStyle.Positive },
            PeopleCard.Button("Membres", Verbs.Roster, gpo),
        ],
    };

    public static AdaptiveCard Done(Gpo gpo, AccessReviewed reviewed)
    {
        var removed = reviewed.RemovedIds.Select(gpo.FindContact).OfType<Contact>().ToList();
        return new AdaptiveCard
        {
            FallbackText = "Revue des accès enregistrée",
            Body =
            [
                TextBlock.Heading($"Revue des accès enregistrée – {gpo.Id}"),
                new TextBlock(removed.Count == 0 ? "Tout le monde garde son accès."
                    : $"Accès terminé : {French.Join(removed.Select(PeopleCard.Full))}. Pour revenir sur un retrait, inscrivez de nouveau la personne."),
                .. LeaveCard.Orphaned(gpo, [.. reviewed.OrphanedIds.Select(gpo.FindCommitment).OfType<Core.Commitments.Commitment>()]),
            ],
            Actions = [PeopleCard.Button("Ajouter un contact", Verbs.ContactForm, gpo), PeopleCard.Button("Membres", Verbs.Roster, gpo)],
        };
    }

    public static string Title(Gpo gpo) => $"Revue des accès – {PeopleCard.Name(gpo.Group)}";

    private static string Line(Contact contact, string? last) =>
        $"{PeopleCard.Full(contact)}, {RosterLabels.Of(contact.Role)}, {Labels.Of(contact.Access)}{(last is null ? "" : $", {last}")}";
}
