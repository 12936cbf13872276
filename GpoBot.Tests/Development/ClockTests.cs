using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Development;

/// <summary>Whoever develops or plays moves the time, and all that was due in between has happened when the answer comes.</summary>
[Trait("Speed", "Slow")]
public sealed class ClockTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task Forward_everything_due_on_the_way_happens_at_its_time()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        Assert.Equal(HttpStatusCode.OK, await MoveAsync("2026-11-24T08:45:00+01:00"));

        Assert.Contains(gael.Sees, sent => sent.Card!.Text.Contains("Vos rappels du lundi 23 novembre", StringComparison.Ordinal));
        Assert.Contains(gael.Sees, sent => sent.Card!.Text.Contains("Rappel : réunion aujourd'hui à 9 h 30", StringComparison.Ordinal));
        Assert.StartsWith("2026-11-24T07:45:0", await NowAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backward_the_clock_is_set_and_nothing_is_said_again()
    {
        await MoveAsync("2026-11-24T08:45:00+01:00");
        var said = _teams.Connector.Sent.Count;

        Assert.Equal(HttpStatusCode.OK, await MoveAsync("2026-11-20T09:00:00+01:00"));
        Assert.StartsWith("2026-11-20T08:00:0", await NowAsync(), StringComparison.Ordinal);
        await MoveAsync("2026-11-24T08:45:00+01:00");

        Assert.Equal(said, _teams.Connector.Sent.Count);
    }

    [Fact]
    public async Task Ten_hands_on_the_clock_at_once_say_everything_once()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => MoveAsync($"2026-11-24T08:4{n}:00+01:00")));

        Assert.Single(gael.Sees, sent => sent.Card!.Text.Contains("Vos rappels du lundi 23 novembre", StringComparison.Ordinal));
        Assert.Single(gael.Sees, sent => sent.Card!.Text.Contains("Rappel : réunion aujourd'hui à 9 h 30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("demain")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"now":null}""")]
    [InlineData("""{"now":20261120}""")]
    [InlineData("""{"now":"demain"}""")]
    [InlineData("""{"now":"2026-11-20T09:00:00"}""")]
    [InlineData("""{"now":"2026-11-31T09:00:00+01:00"}""")]
    [InlineData("""{"now":"9999-12-31T23:59:59Z"}""")]
    [InlineData("""{"now":"0001-01-01T00:00:00Z"}""")]
    public async Task What_is_no_moment_is_refused_with_the_form_to_write_and_the_clock_stays(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _teams.Http.PostAsync("/dev/clock", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("""{"now":"2026-11-20T09:00:00+01:00"}""", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("2026-11-20T08:00:", await NowAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_at_all_is_refused_too()
    {
        using var content = new StringContent("now=2026-11-20", Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.BadRequest, (await _teams.Http.PostAsync("/dev/clock", content)).StatusCode);
    }

    [Fact]
    public async Task The_outbox_tells_of_each_effect_what_it_is_to_whom_when_and_how_it_stands()
    {
        await MoveAsync("2026-11-24T08:45:00+01:00");
        var lines = (await _teams.Http.GetFromJsonAsync<JsonElement>("/dev/outbox")).EnumerateArray().ToList();

        var one = lines.First(line => Text(line, "topic") == "reminders" && Text(line, "recipient") == "P07"
            && line.GetProperty("subjects")[0].GetString() == "R-S01-24");
        Assert.Equal(("message", "S01", "sent", "email"), (Text(one, "kind"), Text(one, "gpo"), Text(one, "state"), Text(one, "through")));
        Assert.Equal(1, one.GetProperty("attempts").GetInt32());
        Assert.Equal("2026-11-23T08:00:00Z", Text(one, "due"));
        Assert.Equal(lines.Select(line => Text(line, "due")).Order(StringComparer.Ordinal), lines.Select(line => Text(line, "due")));
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private async Task<HttpStatusCode> MoveAsync(string now) => (await _teams.Http.PostAsJsonAsync("/dev/clock", new { now })).StatusCode;

    private async Task<string> NowAsync() => (await _teams.Http.GetFromJsonAsync<JsonElement>("/dev/clock")).GetProperty("now").GetString()!;
}
