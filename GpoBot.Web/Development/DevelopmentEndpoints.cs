using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using NodaTime.Text;

namespace GpoBot.Web.Development;

/// <summary>What only Development has: setting the clock and seeing everything that leaves.</summary>
public static class DevelopmentEndpoints
{
    public static void MapDevelopment(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/dev/clock", MoveClockAsync);
        routes.MapGet("/dev/clock", (TimeProvider time) => Results.Json(new ClockAnswer(time.GetUtcNow(), 0), DevelopmentJson.Default.ClockAnswer));
        routes.MapGet("/dev/outbox", OutboxAsync);
    }

    private static async Task<IResult> MoveClockAsync(HttpRequest request, TimeTravel travel, TimeProvider time)
    {
        if (await ReadAsync(request) is not { } text || OffsetDateTimePattern.Rfc3339.Parse(text) is not { Success: true } parsed)
            return Results.Text("Expected {\"now\":\"2026-11-20T09:00:00+01:00\"}.", statusCode: StatusCodes.Status400BadRequest);
        var done = await travel.ToAsync(parsed.Value.ToDateTimeOffset(), request.HttpContext.RequestAborted);
        return Results.Json(new ClockAnswer(time.GetUtcNow(), done), DevelopmentJson.Default.ClockAnswer);
    }

    private static async Task<string?> ReadAsync(HttpRequest request)
    {
        try
        {
            return (await request.ReadFromJsonAsync(DevelopmentJson.Default.ClockRequest))?.Now;
        }
        catch (Exception odd) when (odd is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<IResult> OutboxAsync(IGpoStore store, CancellationToken cancellation)
    {
        List<OutboxLine> lines = [];
        await foreach (var gpoId in store.ListIdsAsync(cancellation))
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) continue;
            lines.AddRange(gpo.Effects.Select(effect => Line(gpoId, effect, gpo.FindContact(effect.Recipient)?.Email)));
            await foreach (var row in store.ReadHistoryAsync(gpoId, "s.effect.", cancellation))
            {
                if (row is Effect past) lines.Add(Line(gpoId, past, gpo.FindContact(past.Recipient)?.Email));
            }
        }

        return Results.Json(lines.OrderBy(line => line.Due, StringComparer.Ordinal).ToList(), DevelopmentJson.Default.ListOutboxLine);
    }

    private static OutboxLine Line(string gpoId, Effect effect, string? address) => new(
        effect.Id, Lower(effect.Kind), effect.Topic, effect.Recipient, address, gpoId, effect.SubjectIds,
        InstantPattern.General.Format(effect.DueAt), Lower(effect.State), effect.Attempts,
        effect.Through is { } way ? Lower(way) : null, effect.LastError);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
