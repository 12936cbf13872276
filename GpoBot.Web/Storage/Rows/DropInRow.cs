using GpoBot.Core.Meetings.DropIns;
using NodaTime;

namespace GpoBot.Web.Storage.Rows;

internal static class DropInRow
{
    public static void Write(DropIn dropIn, RowWriter row)
    {
        row.Text("Id", dropIn.Id).WallTime("Start", dropIn.Start).Text("Place", dropIn.Place).Text("HeldBy", dropIn.HeldBy);
        if (dropIn.Until is { } until) row.Hour("Until", until);
    }

    public static DropIn Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Start = row.WallTime("Start"),
        Until = row.OptionalHour("Until"),
        Place = row.Text("Place"),
        HeldBy = row.Text("HeldBy"),
    };
}
