using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace GpoBot.Benchmarks.Turns;

/// <summary>Somebody who says the same again and again, or presses what follows from the last press.</summary>
/// <param name="Presses">What is pressed instead of said, by the number of the turn.</param>
internal sealed record Speaker(string Email, string Text, Func<int, object>? Presses = null)
{
    public string Conversation => "a:" + Email;
}

/// <summary>
/// One after the other says the next thing as soon as the last one was answered, both in the conversation and to the request.
/// </summary>
internal sealed class Talker(HttpClient http, Channel channel, Uri messages, params Speaker[] speakers)
{
    private const string UnknownTenant = "tenant";
    private readonly string _run = Guid.NewGuid().ToString("N");
    private int _number;

    /// <summary>How long each turn took, in milliseconds.</summary>
    public List<double> Turns { get; } = [];

    public long AnswerBytes { get; private set; }

    /// <summary>The token of the channel; null where none is asked for.</summary>
    public string? Token { get; init; }

    private string Tenant => Token is null ? UnknownTenant : TokenIssuer.Tenant;

    /// <summary>Lets each say one thing, so that all are known afterwards.</summary>
    public async Task MeetAsync()
    {
        for (var number = 0; number < speakers.Length; number++) await SayAsync();
    }

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
        var speaker = speakers[_number % speakers.Length];
        var answered = channel.AnswerAsync(speaker.Conversation);
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = JsonContent.Create(Activity(speaker)) };
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        AnswerBytes = await answered.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    private object Activity(Speaker speaker) => new
    {
        type = speaker.Presses is null ? "message" : "invoke", name = speaker.Presses is null ? null : "adaptiveCard/action",
        id = $"in{_run}{++_number}", text = speaker.Text, replyToId = speaker.Presses is null ? null : "a1", value = speaker.Presses?.Invoke(_number),
        channelId = "msteams", serviceUrl = channel.Url, textFormat = "plain", locale = "fr-FR",
        from = new { id = "29:" + speaker.Email, name = "Someone", aadObjectId = "29:" + speaker.Email },
        recipient = new { id = "28:bot", name = "GpoBot" },
        conversation = new { id = speaker.Conversation, conversationType = "personal", tenantId = Tenant },
        channelData = new { tenant = new { id = Tenant } },
    };
}
