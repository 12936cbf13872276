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

    /// <summary>The moment of a dateTimeTimeZone, or null when the service would not take it.</summary>
    public static DateTime? Moment(JsonElement value)
    {
        if (!value.TryGetProperty("dateTime", out var text) || !value.TryGetProperty("timeZone", out var name)) return null;
        var zone = name.GetString()!;
        var known = AcceptedIana.Contains(zone) || TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out _);
        return known && DateTime.TryParseExact(
            text.GetString(), "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? TimeZoneInfo.ConvertTimeToUtc(wall, TimeZoneInfo.FindSystemTimeZoneById(zone))
            : null;
    }
}
