using System.Globalization;
using Microsoft.Graph.Models;
using NodaTime;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// A moment as Graph takes it: wall time and a Windows zone name, of which it knows all, whereas it knows only some of
/// the IANA names. A zone without such a name is told in UTC, which is the same moment.
/// </summary>
internal static class GraphTimes
{
    public static DateTimeTimeZone Of(ZonedDateTime at) =>
        TimeZoneInfo.TryConvertIanaIdToWindowsId(at.Zone.Id, out var windows)
            ? Of(at.LocalDateTime, windows)
            : Of(at.WithZone(DateTimeZone.Utc).LocalDateTime, "UTC");

    private static DateTimeTimeZone Of(LocalDateTime wall, string zone) =>
        new() { DateTime = wall.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };
}
