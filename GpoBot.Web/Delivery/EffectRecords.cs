using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;

namespace GpoBot.Web.Delivery;

/// <summary>The records of decisions a message brings: history already when it leaves.</summary>
public sealed class EffectRecords(IGpoStore store)
{
    private const int MostToHandOver = 3;

    public async Task<DecisionRecord?> FindAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        if (effect.Topic != MessageTopics.RecordSent || effect.SubjectIds is not [var meetingId, var version, ..]) return null;
        await foreach (var row in store.ReadHistoryAsync(gpo.Id, $"{DecisionRecord.HistoryPrefix}{meetingId}.{version}", cancellation))
        {
            if (row is DecisionRecord record) return record;
        }

        return null;
    }

    /// <summary>The last of the group, each in its last version; only for whoever takes the group over.</summary>
    public async Task<IReadOnlyList<DecisionRecord>> LastAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        if (effect.Topic != PeopleTopics.HandoverPack) return [];
        Dictionary<string, DecisionRecord> last = new(StringComparer.Ordinal);
        await foreach (var row in store.ReadHistoryAsync(gpo.Id, DecisionRecord.HistoryPrefix, cancellation))
        {
            if (row is not DecisionRecord record) continue;
            if (!last.TryGetValue(record.MeetingId, out var known) || known.Version < record.Version) last[record.MeetingId] = record;
        }

        return [.. last.Values.OrderByDescending(record => record.Start).Take(MostToHandOver)];
    }
}
