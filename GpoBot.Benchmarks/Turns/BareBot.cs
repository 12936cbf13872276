using System.Text;
using System.Text.Json;
using GpoBot.Benchmarks.Measures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GpoBot.Benchmarks.Turns;

/// <summary>
/// The least that can be called a bot here: it reads the activity and posts an answer of the size asked for. No memory, no understanding,
/// a token only when the keys are named: what GpoBot costs beyond this is what it does.
/// </summary>
internal static class BareBot
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var text = new string('x', arguments.Number("reply-bytes", 4000));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(arguments.Text("url", "http://127.0.0.1:3978"));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var http = new HttpClient();
        var tokens = arguments.Text("metadata") is { } metadata ? new BareTokens(metadata) : null;
        app.MapGet(ProcessState.Path, () => Results.Json(ProcessState.Now()));
        app.MapGet("/health/live", () => Results.Text("OK"));
        app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            if (tokens is not null && !await tokens.AreRightAsync(request)) return Results.Unauthorized();
            using var activity = await JsonDocument.ParseAsync(request.Body);
            await AnswerAsync(http, activity.RootElement, text);
            return Results.Ok();
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpClient http, JsonElement activity, string text)
    {
        var conversation = activity.GetProperty("conversation").GetProperty("id").GetString()!;
        var answer = JsonSerializer.Serialize(new { type = "message", replyToId = activity.GetProperty("id").GetString(), text });
        using var body = new StringContent(answer, Encoding.UTF8, "application/json");
        var address = $"{activity.GetProperty("serviceUrl").GetString()}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        using var taken = await http.PostAsync(new Uri(address), body);
        taken.EnsureSuccessStatusCode();
    }
}
