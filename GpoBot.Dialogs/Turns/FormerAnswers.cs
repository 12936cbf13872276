using GpoBot.Core.Ports;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// What this very turn answered when it was delivered before, perhaps to a process that is gone: the stored decision knows. Only
/// turns that may change something are looked for.
/// </summary>
public sealed class FormerAnswers(IGpoStore store)
{
    public async Task<Reply?> FindAsync(Exchange exchange, CancellationToken cancellation)
    {
        var gpos = exchange.Person.Memberships.Select(membership => membership.GpoId).Distinct(StringComparer.Ordinal);
        var markers = await Task.WhenAll(gpos.Select(gpoId => store.FindTurnAsync(gpoId, exchange.TurnId, cancellation)));
        return markers.FirstOrDefault(marker => marker is not null) is { } found ? Reply.Deserialise(found.Reply) : null;
    }
}
