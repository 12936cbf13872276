using GpoBot.Core.Reminders;

namespace GpoBot.Web.Storage.Rows;

internal static class NextLookRow
{
    public static void Write(NextLook look, RowWriter row) => row.Moment("At", look.At);

    public static NextLook Read(RowReader row) => new() { At = row.OptionalMoment("At") };
}
