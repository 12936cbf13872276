using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>The form of one contact: to write somebody in, or to correct what stands.</summary>
public static class ContactFormCard
{
    public const string OrganisationInput = "organisation";
    public const string TypeInput = "type";
    public const string FirstNameInput = "firstName";
    public const string LastNameInput = "lastName";
    public const string FunctionInput = "function";
    public const string EmailInput = "email";
    public const string AccessInput = "access";
    public const string RoleInput = "role";
    public const string DeputyInput = "deputy";
    public const string UntilInput = "until";
    public const string CharterInput = "charter";
    private const string AddTitle = "Ajouter un contact";

    // Types of input may not be called after parts of the data.
    public static AdaptiveCard Of(ContactForm form) => new()
    {
        FallbackText = Title(form),
        Body =
        [
            TextBlock.Heading($"{Title(form)} – {form.Gpo.Id}"), .. PeopleCard.Problem(form.Problem),
            .. form.Contact is null ? [new TextBlock("Cette personne sera prévenue et pourra me parler dès maintenant.")] : Standing(form.Contact),
            Text(OrganisationInput, "Organisation", form.Entry.Organisation, true),
            List(TypeInput, "Type d'organisation", PartnerTypes.All.Select(type => new Choice(RosterLabels.Type(type), type)), form.Entry.PartnerType, true),
            Text(FirstNameInput, "Prénom", form.Entry.FirstName, true), Text(LastNameInput, "Nom", form.Entry.LastName, true),
            Text(FunctionInput, "Fonction", form.Entry.Function, false),
            Text(EmailInput, "Adresse professionnelle", form.Entry.Email, true) with { Style = TextInputStyle.Email, Placeholder = "prenom.nom@organisme.fr" },
            List(AccessInput, "Accès", Enum.GetValues<AccessType>().Select(one => new Choice(RosterLabels.Access(one), one.ToString())), form.Entry.Access.ToString(), true),
            List(RoleInput, "Rôle", Roles(form.Entry.Role).Select(one => new Choice(Capital(RosterLabels.Of(one)), one.ToString())), form.Entry.Role.ToString(), true),
            List(DeputyInput, "Suppléant, facultatif", Others(form).Select(one => new Choice(PeopleCard.Full(one), one.Id)), form.Entry.DeputyId, false),
            new DateInput(UntilInput, "Dernier jour d'accès, facultatif") { Value = form.Entry.AccessUntil, Min = form.Today },
            new ToggleInput(CharterInput, "Charte", "Cette personne a signé la charte") { Ticked = form.Entry.CharterSigned },
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.ContactSave, Gpo = form.Gpo.Id, Id = form.Contact?.Id }) { Style = ActionStyle.Positive },
            .. form.Contact is { Role: not ContactRole.Lead } contact
                ? [PeopleCard.Button("Retirer du GPO", Verbs.ContactRemove, form.Gpo, contact.Id)] : Array.Empty<CardAction>(),
            PeopleCard.Button("Membres", Verbs.Roster, form.Gpo),
        ],
    };

    public static string Title(ContactForm form) => form.Contact is null ? AddTitle : $"Fiche : {PeopleCard.Name(form.Contact)}";

    private static IEnumerable<Element> Standing(Contact contact)
    {
        yield return TextBlock.Subtle($"{contact.Id} · répond par {RosterLabels.Of(contact.PreferredChannel)} · {RosterLabels.Charter(contact)}");
    }

    private static TextInput Text(string id, string label, string? value, bool required) =>
        new(id, label) { Value = value, IsRequired = required, MaxLength = ContactEntry.LongestName };

    private static ChoiceSetInput List(string id, string label, IEnumerable<Choice> choices, string? selected, bool required) => new(id, label, [.. choices])
    {
        Selected = selected is null ? [] : [selected], IsRequired = required, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir dans la liste",
    };

    // The lead's own post changes hands by a handover only.
    private static IEnumerable<ContactRole> Roles(ContactRole now) =>
        now == ContactRole.Lead ? [ContactRole.Lead] : [ContactRole.Member, ContactRole.Deputy, ContactRole.Occasional, ContactRole.DeputyLead];

    private static IEnumerable<Contact> Others(ContactForm form) =>
        form.Gpo.Contacts.Where(one => one.Active && one.Id != form.Contact?.Id).OrderBy(one => one.LastName, French.Order);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>What the form shows: empty, what stands, or what was filled in before.</summary>
/// <param name="Contact">Whose form it is; null for somebody new.</param>
public sealed record ContactForm(Gpo Gpo, Contact? Contact, ContactEntry Entry, LocalDate Today, string? Problem = null);
