using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Who speaks: tenant and object id, bound once to the roster by the address that the members API gives. The activity's own
/// name and address are never believed, and whoever has not signed in has neither: they are nobody.
/// </summary>
public sealed class PersonFinder(IPeople people)
{
    /// <summary>
    /// The person, or null when nobody in any roster has this address or it cannot be learnt. Throws
    /// <see cref="ConnectorException"/> when the channel does not tell it now.
    /// </summary>
    public async Task<Person?> FindAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (IdentityOf(turn) is not var (tenant, userId)) return null;
        if (await people.FindSpeakerAsync(tenant, userId, cancellation) is { } bound) return bound.Person;

        if (await EmailOfAsync(turn, cancellation) is not { } email) return null;
        var person = await people.FindByEmailAsync(email, cancellation);
        // Somebody who is not in a roster yet is not bound: they may be added tomorrow.
        if (person is null || !await people.BindAsync(tenant, userId, person.Email, cancellation)) return null;
        return person;
    }

    /// <summary>The person if they have spoken before; the channel is not asked.</summary>
    public async Task<Person?> FindBoundAsync(TurnContext turn, CancellationToken cancellation) =>
        IdentityOf(turn) is var (tenant, userId) ? (await people.FindSpeakerAsync(tenant, userId, cancellation))?.Person : null;

    private static (string Tenant, string UserId)? IdentityOf(TurnContext turn) =>
        turn.Activity.From is { Id: not null, AadObjectId: { Length: > 0 } userId } && turn.Reference.TenantId is { } tenant ? (tenant, userId) : null;

    // The two ids of the sender are to be of one person: what is bound here speaks for them from then on.
    private static async Task<string?> EmailOfAsync(TurnContext turn, CancellationToken cancellation) =>
        await turn.Client.GetMemberAsync(turn.Reference, turn.Activity.From!.Id!, cancellation) is var member
            && (member?.AadObjectId is not { } known || string.Equals(known, turn.Activity.From.AadObjectId, StringComparison.OrdinalIgnoreCase))
            ? MemberAddress.Of(member)
            : null;
}
