using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>What the store says of all groups at one moment: the ledger, and every message.</summary>
internal sealed record StoredOutcome(IReadOnlyList<Gpo> Gpos, IReadOnlyList<(Gpo Gpo, Effect Effect)> Effects)
{
    public static async Task<StoredOutcome> ReadAsync(IGpoStore store, IEnumerable<string> ids)
    {
        List<Gpo> gpos = [];
        List<(Gpo, Effect)> effects = [];
        foreach (var id in ids)
        {
            // History first: what ends in between is seen twice rather than not at all.
            Dictionary<string, Effect> all = [];
            await foreach (var row in store.ReadHistoryAsync(id, "s.effect.", CancellationToken.None))
            {
                if (row is Effect past) all[past.Id] = past;
            }

            var gpo = (await store.LoadAsync(id, CancellationToken.None))!;
            foreach (var effect in gpo.Effects) all.TryAdd(effect.Id, effect);
            gpos.Add(gpo);
            effects.AddRange(all.Values.Select(effect => (gpo, effect)));
        }

        return new StoredOutcome(gpos, effects);
    }

    public IEnumerable<(Gpo Gpo, Effect Effect)> Unfinished => Effects.Where(one => !one.Effect.Finished);

    /// <summary>Lines of the ledger that promise a message.</summary>
    public IEnumerable<(Gpo Gpo, ReminderEntry Entry)> Promised =>
        Gpos.SelectMany(gpo => gpo.Reminders.Where(entry => !entry.Dropped).Select(entry => (gpo, entry)));

    /// <summary>The messages that settle this line of the ledger.</summary>
    public IReadOnlyList<Effect> MessagesOf(Gpo gpo, ReminderEntry entry) =>
    [
        .. Effects.Where(one => one.Gpo.Id == gpo.Id && one.Effect.ReminderKeys.Contains(entry.Key)).Select(one => one.Effect),
    ];

    /// <summary>Messages that the store believes to have left through this conversation.</summary>
    public int SaidIn(string conversation) => Effects.Count(one =>
        one.Effect is { State: EffectState.Sent, Through: Channel.Teams } && ConversationOf(one.Gpo, one.Effect) == conversation);

    public static string ConversationOf(Gpo gpo, Effect effect) => SmallCountry.ConversationOf(gpo.FindContact(effect.Recipient)!.Email);
}
