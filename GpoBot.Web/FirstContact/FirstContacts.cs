using System.Net;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Turns;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.FirstContact;

/// <summary>
/// Tries one way after the other. Whatever fails, the message leaves by mail, and Teams is tried again in a week, or in an hour when
/// only the moment was wrong. Only where Teams had too much does the message itself wait, as it would in a conversation.
/// </summary>
public sealed partial class FirstContacts(
    IEnumerable<IOpeningWay> ways, IConversations conversations, IPeople people, FirstContactMemory memory, ILogger<FirstContacts> logger)
    : IFirstContact
{
    private static readonly Duration Rest = Duration.FromDays(7);
    private static readonly Duration ShortRest = Duration.FromHours(1);

    // A message that would have to wait longer has a way that is open: it leaves by mail.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // Of the network's time; well within the lease of the message.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly IReadOnlyList<IOpeningWay> _ways = [.. ways];

    public async Task<KnownConversation?> OpenAsync(
        Contact person, KnownConversation? known, Instant now, CancellationToken cancellation)
    {
        var former = await memory.FindAsync(person.Email, cancellation);
        var resting = former?.Until > now;
        var wish = new OpeningWish(person, known, resting ? former!.At : null);
        if (!(known is null ? wish.IsOfTenant : known.Lost)) return null;

        List<Opening> refused = [];
        foreach (var way in _ways)
        {
            var opening = await TryAsync(way, wish, cancellation);
            if (opening.Reference is { } reference && await IsTheirsAsync(person, reference, opening.Member, cancellation))
                return await KeepAsync(new KnownConversation(person.Email, reference), cancellation);
            if (opening.Reference is not null) opening = Opening.Refused("OtherPerson");
            if (opening.Refusal is not null) refused.Add(opening);
        }

        if (refused is not [.., { Refusal: { } code }]) return null;
        Log.NotOpened(logger, code);
        var until = resting ? former!.Until : now + (refused.Exists(opening => opening.Passing) ? ShortRest : Rest);
        await memory.KeepAsync(person.Email, new FirstContactRefusal(now, until, code), cancellation);
        return null;
    }

    public Task GiveUpAsync(Contact person, Instant now, CancellationToken cancellation) =>
        memory.KeepAsync(person.Email, new FirstContactRefusal(now, now + Rest, "LostAgain"), cancellation);

    private async Task<KnownConversation> KeepAsync(KnownConversation opened, CancellationToken cancellation)
    {
        await conversations.SaveAsync(opened, cancellation);
        Log.Opened(logger);
        return opened;
    }

    // The same rule as when somebody writes: an identity belongs to one address for good.
    private async Task<bool> IsTheirsAsync(Contact person, ConversationReference reference, TeamsMember? member, CancellationToken cancellation) =>
        member is null || (reference.TenantId is { } tenant
            && await people.BindAsync(tenant, MemberAddress.UserIdOf(member), person.Email, cancellation));

    private static async Task<Opening> TryAsync(IOpeningWay way, OpeningWish wish, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await way.TryAsync(wish, either.Token);
        }
        catch (ConnectorException refusal) when (refusal.Status == HttpStatusCode.TooManyRequests && WaitOf(refusal) is var wait && wait <= LongestWait)
        {
            // Nothing was sent and nothing refused: a mail instead would tell of the pace of a morning, not of this person.
            throw new HeldBackException(wait);
        }
        catch (ConnectorException refusal)
        {
            return Opening.Refused(refusal.Code ?? $"Http{(int)refusal.Status}", refusal.Retryable);
        }
        catch (CalendarException refusal)
        {
            // What Entra has against GpoBot itself says nothing about this person.
            return Opening.Refused(refusal.Code, refusal.Retryable || refusal.Code.StartsWith("AADSTS", StringComparison.Ordinal));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Opening.Refused("Timeout", passing: true);
        }
    }

    private static TimeSpan WaitOf(ConnectorException refusal) => refusal.RetryAfter ?? Refusals.UsualPause;

    private static partial class Log
    {
        [LoggerMessage(85, LogLevel.Information, "No conversation could be opened in Teams ({Code}): the message leaves by e-mail")]
        public static partial void NotOpened(ILogger logger, string code);

        [LoggerMessage(86, LogLevel.Information, "A conversation was opened in Teams with somebody who had none")]
        public static partial void Opened(ILogger logger);
    }
}
