using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Digests;

/// <summary>The messages of reminders a person was sent, with what they still speak of; nobody finds another's.</summary>
public sealed class HeldMessages(GpoFinder gpos, IGpoStore store)
{
    /// <summary>Null when the message is not this person's, or is remembered no more.</summary>
    internal async Task<MessageSubject?> FindAsync(EffectName name, Exchange exchange, CancellationToken cancellation)
    {
        if (await gpos.LoadAsync(name.GpoId, exchange.Person, cancellation) is not { } gpo) return null;
        if ((gpo.FindEffect(name.EffectId) ?? await FindFinishedAsync(name, cancellation)) is not { } effect) return null;
        if (gpo.FindContact(effect.Recipient) is not { Active: true } recipient || !IsSame(recipient, exchange.Person)) return null;
        return MessageSubject.OfReminders(effect, gpo, recipient, [.. LivingReminders.Of(effect, gpo, exchange.Now)], exchange.Now);
    }

    /// <summary>All that left in one message with this one, for whichever GPO, in the order of the message; none when it left alone.</summary>
    internal async Task<IReadOnlyList<MessageSubject>> FindCompanyAsync(
        MessageSubject one, Exchange exchange, CancellationToken cancellation)
    {
        var own = new EffectName(one.Gpo.Id, one.Effect.Id);
        if (one.Effect.Carrier is not { } carrier) return [];
        var leading = carrier == own.ToString() ? one : await FindAsync(EffectName.Read(carrier), exchange, cancellation);
        if (leading is null || leading != one && !leading.Effect.Carried.Contains(own.ToString())) return [];

        List<MessageSubject> all = [leading];
        foreach (var name in leading.Effect.Carried)
        {
            var with = name == own.ToString() ? one : await FindAsync(EffectName.Read(name), exchange, cancellation);
            if (with is not null) all.Add(with);
        }

        return all;
    }

    private static bool IsSame(Contact recipient, Person person) =>
        string.Equals(recipient.Email, person.Email, StringComparison.OrdinalIgnoreCase);

    private async Task<Effect?> FindFinishedAsync(EffectName name, CancellationToken cancellation)
    {
        await foreach (var row in store.ReadHistoryAsync(name.GpoId, "s.effect." + name.EffectId, cancellation))
        {
            if (row is Effect effect && effect.Id == name.EffectId) return effect;
        }

        return null;
    }
}
