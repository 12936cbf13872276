using GpoBot.Core.Effects;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Messages.Reminders;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Digests;

/// <summary>
/// The message of reminders somebody holds in their hands, drawn again as it stands now. What was answered in the meantime is gone
/// from it; a meeting stays until it begins, for people look up its place.
/// </summary>
public sealed class DigestPages(GpoFinder gpos, HeldMessages held)
{
    /// <summary>Null when the message is not this person's, or is remembered no more.</summary>
    internal async Task<AdaptiveCard?> FindAsync(DigestPlace place, Exchange exchange, CancellationToken cancellation)
    {
        if (await gpos.LoadAsync(place.GpoId, exchange.Person, cancellation) is not { } gpo) return null;
        if (AskedAgenda.Find(gpo, place, exchange) is { } asked) return ReminderMessages.Page(asked, place);
        if (await held.FindAsync(new EffectName(gpo.Id, place.EffectId), exchange, cancellation) is not { } subject) return null;
        // The first page of a message for several GPOs is that of all of them; a list that goes on is that of one.
        var together = place is { From: null, View: null } ? await held.FindCompanyAsync(subject, exchange, cancellation) : [];
        return together.Count > 1 ? BundleMessages.Page(together) : ReminderMessages.Page(subject, place);
    }
}
