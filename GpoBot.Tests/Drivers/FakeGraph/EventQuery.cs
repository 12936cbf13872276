using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The query options that are understood here; all others are refused rather than passed over.</summary>
internal static partial class EventQuery
{
    /// <summary>The refusal of these options, or null.</summary>
    public static Refusal? Fault(HttpRequest request)
    {
        var query = request.Query;
        if (query.Keys.FirstOrDefault(k => k is not ("$filter" or "$select" or "$top" or "$expand")) is { } unknown)
            return new(400, "RequestBroker--ParseUri", unknown);
        if (Selected(query)?.FirstOrDefault(n => CalendarTypes.V1.TypeOfProperty("event", n) is null) is { } name)
            return new(400, "RequestBroker--ParseUri", name);
        if (query.ContainsKey("$expand") && !Expand().IsMatch(query["$expand"].ToString()))
            return new(400, "RequestBroker--ParseUri", "$expand");
        if (ZoneOf(request) is { } zone && !WireZones.IsKnown(zone)) return new(400, "TimeZoneNotSupportedException", zone);
        return query.ContainsKey("$filter") && !Tag().IsMatch(query["$filter"].ToString()) ? new(400, "ErrorInvalidUrlQueryFilter") : null;
    }

    public static Func<FakeEvent, bool> Filter(IQueryCollection query)
    {
        if (!query.ContainsKey("$filter")) return _ => true;
        var match = Tag().Match(query["$filter"].ToString());
        return e => e.HasTag(match.Groups["id"].Value, match.Groups["value"].Value);
    }

    /// <summary>Names of the properties that are asked for; null asks for all.</summary>
    public static string[]? Selected(IQueryCollection query) =>
        query.ContainsKey("$select") ? query["$select"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries) : null;

    /// <summary>Ids of the extended properties that are asked for; null when none are, and then none are given.</summary>
    public static IReadOnlyList<string>? Expanded(IQueryCollection query) =>
        query.ContainsKey("$expand") ? [.. Expand().Match(query["$expand"].ToString()).Groups["id"].Captures.Select(c => c.Value)] : null;

    /// <summary>The zone in which times are to be answered; null is UTC.</summary>
    public static string? ZoneOf(HttpRequest request) =>
        Zone().Match(request.Headers["Prefer"].ToString()) is { Success: true } match ? match.Groups["zone"].Value : null;

    public static bool WantsImmutableIds(HttpRequest request) =>
        request.Headers["Prefer"].ToString().Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal);

    [GeneratedRegex(@"^singleValueExtendedProperties/Any\(ep: ep/id eq '(?<id>[^']+)' and ep/value eq '(?<value>[^']+)'\)$")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^singleValueExtendedProperties\(\$filter=id eq '(?<id>[^']+)'( or id eq '(?<id>[^']+)')*\)$")]
    private static partial Regex Expand();

    [GeneratedRegex("outlook\\.timezone=\"(?<zone>[^\"]+)\"")]
    private static partial Regex Zone();
}
