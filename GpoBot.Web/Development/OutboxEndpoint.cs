using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using NodaTime.Text;

namespace GpoBot.Web.Development;

/// <summary>Everything that leaves or left, of all GPOs, by the moment it was due.</summary>
internal static class OutboxEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/dev/outbox", ListAsync);

    private static async Task<IResult> ListAsync(IGpoStore store, CancellationToken cancellation)
    {
        List<OutboxLine> lines = [];
        await foreach (var gpoId in store.ListIdsAsync(cancellation))
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) continue;
            lines.AddRange(gpo.Effects.Select(effect => Line(gpo, effect)));
            await foreach (var row in store.ReadHistoryAsync(gpoId, "s.effect.", cancellation))
            {
                if (row is Effect past) lines.Add(Line(gpo, past));
            }
        }

        return Results.Json(lines.OrderBy(line => line.Due, StringComparer.Ordinal).ToList(), DevelopmentJson.Default.ListOutboxLine);
    }

    private static OutboxLine Line(Gpo gpo, Effect effect) => new(
        effect.Id, Lower(effect.Kind), effect.Topic, effect.Recipient, gpo.FindContact(effect.Recipient)?.Email, gpo.Id, effect.SubjectIds,
        InstantPattern.General.Format(effect.DueAt), Lower(effect.State), effect.Attempts,
        effect.Through is { } way ? Lower(way) : null, effect.LastError);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
