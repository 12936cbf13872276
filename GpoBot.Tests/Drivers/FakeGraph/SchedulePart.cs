using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>
/// <c>getSchedule</c>: who of the tenant is busy when. It has refusals and delays of its own, so that a look at calendars takes
/// none of those that wait for events.
/// </summary>
internal sealed class SchedulePart
{
    private const int MostAddresses = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(62);
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    public ConcurrentDictionary<string, FakeSchedule> People { get; } = new(StringComparer.OrdinalIgnoreCase);
    public ConcurrentQueue<Refusal> Refusals { get; } = new();

    /// <summary>While set, questions wait inside the service until it completes.</summary>
    public Task? Hold { get; set; }

    /// <summary>A place is released for each question that has got in.</summary>
    public SemaphoreSlim Entered { get; } = new(0);

    /// <summary>The addresses of each call that was answered.</summary>
    public ConcurrentQueue<IReadOnlyList<string>> Asked { get; } = new();

    public void Map(WebApplication app, GraphServer graph) =>
        app.MapPost("/v1.0/users/{user}/calendar/getSchedule", (HttpContext http, string user) => AnswerAsync(http, user, graph));

    private async Task<IResult> AnswerAsync(HttpContext http, string user, GraphServer graph)
    {
        if (http.Request.Headers.Authorization != "Bearer " + GraphServer.Token) return GraphServer.Answer(new(401, "InvalidAuthenticationToken"));
        if (Refusals.TryDequeue(out var refusal)) return GraphServer.Answer(refusal, http);
        if (!graph.Mailboxes.TryGetValue(user, out var mailbox)) return GraphServer.Answer(new(404, "ErrorInvalidUser"));
        try
        {
            if (mailbox.Enter() > 4) return GraphServer.Answer(new(429, "ApplicationThrottled", RetryAfter: "1"), http);
            Entered.Release();
            if (Hold is { } hold) await hold.WaitAsync(http.RequestAborted);
            var body = await JsonNode.ParseAsync(http.Request.Body) as JsonObject;
            return body is null ? GraphServer.Answer(new(400, "RequestBodyRead")) : Answer(http, Capitalised(body), graph);
        }
        finally
        {
            mailbox.Leave();
        }
    }

    private IResult Answer(HttpContext http, JsonElement body, GraphServer graph)
    {
        if (CalendarTypes.V1.FaultOfAction(body, "getSchedule") is { } fault) return GraphServer.Answer(new(400, "RequestBodyRead", fault));
        if (Moment(body, "StartTime") is not { } start || Moment(body, "EndTime") is not { } end)
            return GraphServer.Answer(new(400, "TimeZoneNotSupportedException", "StartTime, EndTime"));
        if (end <= start || end - start > Longest) return GraphServer.Answer(new(400, "ErrorInvalidTimeInterval"));
        var step = body.TryGetProperty("AvailabilityViewInterval", out var minutes) ? minutes.GetInt32() : 30;
        if (step is < 5 or > 1440) return GraphServer.Answer(new(400, "ErrorInvalidMergedFreeBusyInterval"));
        List<string> addresses = [.. body.GetProperty("Schedules").EnumerateArray().Select(item => item.GetString()!)];
        if (addresses.Count is 0 or > MostAddresses) return GraphServer.Answer(new(400, "ErrorInvalidRequest", "Schedules"));
        Asked.Enqueue(addresses);
        var preferred = http.Request.Headers["Prefer"].Contains("outlook.timezone=\"UTC\"") ? "UTC" : "Pacific Standard Time";
        return Results.Json(new { value = addresses.Select(address => Of(address, start, end, step, preferred, graph)) });
    }

    private Dictionary<string, object> Of(string address, DateTime start, DateTime end, int step, string preferred, GraphServer graph)
    {
        var known = People.GetValueOrDefault(address) ?? OfMailbox(address, graph);
        if (known is null)
        {
            return new()
            {
                ["scheduleId"] = address, ["availabilityView"] = "",
                ["error"] = new { message = $"The mailbox {address} was not found.", responseCode = "ErrorMailRecipientNotFound" },
            };
        }

        var items = known.Items.Where(item => item.Start < end && start < item.End).ToList();
        var answer = new Dictionary<string, object>
        {
            ["scheduleId"] = address, ["availabilityView"] = View(items, start, end, step),
            ["scheduleItems"] = known.DigitsOnly ? [] : items.Select(item => (object)new
            {
                isPrivate = false, status = item.Status, subject = "A matter of theirs", location = "",
                start = Time(item.Start, known.Zone ?? preferred), end = Time(item.End, known.Zone ?? preferred),
            }).ToList(),
        };
        if (known.Hours is { } hours)
        {
            answer["workingHours"] = new
            {
                daysOfWeek = Days, startTime = hours.From + ":00.0000000", endTime = hours.To + ":00.0000000", timeZone = new { name = hours.Zone },
            };
        }

        return answer;
    }

    private static FakeSchedule? OfMailbox(string address, GraphServer graph)
    {
        if (!graph.Mailboxes.TryGetValue(address, out var mailbox)) return null;
        var schedule = new FakeSchedule();
        foreach (var held in mailbox.Events.Where(e => !e.IsCancelled))
            schedule.With(held.Start.ToString("s", CultureInfo.InvariantCulture), (int)(held.End - held.Start).TotalMinutes);
        return schedule;
    }

    private static string View(List<FakeBusy> items, DateTime start, DateTime end, int step)
    {
        var count = (int)Math.Ceiling((end - start).TotalMinutes / step);
        return string.Concat(Enumerable.Range(0, count).Select(place => start.AddMinutes(place * step)).Select(from => items
            .Where(item => item.Start < from.AddMinutes(step) && from < item.End)
            .Select(item => item.Status switch { "tentative" => '1', "busy" => '2', "oof" => '3', _ => '0' })
            .DefaultIfEmpty('0').Max()));
    }

    private static object Time(DateTime utc, string zone)
    {
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found);
        var wall = known ? TimeZoneInfo.ConvertTimeFromUtc(utc, found!) : utc;
        return new { dateTime = wall.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture), timeZone = zone };
    }

    private static DateTime? Moment(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? WireZones.Moment(value) : null;

    // The documentation writes the parameters in lower case, the metadata and the SDK do not; the service takes both.
    private static JsonElement Capitalised(JsonObject body)
    {
        var renamed = new JsonObject();
        foreach (var (name, value) in body.ToList())
            renamed[name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..]] = value?.DeepClone();
        return JsonSerializer.SerializeToElement(renamed);
    }
}
