using GpoBot.Core.Meetings;

namespace GpoBot.Web.Storage.Rows;

internal static class MeetingRow
{
    public static void Write(Meeting meeting, RowWriter row) => row
        .Text("Id", meeting.Id).Number("Number", meeting.Number).WallTime("Start", meeting.Start)
        .Number("DurationMinutes", meeting.DurationMinutes).Choice("Format", meeting.Format)
        .Text("Place", meeting.Place).Choice("Status", meeting.Status).Choice("CancelReason", meeting.CancelReason)
        .Text("ImportedReason", meeting.ImportedReason).Text("PostponedTo", meeting.PostponedTo)
        .List("InvitedIds", meeting.InvitedIds).Text("SeriesId", meeting.SeriesId)
        .List("AgendaProblemIds", meeting.AgendaProblemIds).Number("InvitedCount", meeting.InvitedCount)
        .Number("PresentCount", meeting.PresentCount).Moment("PlannedAt", meeting.PlannedAt)
        .Text("CalendarEventId", meeting.CalendarEventId).Text("JoinUrl", meeting.JoinUrl)
        .Number("Version", meeting.Version).Number("SyncedVersion", meeting.SyncedVersion)
        .Number("TimeVersion", meeting.TimeVersion).Moment("MovedAt", meeting.MovedAt).Moment("AnswersSince", meeting.AnswersSince)
        .List("Attendance", [.. meeting.Attendance.Select(CompoundText.Of)])
        .List("Proposals", [.. meeting.Proposals.Select(CompoundText.Of)]).Text("RoomAddress", meeting.RoomAddress)
        .WallTime("HandMovedTo", meeting.HandMovedTo).Number("HandMovedMinutes", meeting.HandMovedMinutes)
        .List("PresentIds", meeting.PresentIds).List("StateAtStart", meeting.StateAtStart).List("Decisions", meeting.Decisions)
        .Moment("HeldAt", meeting.HeldAt).List("LeftOut", meeting.LeftOut);

    public static Meeting Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Number = row.Number("Number"),
        Start = row.WallTime("Start"),
        DurationMinutes = row.Number("DurationMinutes", 90),
        Format = row.Choice("Format", MeetingFormat.OnSite),
        Place = row.OptionalText("Place"),
        Status = row.Choice("Status", MeetingStatus.Planned),
        CancelReason = row.OptionalChoice<CancelReason>("CancelReason"),
        ImportedReason = row.OptionalText("ImportedReason"),
        PostponedTo = row.OptionalText("PostponedTo"),
        InvitedIds = row.List("InvitedIds"),
        SeriesId = row.OptionalText("SeriesId"),
        AgendaProblemIds = row.List("AgendaProblemIds"),
        InvitedCount = row.OptionalNumber("InvitedCount"),
        PresentCount = row.OptionalNumber("PresentCount"),
        PlannedAt = row.Moment("PlannedAt"),
        CalendarEventId = row.OptionalText("CalendarEventId"),
        JoinUrl = row.OptionalText("JoinUrl"),
        Version = row.Number("Version", 1),
        SyncedVersion = row.Number("SyncedVersion"),
        TimeVersion = row.Number("TimeVersion"),
        MovedAt = row.OptionalMoment("MovedAt"),
        AnswersSince = row.OptionalMoment("AnswersSince"),
        Attendance = row.List("Attendance", CompoundText.ToAnswer),
        Proposals = row.List("Proposals", CompoundText.ToProposal),
        RoomAddress = row.OptionalText("RoomAddress"),
        HandMovedTo = row.OptionalWallTime("HandMovedTo"),
        HandMovedMinutes = row.OptionalNumber("HandMovedMinutes"),
        PresentIds = row.List("PresentIds"),
        StateAtStart = row.List("StateAtStart"),
        Decisions = row.List("Decisions"),
        HeldAt = row.OptionalMoment("HeldAt"),
        LeftOut = row.List("LeftOut"),
    };
}
