using System.Text.Json;
using NodaTime.Text;

namespace GpoBot.Web.Development;

/// <summary>Reading and moving the Development clock.</summary>
internal static class ClockEndpoints
{
    private const string Expected = "Expected {\"now\":\"2026-11-20T09:00:00+01:00\"}, between the years 2000 and 2099.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dev/clock", (TimeProvider time) => Answer(time, 0));
        routes.MapPost("/dev/clock", MoveAsync);
    }

    private static async Task<IResult> MoveAsync(HttpRequest request, TimeTravel travel, TimeProvider time)
    {
        if (Moment(await ReadAsync(request)) is not { } moment)
            return Results.Text(Expected, statusCode: StatusCodes.Status400BadRequest);
        return Answer(time, await travel.ToAsync(moment, request.HttpContext.RequestAborted));
    }

    private static IResult Answer(TimeProvider time, int done) =>
        Results.Json(new ClockAnswer(time.GetUtcNow(), done), DevelopmentJson.Default.ClockAnswer);

    private static DateTimeOffset? Moment(string? text) =>
        text is not null && OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: { Year: >= 2000 and < 2100 } moment }
            ? moment.ToDateTimeOffset()
            : null;

    private static async Task<string?> ReadAsync(HttpRequest request)
    {
        try
        {
            return (await request.ReadFromJsonAsync(DevelopmentJson.Default.ClockRequest))?.Now;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
