using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace GpoBot.Benchmarks.Turns;

/// <summary>One person who says the next thing as soon as the last one was answered, both in the conversation and to the request.</summary>
internal sealed class Talker(HttpClient http, Channel channel, Uri messages, string email, string text)
{
    private const string UnknownTenant = "tenant";
    private readonly string _conversation = "a:" + email;
    private readonly string _run = Guid.NewGuid().ToString("N");
    private int _number;

    /// <summary>How long each turn took, in milliseconds.</summary>
    public List<double> Turns { get; } = [];

    public long AnswerBytes { get; private set; }

    /// <summary>The token of the channel; null where none is asked for.</summary>
    public string? Token { get; init; }

    /// <summary>What is pressed instead of said, by the number of the turn.</summary>
    public Func<int, object>? Presses { get; init; }

    private string Tenant => Token is null ? UnknownTenant : TokenIssuer.Tenant;

    public async Task TalkAsync(Func<bool> more)
    {
        while (more())
        {
            var begun = Stopwatch.GetTimestamp();
            await SayAsync();
            Turns.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
    }

    public async Task SayAsync()
    {
        var answered = channel.AnswerAsync(_conversation);
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = JsonContent.Create(Activity()) };
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        AnswerBytes = await answered.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    private object Activity() => new
    {
        type = Presses is null ? "message" : "invoke", name = Presses is null ? null : "adaptiveCard/action",
        id = $"in{_run}{++_number}", text, replyToId = Presses is null ? null : "a1", value = Presses?.Invoke(_number), channelId = "msteams",
        serviceUrl = channel.Url, textFormat = "plain", locale = "fr-FR",
        from = new { id = "29:" + email, name = "Someone", aadObjectId = "29:" + email },
        recipient = new { id = "28:bot", name = "GpoBot" },
        conversation = new { id = _conversation, conversationType = "personal", tenantId = Tenant },
        channelData = new { tenant = new { id = Tenant } },
    };
}
