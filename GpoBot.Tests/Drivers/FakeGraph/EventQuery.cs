using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The query options that are understood here; all others are refused rather than passed over.</summary>
internal static partial class EventQuery
{
    /// <summary>The refusal of these options, or null.</summary>
    public static Refusal? Fault(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(k => k is not ("$filter" or "$select" or "$top")) is { } unknown)
            return new(400, "RequestBroker--ParseUri", unknown);
        var names = query["$select"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (names.FirstOrDefault(n => CalendarTypes.V1.TypeOfProperty("event", n) is null) is { } name)
            return new(400, "RequestBroker--ParseUri", name);
        return query.ContainsKey("$filter") && !Tag().IsMatch(query["$filter"].ToString()) ? new(400, "ErrorInvalidUrlQueryFilter") : null;
    }

    public static Func<FakeEvent, bool> Filter(IQueryCollection query)
    {
        if (!query.ContainsKey("$filter")) return _ => true;
        var match = Tag().Match(query["$filter"].ToString());
        return e => e.HasTag(match.Groups["id"].Value, match.Groups["value"].Value);
    }

    [GeneratedRegex(@"^singleValueExtendedProperties/Any\(ep: ep/id eq '(?<id>[^']+)' and ep/value eq '(?<value>[^']+)'\)$")]
    private static partial Regex Tag();
}
