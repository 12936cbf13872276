using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>Who can follow whom.</summary>
internal static class Successors
{
    /// <summary>Of the roster: the police after a lead; after a partner their own house first, then everybody else.</summary>
    public static IReadOnlyList<Contact> Of(Gpo gpo, Contact leaver) =>
    [
        .. gpo.Contacts.Where(one => one.Active && one.Id != leaver.Id && (!leaver.LeadsTheGroup || one.PartnerType == PartnerTypes.Police))
            .OrderBy(one => one.Id == leaver.DeputyId ? 0 : one.Organisation == leaver.Organisation ? 1 : 2).ThenBy(one => one.Id, StringComparer.Ordinal),
    ];

    /// <summary>The one that the words name among them; "mon suppléant" is the one of the roster. Null when nobody is, or several are.</summary>
    public static Contact? Find(Gpo gpo, string? words, Contact leaver)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var candidates = Of(gpo, leaver);
        if (ContactMatcher.Find(gpo, words) is [var one] && candidates.Any(other => other.Id == one.Id)) return one;
        return words.Contains("suppl", StringComparison.OrdinalIgnoreCase) ? candidates.FirstOrDefault(other => other.Id == leaver.DeputyId) : null;
    }

    /// <summary>A newcomer of the form, of the leaver's organisation; null when none was filled in.</summary>
    public static ContactEntry? Read(CardInputs inputs, Contact leaver)
    {
        string?[] said = [inputs.Text(ContactFormCard.FirstNameInput), inputs.Text(ContactFormCard.LastNameInput), inputs.Text(ContactFormCard.EmailInput)];
        if (said.All(text => text is null)) return null;
        return new ContactEntry(
            leaver.Organisation, leaver.PartnerType, said[0], said[1], inputs.Text(ContactFormCard.FunctionInput), said[2], leaver.Access, ContactRole.Member);
    }
}
