using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The fake with one mailbox, spoken to without the SDK, to see what it takes and answers.</summary>
internal sealed class GraphClient : IAsyncDisposable
{
    public const string Mailbox = "gpo-s01@police.example.org";
    public const string Events = $"users/{Mailbox}/events";
    public const string Times = """
        "start":{"dateTime":"2026-11-24T09:30:00","timeZone":"Romance Standard Time"},
        "end":{"dateTime":"2026-11-24T11:00:00","timeZone":"Romance Standard Time"}
        """;

    private readonly HttpClient _http;

    private GraphClient(GraphServer graph)
    {
        Graph = graph;
        _http = new HttpClient { BaseAddress = new Uri(graph.BaseUrl + "/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", GraphServer.Token);
    }

    public GraphServer Graph { get; }
    public FakeMailbox Calendar => Graph.Mailboxes[Mailbox];

    public static async Task<GraphClient> StartAsync() => new(await GraphServer.StartAsync(Mailbox));

    /// <summary>Status, code of the refusal, and the answer.</summary>
    public async Task<(int Status, string? Code, JsonElement Json)> SendAsync(
        string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        var code = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;
        return ((int)response.StatusCode, code, json);
    }

    /// <summary>An event with these attendees, and other properties as JSON.</summary>
    public async Task<FakeEvent> MakeAsync(string properties = "", params string[] attendees)
    {
        var made = await SendAsync("POST", Events, $$"""{"attendees":[{{Attendees(attendees)}}],{{Times}}{{properties}}}""", Immutable);
        return Calendar.Find(made.Json.GetProperty("id").GetString()!)!;
    }

    public async Task<(int Status, string? Code)> PatchAsync(FakeEvent about, string body, params (string Name, string Value)[] headers)
    {
        var (status, code, _) = await SendAsync("PATCH", $"{Events}/{about.Id}", body, headers);
        return (status, code);
    }

    public static string Attendees(params string[] addresses) =>
        string.Join(',', addresses.Select(a => $$$"""{"emailAddress":{"address":"{{{a}}}"}}"""));

    public static (string, string) Immutable { get; } = ("Prefer", "IdType=\"ImmutableId\"");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Graph.DisposeAsync();
    }
}
