using GpoBot.Core.Ports;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// What this very turn answered when it was delivered before, perhaps to a process that is gone: the stored decision knows. Only
/// turns that may change something are looked for.
/// </summary>
public sealed class FormerAnswers(IGpoStore store)
{
    /// <param name="said">The group that a card names; when it is one of the person's, the decision is there and nowhere else.</param>
    public async Task<Reply?> FindAsync(Exchange exchange, CancellationToken cancellation, string? said = null)
    {
        var all = exchange.Person.Memberships.Select(membership => membership.GpoId).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> gpos = said is not null && all.Contains(said, StringComparer.Ordinal) ? [said] : all;
        var markers = await Task.WhenAll(gpos.Select(gpoId => store.FindTurnAsync(gpoId, exchange.TurnId, cancellation)));
        return markers.FirstOrDefault(marker => marker is not null) is { } found ? Reply.Deserialise(found.Reply) : null;
    }
}
