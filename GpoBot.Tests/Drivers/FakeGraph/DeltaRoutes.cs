using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>
/// The changes in a span of days, page by page. The view does not know what the invited answered, as it often does not with the
/// service either.
/// </summary>
internal static partial class DeltaRoutes
{
    public static void Map(WebApplication app, GraphServer graph)
    {
        foreach (var name in (string[])["delta", "delta()"])
        {
            app.MapGet("/v1.0/users/{user}/calendarView/" + name, (HttpContext http, string user) =>
                graph.InMailboxAsync(http, user, mailbox => Task.FromResult(Page(http, graph, mailbox))));
        }
    }

    private static IResult Page(HttpContext http, GraphServer graph, FakeMailbox mailbox)
    {
        if (graph.Behaviour.NoDelta is { } none) return GraphServer.Answer(none, http);
        var query = http.Request.Query;
        if (query.Keys.FirstOrDefault(k => k is not ("startDateTime" or "endDateTime" or "$skiptoken" or "$deltatoken")) is { } unknown)
            return GraphServer.Answer(new(400, "ErrorInvalidUrlQuery", unknown));
        var token = query["$skiptoken"].Concat(query["$deltatoken"]).FirstOrDefault();
        if (token is not null && graph.Behaviour.TakeForgottenDelta())
            return GraphServer.Answer(new(410, "SyncStateNotFound", "The sync state generation is not found."));
        if ((token is null ? Begin(query, mailbox) : Place.Of(token)) is not { } place)
            return GraphServer.Answer(new(400, "ErrorInvalidParameter", "startDateTime, endDateTime"));

        // A new round goes up to the changes of its first page; what comes later is for the next round.
        if (query.ContainsKey("$deltatoken")) place = place with { Until = Latest(mailbox), Offset = 0 };
        var changed = mailbox.Events.Where(e => e.Change > place.Since && e.Change <= place.Until)
            .Where(e => place.Since > 0 || IsShown(e, place)).OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        var size = Size().Match(http.Request.Headers["Prefer"].ToString()) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 10;
        var page = changed.Skip(place.Offset).Take(Math.Min(size, graph.Behaviour.LargestPage)).ToList();
        var answer = new Dictionary<string, object> { ["value"] = page.Select(e => Item(http.Request, e, IsShown(e, place))).ToList() };
        var done = place.Offset + page.Count >= changed.Count;
        var next = done ? place with { Since = place.Until, Offset = 0 } : place with { Offset = place.Offset + page.Count };
        answer[done ? "@odata.deltaLink" : "@odata.nextLink"] =
            $"{graph.BaseUrl}/users/{mailbox.Address}/calendarView/delta?{(done ? "$deltatoken" : "$skiptoken")}={next.Token}";
        return Results.Json(answer);
    }

    private static Dictionary<string, object> Item(HttpRequest request, FakeEvent about, bool shown)
    {
        var item = new Dictionary<string, object> { ["id"] = EventQuery.WantsImmutableIds(request) ? about.Id : about.OrdinaryId };
        if (!shown)
        {
            item["@removed"] = new { reason = "deleted" };
            return item;
        }

        item["@odata.type"] = "#microsoft.graph.event";
        item["@odata.etag"] = about.ETag;
        item["start"] = WireZones.Told(about.Start, null);
        item["end"] = WireZones.Told(about.End, null);
        item["attendees"] = about.Attendees.Select(a => new
        {
            emailAddress = new { address = a.Address }, status = new { response = "none", time = DateTimeOffset.MinValue },
        });
        return item;
    }

    private static bool IsShown(FakeEvent one, Place place) => one.IsLive && one.Start < place.End && one.End > place.Start;

    private static int Latest(FakeMailbox mailbox) => mailbox.Events.Select(e => e.Change).DefaultIfEmpty().Max();

    private static Place? Begin(IQueryCollection query, FakeMailbox mailbox) =>
        DateTimeOffset.TryParse(query["startDateTime"], CultureInfo.InvariantCulture, out var start)
        && DateTimeOffset.TryParse(query["endDateTime"], CultureInfo.InvariantCulture, out var end) && start < end
            ? new(start.UtcDateTime, end.UtcDateTime, 0, Latest(mailbox), 0)
            : null;

    [GeneratedRegex(@"odata\.maxpagesize=(\d+)")]
    private static partial Regex Size();

    /// <summary>How far a client has read, as the links carry it.</summary>
    private sealed record Place(DateTime Start, DateTime End, int Since, int Until, int Offset)
    {
        public string Token => Uri.EscapeDataString(Convert.ToBase64String(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Start.Ticks}|{End.Ticks}|{Since}|{Until}|{Offset}"))));

        public static Place? Of(string token)
        {
            var parts = Encoding.ASCII.GetString(Convert.FromBase64String(token)).Split('|');
            var (start, end) = (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
            var counts = parts.Skip(2).Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
            return new(new DateTime(start, DateTimeKind.Utc), new DateTime(end, DateTimeKind.Utc), counts[0], counts[1], counts[2]);
        }
    }
}
