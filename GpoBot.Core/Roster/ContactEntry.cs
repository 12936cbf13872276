using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using NodaTime;

namespace GpoBot.Core.Roster;

/// <summary>What is written of a contact, as a form holds it.</summary>
/// <param name="AccessUntil">Last day of access, for a guest of one meeting or a stay that ends.</param>
public sealed record ContactEntry(
    string? Organisation, string? PartnerType, string? FirstName, string? LastName, string? Function, string? Email,
    AccessType Access = AccessType.EmailOnly, ContactRole Role = ContactRole.Member, string? DeputyId = null,
    LocalDate? AccessUntil = null, bool CharterSigned = false)
{
    public const int LongestName = 120;

    /// <summary>What stands in the roster now, to be corrected.</summary>
    public static ContactEntry Of(Contact contact) => new(
        contact.Organisation, contact.PartnerType, contact.FirstName, contact.LastName, contact.Function, contact.Email, contact.Access,
        contact.Role, contact.DeputyId, contact.AccessUntil, contact.CharterSignedOn is not null);

    /// <summary>Why it cannot be written, or null.</summary>
    /// <param name="id">The contact it is of, who may keep their own address.</param>
    internal Outcome.Refused? Fault(Situation situation, string id) => this switch
    {
        _ when new[] { Organisation, FirstName, LastName, Email }.Any(string.IsNullOrWhiteSpace) => Outcome.Refuse(RefusalCode.FieldMissing),
        _ when new[] { Organisation, FirstName, LastName, Function }.Any(text => text?.Length > LongestName) => Outcome.Refuse(RefusalCode.TextTooLong),
        _ when !PartnerTypes.All.Contains(PartnerType) => Outcome.Refuse(RefusalCode.UnknownPartnerType),
        _ when MailAddresses.Normal(Email!.Trim()) is not { } mail => Outcome.Refuse(RefusalCode.MailInvalid),
        _ when situation.Gpo.Contacts.FirstOrDefault(other => other.Active && other.Id != id && SameMail(other)) is { } taken =>
            Outcome.Refuse(RefusalCode.ContactDoubled, taken.Id),
        { Role: ContactRole.Lead or ContactRole.DeputyLead, PartnerType: not PartnerTypes.Police } => Outcome.Refuse(RefusalCode.RoleNeedsPolice),
        { AccessUntil: { } last } when last < situation.Today => Outcome.Refuse(RefusalCode.DueDatePast),
        { DeputyId: { } deputy } when deputy == id || situation.Gpo.FindContact(deputy) is not { Active: true } =>
            Outcome.Refuse(RefusalCode.UnknownContact, deputy),
        _ when GpoGuard.NamesAPerson(Function, situation.Gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
        _ => null,
    };

    /// <summary>The contact with what is entered here; whatever is no matter of the form stays as it was.</summary>
    internal Contact AppliedTo(Contact? before, string id, LocalDate today)
    {
        var written = (before ?? Blank(id)) with
        {
            Organisation = Line(Organisation), PartnerType = PartnerType!, FirstName = Line(FirstName), LastName = Line(LastName),
            Function = string.IsNullOrWhiteSpace(Function) ? null : Line(Function), Email = MailAddresses.Normal(Email!.Trim())!,
            Access = Access, Role = before is { Active: true, Role: ContactRole.Lead } ? ContactRole.Lead : Role, DeputyId = DeputyId,
            AccessUntil = AccessUntil, Active = true,
            CharterSignedOn = CharterSigned ? before?.CharterSignedOn ?? today : null,
        };
        return before is null ? written with { PreferredChannel = Access == AccessType.EmailOnly ? Channel.Email : Channel.Teams } : written;
    }

    private static Contact Blank(string id) => new()
    {
        Id = id, Organisation = "", PartnerType = "", FirstName = "", LastName = "", Email = "",
    };

    private bool SameMail(Contact other) => string.Equals(other.Email, Email!.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
