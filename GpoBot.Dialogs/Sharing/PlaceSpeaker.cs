using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Sharing;

/// <summary>
/// Who speaks where others are. Whoever joined a meeting without signing in, and whoever belongs to another organisation's Teams,
/// is nobody here: only the own directory vouches for an address.
/// </summary>
public sealed class PlaceSpeaker(PersonFinder people)
{
    private const string GuestMark = "#EXT#";

    /// <summary>Null for everybody who is in no roster. Throws <see cref="ConnectorException"/> when Teams does not tell now.</summary>
    public async Task<Person?> FindAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.From?.AadObjectId is not { Length: > 0 }) return null;
        if (await people.FindBoundAsync(turn, cancellation) is { } bound) return bound;
        var member = await turn.Client.GetMemberAsync(turn.Reference, turn.Activity.From.Id!, cancellation);
        return member is null || IsOfAnotherTenant(member, turn.Reference.TenantId) ? null : await people.FindAsync(turn, cancellation);
    }

    // A guest has a tenant of their own too, but stands in the directory of the place.
    private static bool IsOfAnotherTenant(TeamsMember member, string? tenant) =>
        member.TenantId is { Length: > 0 } own && !string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase)
        && member.UserPrincipalName?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) != true;
}
