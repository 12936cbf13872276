using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Who speaks: tenant and object id, bound once to the roster by the address that the members API gives. The activity's own
/// name and address are never believed.
/// </summary>
public sealed class PersonFinder(IPeople people)
{
    /// <summary>The person, or null when nobody in any roster has this address or the address cannot be learnt.</summary>
    public async Task<Person?> FindAsync(TurnContext turn, CancellationToken cancellation)
    {
        var from = turn.Activity.From;
        var userId = from?.AadObjectId ?? from?.Id;
        if (userId is null || from?.Id is null || turn.Reference.TenantId is not { } tenant) return null;
        if (await people.FindBoundEmailAsync(tenant, userId, cancellation) is { } bound)
            return await people.FindByEmailAsync(bound, cancellation);

        if (await EmailOfAsync(turn, from.Id, cancellation) is not { } email) return null;
        var person = await people.FindByEmailAsync(email, cancellation);
        // Somebody who is not in a roster yet is not bound: they may be added tomorrow.
        if (person is null || !await people.BindAsync(tenant, userId, person.Email, cancellation)) return null;
        return person;
    }

    private static async Task<string?> EmailOfAsync(TurnContext turn, string userId, CancellationToken cancellation)
    {
        var member = await turn.Client.GetMemberAsync(turn.Reference, userId, cancellation);
        var email = member?.Email is { Length: > 0 } mail ? mail : member?.UserPrincipalName;
        return email?.Contains('@') == true ? email.Trim().ToLowerInvariant() : null;
    }
}
