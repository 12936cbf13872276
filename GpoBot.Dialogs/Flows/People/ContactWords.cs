using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>What was typed or filled in of a contact, as the form holds it.</summary>
internal static class ContactWords
{
    public static ContactEntry Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>
    /// From « Jeanne Modèle, Ville de Montfictif, directrice, jeanne@… »: the address wherever it stands, the name first, then the
    /// organisation and the function. Whatever is missing is left to the form.
    /// </summary>
    public static ContactEntry Read(string? words)
    {
        List<string> parts = [.. (words ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var mail = parts.SelectMany(part => part.Split(' ')).FirstOrDefault(word => MailAddresses.Normal(word) is not null);
        parts = [.. parts.Select(part => mail is null ? part : part.Replace(mail, "", StringComparison.Ordinal).Trim()).Where(part => part.Length > 0)];
        var name = parts.FirstOrDefault()?.Split(' ', 2);
        return Nothing with
        {
            FirstName = name?[0], LastName = name?.ElementAtOrDefault(1), Organisation = parts.ElementAtOrDefault(1), Function = parts.ElementAtOrDefault(2),
            Email = mail,
        };
    }

    public static (ContactEntry Entry, string? Problem) Read(CardInputs inputs)
    {
        var until = inputs.Date(ContactFormCard.UntilInput);
        var entry = new ContactEntry(
            inputs.Text(ContactFormCard.OrganisationInput), inputs.Text(ContactFormCard.TypeInput), inputs.Text(ContactFormCard.FirstNameInput),
            inputs.Text(ContactFormCard.LastNameInput), inputs.Text(ContactFormCard.FunctionInput), inputs.Text(ContactFormCard.EmailInput),
            Choice(inputs, ContactFormCard.AccessInput, AccessType.EmailOnly), Choice(inputs, ContactFormCard.RoleInput, ContactRole.Member),
            inputs.Text(ContactFormCard.DeputyInput), until, inputs.Ticked(ContactFormCard.CharterInput));
        return (entry, until is null && inputs.Has(ContactFormCard.UntilInput) ? "Le dernier jour d'accès n'existe pas. Choisissez-le dans le calendrier." : null);
    }

    private static T Choice<T>(CardInputs inputs, string id, T usual) where T : struct, Enum =>
        Enum.TryParse<T>(inputs.Text(id), out var chosen) && Enum.IsDefined(chosen) ? chosen : usual;
}
