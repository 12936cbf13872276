using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The fake is strict, or the tests that rely on it say nothing.</summary>
public sealed class GraphServerTests : IAsyncLifetime, IDisposable
{
    private const string Mailbox = "gpo-s01@police.example.org";
    private const string Events = $"users/{Mailbox}/events";
    private const string Times = """
        "start":{"dateTime":"2026-11-24T09:30:00","timeZone":"Romance Standard Time"},
        "end":{"dateTime":"2026-11-24T11:00:00","timeZone":"Romance Standard Time"}
        """;

    private GraphServer _graph = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _graph = await GraphServer.StartAsync(Mailbox);
        _client = new HttpClient { BaseAddress = new Uri(_graph.BaseUrl + "/") };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", GraphServer.Token);
    }

    [Theory]
    [InlineData("""{"subject":"x",TIMES}""", 201, null)]
    [InlineData("""{"Subject":"x",TIMES}""", 400, "RequestBodyRead")]
    [InlineData("""{"subject":1,TIMES}""", 400, "RequestBodyRead")]
    [InlineData("""{"subject":"x","isCancelled":true,TIMES}""", 400, "ErrorInvalidPropertySet")]
    [InlineData("""{"subject":"x"}""", 400, "TimeZoneNotSupportedException")]
    [InlineData("""{"attendees":[{"type":"Required","emailAddress":{"address":"a@example.org"}}],TIMES}""", 400, "RequestBodyRead")]
    [InlineData("""{"attendees":[{"emailAddress":{"address":"a@example.org","nom":"A"}}],TIMES}""", 400, "RequestBodyRead")]
    [InlineData("""{"attendees":[{"emailAddress":{"address":"nobody"}}],TIMES}""", 400, "ErrorInvalidRecipients")]
    [InlineData("""{"body":{"contentType":"HTML","content":"x"},TIMES}""", 400, "RequestBodyRead")]
    [InlineData("""{"singleValueExtendedProperties":[{"id":"Mine","value":"x"}],TIMES}""", 400, "ErrorInvalidExtendedProperty")]
    [InlineData("""{"@odata.type":"#microsoft.graph.message",TIMES}""", 400, "RequestBodyRead")]
    public async Task Events_are_taken_letter_by_letter(string body, int status, string? code) =>
        Assert.Equal((status, code), await PostAsync(Events, body.Replace("TIMES", Times, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Romance Standard Time", 201)]
    [InlineData("Europe/Paris", 201)]
    [InlineData("Indian/Reunion", 400)]
    [InlineData("Europe/Rome", 400)]
    [InlineData("Paris", 400)]
    public async Task Only_names_the_service_knows_are_zones(string zone, int status)
    {
        var body = "{" + Times.Replace("Romance Standard Time", zone, StringComparison.Ordinal) + "}";

        Assert.Equal(status, (await PostAsync(Events, body)).Status);
    }

    [Fact]
    public async Task Who_is_not_the_organiser_cannot_cancel_and_parameters_have_their_case()
    {
        var invited = new FakeEvent
        {
            Id = "AAk1", Body = JsonSerializer.SerializeToElement(new { }), Start = default, End = default, Attendees = [], IsOrganizer = false,
        };
        _graph.Mailboxes[Mailbox].Add(invited);

        Assert.Equal((400, "ErrorInvalidRequest"), await PostAsync(Events + "/AAk1/cancel", """{"Comment":"x"}"""));
        Assert.Equal((400, "RequestBodyRead"), await PostAsync(Events + "/AAk1/cancel", """{"comment":"x"}"""));
        Assert.Equal((404, "ErrorItemNotFound"), await PostAsync(Events + "/AAk2/cancel", """{"Comment":"x"}"""));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        _client.DefaultRequestHeaders.Authorization = null;

        Assert.Equal((401, "InvalidAuthenticationToken"), await PostAsync(Events, "{" + Times + "}"));
    }

    [Theory]
    [InlineData("?$select=id,nom")]
    [InlineData("?$filter=subject eq 'x'")]
    [InlineData("?$skip=1")]
    public async Task Queries_that_are_not_understood_are_refused(string query) =>
        Assert.Equal(400, (int)(await _client.GetAsync(Events + query)).StatusCode);

    [Fact]
    public async Task A_fifth_call_at_a_time_is_throttled()
    {
        var hold = new TaskCompletionSource();
        _graph.Behaviour.Hold = hold.Task;
        var four = Enumerable.Range(0, 4).Select(_ => _client.GetAsync(Events)).ToList();
        for (var i = 0; i < 4; i++) await _graph.Entered.WaitAsync();

        var fifth = await _client.GetAsync(Events);
        hold.SetResult();

        Assert.Equal(429, (int)fifth.StatusCode);
        Assert.All(await Task.WhenAll(four), answer => Assert.Equal(200, (int)answer.StatusCode));
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    public void Dispose() => _client.Dispose();

    private async Task<(int Status, string? Code)> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(path, content);
        var answer = response.Content.Headers.ContentLength == 0 ? default : await response.Content.ReadFromJsonAsync<JsonElement>();
        return ((int)response.StatusCode, answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null);
    }
}
