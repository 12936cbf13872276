using System.Globalization;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>What we write into our events beside what people see: whose they are, and which decision their time is from.</summary>
internal static class GraphTags
{
    private const string Set = "String {5f3c1a52-8d0e-4b7b-9c64-2f0a7d4e91b3} Name ";

    /// <summary>Extended property under which our events are found again, its value being the meeting's UID.</summary>
    public const string MeetingId = Set + "GpoBotMeeting";

    /// <summary>Extended property with the meeting's time version that start and end were written with.</summary>
    public const string TimeId = Set + "GpoBotTime";

    /// <summary>Gives both with an event; without it the service leaves them out.</summary>
    public const string Expand = $"singleValueExtendedProperties($filter=id eq '{MeetingId}' or id eq '{TimeId}')";

    public static string Filter(string uid) =>
        $"singleValueExtendedProperties/Any(ep: ep/id eq '{MeetingId}' and ep/value eq '{uid}')";

    public static SingleValueLegacyExtendedProperty Meeting(string uid) => new() { Id = MeetingId, Value = uid };

    public static SingleValueLegacyExtendedProperty Time(int version) =>
        new() { Id = TimeId, Value = version.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Null when it carries none, or none of ours.</summary>
    public static int? TimeOf(Event read) =>
        int.TryParse(Value(read, TimeId), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string? Value(Event read, string id) =>
        read.SingleValueExtendedProperties?.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase))?.Value;
}
