using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Messages.Reminders;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Digests;

/// <summary>
/// The message of reminders somebody holds in their hands, drawn again as it stands now. What was answered in the meantime is gone
/// from it; a meeting stays until it begins, for people look up its place.
/// </summary>
public sealed class DigestPages(GpoFinder gpos, IGpoStore store)
{
    /// <summary>Null when the message is not this person's, or is remembered no more.</summary>
    internal async Task<AdaptiveCard?> FindAsync(DigestPlace place, Exchange exchange, CancellationToken cancellation)
    {
        if (await gpos.LoadAsync(place.GpoId, exchange.Person, cancellation) is not { } gpo) return null;
        if (AskedAgenda.Find(gpo, place, exchange) is { } asked) return ReminderMessages.Page(asked, place);
        if ((gpo.FindEffect(place.EffectId) ?? await FindFinishedAsync(gpo.Id, place.EffectId, cancellation)) is not { } effect) return null;
        if (gpo.FindContact(effect.Recipient) is not { Active: true } recipient || !IsSame(recipient, exchange.Person)) return null;

        var subject = new MessageSubject(
            effect, gpo, recipient,
            [.. effect.SubjectIds.Select(gpo.FindMeeting).OfType<Meeting>()],
            [.. effect.SubjectIds.Select(gpo.FindCommitment).OfType<Commitment>()],
            exchange.Now)
        {
            Reminders = [.. LivingReminders.Of(effect, gpo, exchange.Now)],
        };
        return ReminderMessages.Page(subject, place);
    }

    private static bool IsSame(Contact recipient, Person person) =>
        string.Equals(recipient.Email, person.Email, StringComparison.OrdinalIgnoreCase);

    private async Task<Effect?> FindFinishedAsync(string gpoId, string effectId, CancellationToken cancellation)
    {
        await foreach (var row in store.ReadHistoryAsync(gpoId, "s.effect." + effectId, cancellation))
        {
            if (row is Effect effect && effect.Id == effectId) return effect;
        }

        return null;
    }
}
