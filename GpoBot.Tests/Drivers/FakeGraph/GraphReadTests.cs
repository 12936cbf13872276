using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>An event is answered as the service answers it: only what was asked for, in UTC unless another zone is preferred.</summary>
public sealed class GraphReadTests
{
    private const string Tag = "String {5f3c1a52-8d0e-4b7b-9c64-2f0a7d4e91b3} Name Mine";
    private const string Other = "String {5f3c1a52-8d0e-4b7b-9c64-2f0a7d4e91b3} Name Other";

    [Fact]
    public async Task Times_answers_and_proposals_are_told()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync(""","location":{"displayName":"Salle 1"}""", "one@example.org", "two@example.org");
        var next = (made.Start.AddDays(1), made.End.AddDays(1));
        client.Calendar.Answer(made, "one@example.org", "declined", DateTimeOffset.UnixEpoch, next);

        var read = await ReadAsync(client, made, "");

        Assert.Equal(("2026-11-24T08:30:00.0000000", "UTC"), Time(read.GetProperty("start")));
        Assert.Equal("Salle 1", read.GetProperty("location").GetProperty("displayName").GetString());
        Assert.Equal((made.ETag, made.ChangeKey), (read.GetProperty("@odata.etag").GetString(), read.GetProperty("changeKey").GetString()));
        Assert.Equal("singleInstance", read.GetProperty("type").GetString());
        var (one, two) = (read.GetProperty("attendees")[0], read.GetProperty("attendees")[1]);
        Assert.Equal("declined", one.GetProperty("status").GetProperty("response").GetString());
        Assert.Equal(("2026-11-25T08:30:00.0000000", "UTC"), Time(one.GetProperty("proposedNewTime").GetProperty("start")));
        Assert.Equal("0001-01-01T00:00:00+00:00", two.GetProperty("status").GetProperty("time").GetString());
    }

    [Fact]
    public async Task A_preferred_zone_holds_for_the_answer()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync();

        var read = await ReadAsync(client, made, "?$select=start", ("Prefer", "outlook.timezone=\"Romance Standard Time\", IdType=\"ImmutableId\""));

        Assert.Equal(("2026-11-24T09:30:00.0000000", "Romance Standard Time"), Time(read.GetProperty("start")));
        Assert.Equal(made.Id, read.GetProperty("id").GetString());
        Assert.Equal(["@odata.etag", "id", "start"], read.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData($"?$expand=singleValueExtendedProperties($filter=id eq '{Tag}')", "1")]
    [InlineData($"?$expand=singleValueExtendedProperties($filter=id eq '{Tag}' or id eq '{Other}')", "1 2")]
    public async Task Extended_properties_are_given_to_who_asks_for_them(string query, string? values)
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync(
            $$""","singleValueExtendedProperties":[{"id":"{{Tag}}","value":"1"},{"id":"{{Other}}","value":"2"}]""");

        var read = await ReadAsync(client, made, query);

        Assert.Equal(values, read.TryGetProperty("singleValueExtendedProperties", out var tags)
            ? string.Join(' ', tags.EnumerateArray().Select(t => t.GetProperty("value").GetString())) : null);
    }

    [Theory]
    [InlineData("?$expand=attachments")]
    [InlineData("?$expand=singleValueExtendedProperties")]
    [InlineData("?$select=start&$orderby=start")]
    public async Task Queries_that_are_not_understood_are_refused(string query)
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync();

        Assert.Equal(400, (await client.SendAsync("GET", $"{GraphClient.Events}/{made.Id}{query}")).Status);
    }

    [Fact]
    public async Task A_time_that_the_clock_skips_is_an_hour_later()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync();

        await client.PatchAsync(made, """
            {"start":{"dateTime":"2027-03-28T02:30:00","timeZone":"Romance Standard Time"},
             "end":{"dateTime":"2027-03-28T04:00:00","timeZone":"Romance Standard Time"}}
            """);

        Assert.Equal((new DateTime(2027, 3, 28, 1, 30, 0), new DateTime(2027, 3, 28, 2, 0, 0)), (made.Start, made.End));
    }

    private static async Task<JsonElement> ReadAsync(GraphClient client, FakeEvent made, string query, params (string, string)[] headers) =>
        (await client.SendAsync("GET", $"{GraphClient.Events}/{made.Id}{query}", null, headers)).Json;

    private static (string?, string?) Time(JsonElement time) =>
        (time.GetProperty("dateTime").GetString(), time.GetProperty("timeZone").GetString());
}
