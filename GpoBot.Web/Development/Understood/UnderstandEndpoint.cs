using System.Text.Json;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Web.Development.Understood;

/// <summary><c>POST /dev/understand {"text","from"}</c>: what a message would be taken for. Nothing is changed, kept or logged.</summary>
internal static class UnderstandEndpoint
{
    private const string Expected = "Expected {\"text\":\"AC002 fait\",\"from\":\"P05\"}: an address, a contact id or a role of the loaded department.";
    private const int LongestText = 20_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/dev/understand", ReadAsync);

    private static async Task<IResult> ReadAsync(HttpRequest request, IGpoStore store, TimeProvider time)
    {
        var cancellation = request.HttpContext.RequestAborted;
        if (await AskedAsync(request, cancellation) is not { Text: { Length: <= LongestText } text, From: { Length: > 0 } from })
            return Results.Text(Expected, statusCode: StatusCodes.Status400BadRequest);
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(Exchange.DefaultZone).Date;
        // Asked for here: as a parameter it would be taken for one that binds itself, since it has a method of that name.
        var people = request.HttpContext.RequestServices.GetRequiredService<IPeople>();
        // An address needs its own groups alone; a role is looked for in all of them.
        var own = from.Contains('@', StringComparison.Ordinal) ? (await people.FindByEmailAsync(from, cancellation))?.GpoIds ?? [] : null;
        var department = await Department.StoredAsync(store, own, cancellation);
        return new Understander(new Speakers(department, today)).Read(text, from) is { } reading
            ? Results.Json(reading, DevelopmentJson.Default.Reading)
            : Results.Text($"Nobody is known as {(own is null ? "this contact or role" : "this address")}.", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<UnderstandRequest?> AskedAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFromJsonAsync(DevelopmentJson.Default.UnderstandRequest, cancellation);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return null;
        }
    }
}
