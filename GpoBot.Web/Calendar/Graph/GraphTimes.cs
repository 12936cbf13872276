using System.Globalization;
using Microsoft.Graph.Models;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>The moment of an answer, which is in UTC unless another zone was asked for; null when there is none.</summary>
    public static Instant? Moment(DateTimeTimeZone? answered) =>
        answered is { DateTime: { } text } && LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var wall }
        && Zone(answered.TimeZone) is { } zone
            ? wall.InZoneLeniently(zone).ToInstant()
            : null;

    /// <summary>By its Windows or its IANA name; null for one that somebody made up. Times without a zone are in UTC.</summary>
    public static DateTimeZone? Zone(string? name) =>
        name is null or "UTC" or "Etc/UTC" ? DateTimeZone.Utc
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana)
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    private static DateTimeTimeZone Of(LocalDateTime wall, string zone) =>
        new() { DateTime = wall.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };
}
