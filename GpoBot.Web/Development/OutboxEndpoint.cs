using System.Collections.Concurrent;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Delivery;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Hosting;
using GpoBot.Web.Observability;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Development;

/// <summary>Everything that leaves or left, by the moment it was due; of one GPO (<c>?gpo=S01</c>), in one state (<c>?state=failed</c>).</summary>
internal static class OutboxEndpoint
{
    private const int AtOnce = 8;
    private static readonly string Pending = Lower(EffectState.Pending);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dev/outbox", ListAsync);
        routes.MapGet("/dev/delivery", StateAsync);
    }

    private static async Task<IResult> ListAsync(string? gpo, string? state, IGpoStore store, CancellationToken cancellation)
    {
        var lines = new ConcurrentBag<OutboxLine>();
        var ids = gpo is null ? store.ListIdsAsync(cancellation) : new[] { gpo }.ToAsyncEnumerable();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(ids, parallel, async (id, token) =>
        {
            if (await store.LoadAsync(id, token) is not { } found) return;
            if (state is null || state == Pending)
                foreach (var effect in found.Effects) lines.Add(Line(found, effect));
            // What waits is read without a year of what has left.
            if (state == Pending) return;
            await foreach (var row in store.ReadHistoryAsync(id, "s.effect.", token))
                if (row is Effect past && (state is null || Lower(past.State) == state)) lines.Add(Line(found, past));
        });
        return Results.Json(
            lines.OrderBy(line => line.Due, StringComparer.Ordinal).ThenBy(line => line.Gpo, StringComparer.Ordinal)
                .ThenBy(line => line.Id, StringComparer.Ordinal).ToList(), DevelopmentJson.Default.ListOutboxLine);
    }

    private static async Task<IResult> StateAsync(
        IDueAgenda agenda, DuePump pump, RateShare share, DeliveryMetrics metrics, Readiness readiness, CancellationToken cancellation)
    {
        metrics.Oldest = await agenda.OldestAsync(cancellation);
        return Results.Json(
            new DeliveryState(
                Text(metrics.Oldest), metrics.OldestAge.TotalSeconds, pump.InHand, share.Current, metrics.Totals, readiness.Notes()),
            DevelopmentJson.Default.DeliveryState);
    }

    private static OutboxLine Line(Gpo gpo, Effect effect) => new(
        effect.Id, Lower(effect.Kind), effect.Topic, effect.Recipient, gpo.FindContact(effect.Recipient)?.Email, gpo.Id, effect.SubjectIds,
        InstantPattern.General.Format(effect.DueAt), Lower(effect.State), effect.Attempts,
        effect.Through is { } way ? Lower(way) : null, effect.LastError, Text(effect.NextTryAt),
        effect.Carrier);

    private static string? Text(Instant? moment) => moment is { } at ? InstantPattern.General.Format(at) : null;

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
