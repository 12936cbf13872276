using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;

namespace GpoBot.Web.Delivery;

/// <summary>The record of decisions a message brings: history already when it leaves.</summary>
public sealed class EffectRecords(IGpoStore store)
{
    public async Task<DecisionRecord?> FindAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        if (effect.Topic != MessageTopics.RecordSent || effect.SubjectIds is not [var meetingId, var version, ..]) return null;
        await foreach (var row in store.ReadHistoryAsync(gpo.Id, $"{DecisionRecord.HistoryPrefix}{meetingId}.{version}", cancellation))
        {
            if (row is DecisionRecord record) return record;
        }

        return null;
    }
}
