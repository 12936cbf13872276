using GpoBot.Core.Groups;

namespace GpoBot.Web.Storage.Rows;

internal static class ContactRow
{
    public static void Write(Contact contact, RowWriter row) => row
        .Text("Id", contact.Id).Text("Organisation", contact.Organisation).Text("PartnerType", contact.PartnerType)
        .Text("FirstName", contact.FirstName).Text("LastName", contact.LastName).Text("Function", contact.Function)
        .Text("Email", contact.Email).Choice("Access", contact.Access).Choice("Role", contact.Role)
        .Choice("PreferredChannel", contact.PreferredChannel).Day("CharterSignedOn", contact.CharterSignedOn)
        .Flag("Active", contact.Active).Text("DeputyId", contact.DeputyId)
        .Flag("RemindersStopped", contact.RemindersStopped).Day("RemindersPausedUntil", contact.RemindersPausedUntil)
        .Text("Language", contact.Language).Day("AccessUntil", contact.AccessUntil).Day("ForgottenOn", contact.ForgottenOn);

    public static Contact Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Organisation = row.Text("Organisation"),
        PartnerType = row.Text("PartnerType"),
        FirstName = row.Text("FirstName"),
        LastName = row.Text("LastName"),
        Function = row.OptionalText("Function"),
        Email = row.Text("Email"),
        Access = row.Choice("Access", AccessType.EmailOnly),
        Role = row.Choice("Role", ContactRole.Member),
        PreferredChannel = row.Choice("PreferredChannel", Channel.Teams),
        CharterSignedOn = row.OptionalDay("CharterSignedOn"),
        Active = row.Flag("Active", true),
        DeputyId = row.OptionalText("DeputyId"),
        RemindersStopped = row.Flag("RemindersStopped"),
        RemindersPausedUntil = row.OptionalDay("RemindersPausedUntil"),
        Language = row.OptionalText("Language"),
        AccessUntil = row.OptionalDay("AccessUntil"),
        ForgottenOn = row.OptionalDay("ForgottenOn"),
    };
}
