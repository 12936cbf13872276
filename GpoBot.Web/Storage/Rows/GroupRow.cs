using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Web.Storage.Rows;

internal static class GroupRow
{
    public static void Write(Group group, RowWriter row) => row
        .Text("Id", group.Id).Choice("Kind", group.Kind).Text("Name", group.Name).Text("Theme", group.Theme)
        .Text("DepartmentCode", group.DepartmentCode).Text("Department", group.Department)
        .Text("Directorate", group.Directorate).Text("District", group.District).List("Towns", group.Towns)
        .Choice("Status", group.Status).Choice("Cadence", group.Cadence).Choice("UsualDay", group.UsualDay)
        .Hour("UsualTime", group.UsualTime).Number("UsualDurationMinutes", group.UsualDurationMinutes)
        .Text("UsualPlace", group.UsualPlace).Text("Mailbox", group.Mailbox).Text("Zone", group.Zone)
        .Day("CreatedOn", group.CreatedOn).List("AttachedSectors", group.AttachedSectors)
        .Number("LastMeetingNumber", group.LastMeetingNumber).Day("LastHeldOn", group.LastHeldOn)
        .List("ClosedPeriods", [.. group.ClosedPeriods.Select(CompoundText.Of)])
        .List("Rooms", [.. group.Rooms.Select(CompoundText.Of)])
        .List("RemindersOff", group.Reminders.Off).Hour("RemindersAt", group.Reminders.Morning)
        .Day("RemindersPausedUntil", group.Reminders.PausedUntil).Number("InactivityDays", group.Reminders.InactivityDays)
        .Number("ClosingVersion", group.Closing.Version).Number("ClosingQuorum", group.Closing.Quorum)
        .Number("ClosingFavourable", group.Closing.FavourableNumerator).Number("ClosingOf", group.Closing.FavourableDenominator)
        .Number("ClosingFreshDays", group.Closing.FreshDays)
        .Text("HandoverTo", group.Handover?.SuccessorId).Day("HandoverOn", group.Handover?.On)
        .Text("Banner", group.Banner).Day("AccessReviewedOn", group.AccessReviewedOn)
        .Text("HoldReason", group.Hold?.Reason).Day("HoldSince", group.Hold?.Since);

    public static Group Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Kind = row.Choice("Kind", GroupKind.Sector),
        Name = row.Text("Name"),
        Theme = row.OptionalText("Theme"),
        DepartmentCode = row.OptionalText("DepartmentCode"),
        Department = row.OptionalText("Department"),
        Directorate = row.OptionalText("Directorate"),
        District = row.OptionalText("District"),
        Towns = row.List("Towns"),
        Status = row.Choice("Status", GroupStatus.Active),
        Cadence = row.Choice("Cadence", Cadence.Monthly),
        UsualDay = row.Choice("UsualDay", IsoDayOfWeek.None),
        UsualTime = row.OptionalHour("UsualTime") ?? new LocalTime(9, 30),
        UsualDurationMinutes = row.Number("UsualDurationMinutes", 90),
        UsualPlace = row.OptionalText("UsualPlace"),
        Mailbox = row.OptionalText("Mailbox"),
        Zone = row.OptionalText("Zone") ?? "Europe/Paris",
        CreatedOn = row.OptionalDay("CreatedOn"),
        AttachedSectors = row.List("AttachedSectors"),
        LastMeetingNumber = row.Number("LastMeetingNumber"),
        LastHeldOn = row.OptionalDay("LastHeldOn"),
        ClosedPeriods = row.List("ClosedPeriods", CompoundText.ToClosedPeriod),
        Rooms = row.List("Rooms", CompoundText.ToRoom),
        Reminders = Reminders(row, new ReminderSettings()),
        Closing = Closing(row, new ClosingRule()),
        Handover = row.OptionalText("HandoverTo") is { } successor && row.OptionalDay("HandoverOn") is { } on ? new HandoverPlan(successor, on) : null,
        Banner = row.OptionalText("Banner"),
        AccessReviewedOn = row.OptionalDay("AccessReviewedOn"),
        Hold = row.OptionalText("HoldReason") is { } reason && row.OptionalDay("HoldSince") is { } since ? new LegalHold(reason, since) : null,
    };

    private static ClosingRule Closing(RowReader row, ClosingRule usual) => new(
        row.Number("ClosingVersion", usual.Version), row.Number("ClosingQuorum", usual.Quorum),
        row.Number("ClosingFavourable", usual.FavourableNumerator), row.Number("ClosingOf", usual.FavourableDenominator),
        row.Number("ClosingFreshDays", usual.FreshDays));

    private static ReminderSettings Reminders(RowReader row, ReminderSettings usual) => new()
    {
        Off = row.List("RemindersOff"),
        Morning = row.OptionalHour("RemindersAt") ?? usual.Morning,
        PausedUntil = row.OptionalDay("RemindersPausedUntil"),
        InactivityDays = row.Number("InactivityDays", usual.InactivityDays),
    };
}
