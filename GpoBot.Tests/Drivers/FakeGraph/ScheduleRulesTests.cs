using System.Net.Http.Headers;
using System.Text;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The fake refuses what the service refuses of a question about free time.</summary>
public sealed class ScheduleRulesTests
{
    private const string Mailbox = "gpo-s01@police.example.org";
    private const string Times = """
        "StartTime":{"dateTime":"2026-11-24T00:00:00","timeZone":"UTC"},"EndTime":{"dateTime":"2026-11-25T00:00:00","timeZone":"UTC"}
        """;

    [Theory]
    [InlineData("""{"Schedules":["a@example.org"],TIMES}""", 200)]
    [InlineData("""{"schedules":["a@example.org"],TIMES,"availabilityViewInterval":60}""", 200)]
    [InlineData("""{"Schedules":["a@example.org"],TIMES,"AvailabilityViewInterval":4}""", 400)]
    [InlineData("""{"Schedules":["a@example.org"],TIMES,"AvailabilityViewInterval":"30"}""", 400)]
    [InlineData("""{"Schedules":["a@example.org"],TIMES,"Interval":30}""", 400)]
    [InlineData("""{"Schedules":"a@example.org",TIMES}""", 400)]
    [InlineData("""{"Schedules":[],TIMES}""", 400)]
    [InlineData("""{"Schedules":["a@example.org"]}""", 400)]
    [InlineData("""{"Schedules":["a@example.org"],"StartTime":{"dateTime":"2026-11-24T00:00:00","timeZone":"UTC"},"EndTime":{"dateTime":"2027-01-26T00:00:00","timeZone":"UTC"}}""", 400)]
    [InlineData("""{"Schedules":["a@example.org"],"StartTime":{"dateTime":"2026-11-24T00:00:00","timeZone":"UTC"},"EndTime":{"dateTime":"2027-01-25T00:00:00","timeZone":"UTC"}}""", 200)]
    [InlineData("""{"Schedules":["a@example.org"],"StartTime":{"dateTime":"2026-11-24T00:00:00","timeZone":"Indian/Reunion"},"EndTime":{"dateTime":"2026-11-25T00:00:00","timeZone":"UTC"}}""", 400)]
    public async Task A_question_is_taken_letter_by_letter(string body, int status) =>
        Assert.Equal(status, await AskAsync(body.Replace("TIMES", Times, StringComparison.Ordinal)));

    [Fact]
    public async Task Twenty_one_addresses_are_too_many()
    {
        var addresses = string.Join(',', Enumerable.Range(0, 21).Select(n => $"\"a{n}@example.org\""));

        Assert.Equal(400, await AskAsync("{\"Schedules\":[" + addresses + "]," + Times + "}"));
    }

    private static async Task<int> AskAsync(string body)
    {
        await using var graph = await GraphServer.StartAsync(Mailbox);
        using var client = new HttpClient { BaseAddress = new Uri(graph.BaseUrl + "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", GraphServer.Token);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync($"users/{Mailbox}/calendar/getSchedule", content);
        return (int)answer.StatusCode;
    }
}
