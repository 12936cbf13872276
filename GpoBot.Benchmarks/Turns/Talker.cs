using System.Diagnostics;
using System.Net.Http.Json;

namespace GpoBot.Benchmarks.Turns;

/// <summary>One person who says the next thing as soon as the last one was answered, both in the conversation and to the request.</summary>
internal sealed class Talker(HttpClient http, Channel channel, Uri messages, string email, string text)
{
    private readonly string _conversation = "a:" + email;
    private int _number;

    /// <summary>How long each turn took, in milliseconds.</summary>
    public List<double> Turns { get; } = [];

    public long AnswerBytes { get; private set; }

    public async Task TalkAsync(Func<bool> more)
    {
        while (more())
        {
            var begun = Stopwatch.GetTimestamp();
            await SayAsync();
            Turns.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
    }

    private async Task SayAsync()
    {
        var answered = channel.AnswerAsync(_conversation);
        using var response = await http.PostAsJsonAsync(messages, Activity());
        response.EnsureSuccessStatusCode();
        AnswerBytes = await answered.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    private object Activity() => new
    {
        type = "message", id = $"in{++_number}", text, channelId = "msteams", serviceUrl = channel.Url, textFormat = "plain", locale = "fr-FR",
        from = new { id = "29:" + email, name = "Someone", aadObjectId = "29:" + email },
        recipient = new { id = "28:bot", name = "GpoBot" },
        conversation = new { id = _conversation, conversationType = "personal", tenantId = "tenant" },
        channelData = new { tenant = new { id = "tenant" } },
    };
}
