using GpoBot.Core.Reminders;

namespace GpoBot.Web.Storage.Rows;

internal static class CatchUpRow
{
    public static void Write(CatchUp found, RowWriter row) => row
        .Moment("At", found.At).Moment("Since", found.Since).Number("Late", found.Late).Number("Dropped", found.Dropped);

    public static CatchUp Read(RowReader row) => new()
    {
        At = row.Moment("At"),
        Since = row.Moment("Since"),
        Late = row.Number("Late"),
        Dropped = row.Number("Dropped"),
    };
}
