using GpoBot.Core.Meetings.Points;

namespace GpoBot.Web.Storage.Rows;

internal static class AgendaPointRow
{
    public static void Write(AgendaPoint point, RowWriter row) => row
        .Text("Id", point.Id).Text("Text", point.Text).Text("ProposedBy", point.ProposedBy).Moment("ProposedAt", point.ProposedAt)
        .Choice("State", point.State).Text("Reason", point.Reason);

    public static AgendaPoint Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Text = row.Text("Text"),
        ProposedBy = row.Text("ProposedBy"),
        ProposedAt = row.Moment("ProposedAt"),
        State = row.Choice("State", AgendaPointState.Proposed),
        Reason = row.OptionalText("Reason"),
    };
}
