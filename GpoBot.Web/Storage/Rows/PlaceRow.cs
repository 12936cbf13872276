using GpoBot.Core.Places;

namespace GpoBot.Web.Storage.Rows;

internal static class PlaceRow
{
    public static void Write(LinkedPlace place, RowWriter row) => row
        .Text("Id", place.Id).Choice("Kind", place.Kind).Moment("LinkedAt", place.LinkedAt).Text("LinkedBy", place.LinkedBy);

    public static LinkedPlace Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Kind = row.Choice("Kind", PlaceKind.GroupChat),
        LinkedAt = row.Moment("LinkedAt"),
        LinkedBy = row.Text("LinkedBy"),
    };
}
