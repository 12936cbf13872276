using GpoBot.Connector.Schema;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Web.FirstContact;

/// <summary>One way to a conversation with somebody who has none.</summary>
public interface IOpeningWay
{
    /// <summary>What came of it. Refusals of Teams and of Graph may be thrown as they come.</summary>
    Task<Opening> TryAsync(OpeningWish wish, CancellationToken cancellation);
}

/// <summary>Who is to be reached.</summary>
/// <param name="RefusedAt">Set while an earlier failure is still remembered: only what has changed since then is tried.</param>
public sealed record OpeningWish(Contact Person, KnownConversation? Known, Instant? RefusedAt)
{
    /// <summary>Members of the tenant and its guests; others cannot have an app of it, nor be in its teams.</summary>
    public bool IsOfTenant => Person.Access is AccessType.Internal or AccessType.Guest;
}

/// <summary>What a way has come to: a conversation, a refusal with its code, or nothing at all when it does not lead to this person.</summary>
/// <param name="Member">Who Teams says is in it, to be bound to the person; null when they are bound already.</param>
/// <param name="Passing">The refusal says nothing for long.</param>
public sealed record Opening(
    ConversationReference? Reference = null, TeamsMember? Member = null, string? Refusal = null, bool Passing = false)
{
    public static Opening Nowhere { get; } = new();

    public static Opening Refused(string code, bool passing = false) => new(Refusal: code, Passing: passing);
}
