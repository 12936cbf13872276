using GpoBot.Core.Incidents;

namespace GpoBot.Web.Storage.Rows;

internal static class IncidentRow
{
    public static void Write(Incident incident, RowWriter row) => row
        .Text("Id", incident.Id).Text("SentBy", incident.SentBy).Moment("SentAt", incident.SentAt)
        .Choice("Kind", incident.Fields.Kind).Number("Severity", incident.Fields.Severity).WallTime("At", incident.Fields.At)
        .Choice("Spot", incident.Fields.Spot).Number("Line", incident.Fields.Line).Choice("Direction", incident.Fields.Direction)
        .Number("Stop", incident.Fields.Stop).Number("OwnNumber", incident.Fields.OwnNumber)
        .Number("InterruptedMinutes", incident.Fields.InterruptedMinutes).Number("VideoDays", incident.Fields.VideoDays)
        .Flag("Complaint", incident.Fields.Complaint).Flag("Called", incident.Fields.Called)
        .Day("HandledOn", incident.HandledOn).Flag("Archived", incident.Archived);

    public static Incident Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        SentBy = row.Text("SentBy"),
        SentAt = row.Moment("SentAt"),
        Fields = new IncidentFields(
            row.Choice("Kind", IncidentKind.Other), row.Number("Severity", 1), row.WallTime("At"), row.Choice("Spot", IncidentSpot.Surroundings),
            row.OptionalNumber("Line"), row.OptionalChoice<IncidentDirection>("Direction"), row.OptionalNumber("Stop"),
            row.OptionalNumber("OwnNumber"), row.Number("InterruptedMinutes"), row.OptionalNumber("VideoDays"), row.Flag("Complaint"),
            row.Flag("Called")),
        HandledOn = row.OptionalDay("HandledOn"),
        Archived = row.Flag("Archived"),
    };
}
