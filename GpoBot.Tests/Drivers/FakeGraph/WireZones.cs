using System.Globalization;
using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>Times as the service reads them: every Windows zone name, and a short list of IANA names.</summary>
internal static class WireZones
{
    /// <summary>The part of the documented list that French installations could meet; Rome or Madrid are not on it.</summary>
    private static readonly HashSet<string> AcceptedIana = new(StringComparer.Ordinal)
    {
        "Europe/Paris", "Europe/London", "Europe/Berlin", "Europe/Budapest", "Europe/Warsaw", "Europe/Bucharest",
        "Europe/Istanbul", "Europe/Moscow", "Europe/Kaliningrad", "America/Cayenne", "Etc/GMT", "UTC",
    };

    public static bool IsKnown(string zone) => AcceptedIana.Contains(zone) || TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out _);

    /// <summary>The moment of a dateTimeTimeZone, or null when the service would not take it.</summary>
    public static DateTime? Moment(JsonElement value)
    {
        if (EventFields.Text(value, "dateTime") is not { } text || EventFields.Text(value, "timeZone") is not { } zone) return null;
        return IsKnown(zone) && DateTime.TryParseExact(
            text, "yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? ToUtc(wall, TimeZoneInfo.FindSystemTimeZoneById(zone))
            : null;
    }

    /// <summary>A moment as the service answers it, in the zone that was preferred.</summary>
    public static object Told(DateTime utc, string? zone)
    {
        var wall = zone is null ? utc : TimeZoneInfo.ConvertTimeFromUtc(
            DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return new { dateTime = wall.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture), timeZone = zone ?? "UTC" };
    }

    /// <summary>A time in the skipped hour is read with the offset from before the change, and so comes out an hour later.</summary>
    private static DateTime ToUtc(DateTime wall, TimeZoneInfo zone) => zone.IsInvalidTime(wall)
        ? DateTime.SpecifyKind(wall - zone.GetUtcOffset(wall.AddHours(-3)), DateTimeKind.Utc)
        : TimeZoneInfo.ConvertTimeToUtc(wall, zone);
}
