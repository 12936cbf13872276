using GpoBot.Core.Commitments;

namespace GpoBot.Web.Storage.Rows;

internal static class CommitmentRow
{
    public static void Write(Commitment commitment, RowWriter row) => row
        .Text("Id", commitment.Id).Text("ProblemId", commitment.ProblemId).Text("OwnerId", commitment.OwnerId)
        .List("CoOwnerIds", commitment.CoOwnerIds).Text("Title", commitment.Title)
        .Text("ActionType", commitment.ActionType).Text("MeetingId", commitment.MeetingId)
        .Day("DecidedOn", commitment.DecidedOn).Day("DueOn", commitment.DueOn)
        .Day("InitialDueOn", commitment.InitialDueOn).Choice("Status", commitment.Status)
        .Number("Progress", commitment.Progress).Choice("BlockedBy", commitment.BlockedBy)
        .Day("RequestedDueOn", commitment.RequestedDueOn).Day("NextStepOn", commitment.NextStepOn).Text("Comment", commitment.Comment)
        .Moment("AnsweredAt", commitment.AnsweredAt).Text("AnsweredBy", commitment.AnsweredBy)
        .Text("AnsweredThrough", commitment.AnsweredThrough).Day("DoneOn", commitment.DoneOn)
        .Text("ExpectedEvidence", commitment.ExpectedEvidence).Number("ReminderCount", commitment.ReminderCount)
        .Day("SnoozedUntil", commitment.SnoozedUntil).Flag("RemindersStopped", commitment.RemindersStopped)
        .Flag("PoliceOnly", commitment.PoliceOnly).Number("Version", commitment.Version)
        .Flag("Archived", commitment.Archived);

    public static Commitment Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        ProblemId = row.Text("ProblemId"),
        OwnerId = row.Text("OwnerId"),
        CoOwnerIds = row.List("CoOwnerIds"),
        Title = row.Text("Title"),
        ActionType = row.OptionalText("ActionType"),
        MeetingId = row.OptionalText("MeetingId"),
        DecidedOn = row.Day("DecidedOn"),
        DueOn = row.OptionalDay("DueOn"),
        InitialDueOn = row.OptionalDay("InitialDueOn"),
        Status = row.Choice("Status", CommitmentStatus.Todo),
        Progress = row.OptionalNumber("Progress"),
        BlockedBy = row.OptionalChoice<BlockingReason>("BlockedBy"),
        RequestedDueOn = row.OptionalDay("RequestedDueOn"),
        NextStepOn = row.OptionalDay("NextStepOn"),
        Comment = row.OptionalText("Comment"),
        AnsweredAt = row.OptionalMoment("AnsweredAt"),
        AnsweredBy = row.OptionalText("AnsweredBy"),
        AnsweredThrough = row.OptionalText("AnsweredThrough"),
        DoneOn = row.OptionalDay("DoneOn"),
        ExpectedEvidence = row.OptionalText("ExpectedEvidence"),
        ReminderCount = row.Number("ReminderCount"),
        SnoozedUntil = row.OptionalDay("SnoozedUntil"),
        RemindersStopped = row.Flag("RemindersStopped"),
        PoliceOnly = row.Flag("PoliceOnly"),
        Version = row.Number("Version", 1),
        Archived = row.Flag("Archived"),
    };
}
