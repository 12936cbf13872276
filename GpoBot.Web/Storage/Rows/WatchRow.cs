using GpoBot.Core.Calendars;

namespace GpoBot.Web.Storage.Rows;

internal static class WatchRow
{
    public static void Write(CalendarWatch watch, RowWriter row)
    {
        row.Text("SubscriptionId", watch.SubscriptionId).Text("ClientStateHash", watch.ClientStateHash)
            .Moment("ExpiresAt", watch.ExpiresAt).Moment("DeltaUntil", watch.DeltaUntil).Moment("ReadAt", watch.ReadAt)
            .Moment("NotBefore", watch.NotBefore);
        row.Text("ToldRefusal", watch.ToldRefusal);
        if (watch.DeltaLink is { } link) row.LongText("DeltaLink", link);
    }

    public static CalendarWatch Read(RowReader row) => new()
    {
        SubscriptionId = row.OptionalText("SubscriptionId"),
        ClientStateHash = row.OptionalText("ClientStateHash"),
        ExpiresAt = row.OptionalMoment("ExpiresAt"),
        DeltaLink = row.OptionalLongText("DeltaLink"),
        ToldRefusal = row.OptionalText("ToldRefusal"),
        DeltaUntil = row.OptionalMoment("DeltaUntil"),
        ReadAt = row.OptionalMoment("ReadAt"),
        NotBefore = row.OptionalMoment("NotBefore"),
    };
}
