using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Messages;
using GpoBot.Web.FirstContact;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Teams where a conversation is open or can be opened, else e-mail; e-mail first for who wishes so. Whoever has blocked GpoBot is
/// written to by e-mail until they show up again.
/// </summary>
public sealed partial class WaysToPeople(
    IConversations conversations, IFirstContact first, TeamsChannel teams, MailChannel mail, RetryPlan retries, TimeProvider time,
    ILogger<WaysToPeople> logger)
{
    // All ways together, with what came before on the same lease, well within it: beyond, another instance would say it again.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(150);

    public async Task<Ending> SendAsync(
        Effect effect, Gpo gpo, Contact recipient, OutgoingMessage message, Instant now, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await SendAsync(new Letter(effect, gpo, recipient, message, now) { Stopping = cancellation }, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return Ending.Later("Timeout", null);
        }
    }

    private async Task<Ending> SendAsync(Letter letter, CancellationToken cancellation)
    {
        // Whoever asked on a page of the mails is answered where they are.
        if (letter.Effect.Topic == MessageTopics.LinkRenewed) return await ByMailAsync(letter, cancellation);
        var known = await conversations.FindAsync(letter.Recipient.Email, cancellation);
        return letter.Recipient.PreferredChannel == Channel.Email
            ? await MailFirstAsync(letter, known, cancellation)
            : await TeamsFirstAsync(letter, known, cancellation);
    }

    private async Task<Ending> MailFirstAsync(Letter letter, KnownConversation? known, CancellationToken cancellation)
    {
        var mailed = await ByMailAsync(letter, cancellation);
        // The wish stands behind the need: whom no mail can reach, or none in time, is told where they can be reached.
        var isOver = mailed.State == EffectState.Unreachable
            || (mailed.State == EffectState.Pending && retries.IsLast(letter.Effect.Attempts + 1))
            || (mailed.WayIsShut && letter.Effect.FirstTriedAt + EffectEnd.LongestUncounted <= letter.Now);
        if (!isOver || known is not { Blocked: false }) return mailed;
        return await ByTeamsAsync(letter, known, true, cancellation) ?? mailed;
    }

    private async Task<Ending> TeamsFirstAsync(Letter letter, KnownConversation? known, CancellationToken cancellation)
    {
        var wasOpen = known is { Blocked: false };
        for (var opened = 0; opened < 2; opened++)
        {
            var open = known is { Blocked: false } ? known : await first.OpenAsync(letter.Recipient, known, letter.Now, cancellation);
            if (open is null) break;
            if (await ByTeamsAsync(letter, open, wasOpen, cancellation) is { } done) return await CopiedAsync(letter, done, cancellation);
            known = await conversations.FindAsync(letter.Recipient.Email, cancellation);
            // What Teams has lost is opened anew, once.
            if (known is not { Lost: true }) break;
            if (opened > 0 || !wasOpen)
            {
                await first.GiveUpAsync(letter.Recipient, letter.Now, cancellation);
                break;
            }
        }

        var mailed = await ByMailAsync(letter, cancellation);
        // Also when it was refused at a former try, whose mail failed or whose instance died: the lead has not heard of it yet.
        return mailed with { LeftTeams = known is { Blocked: true } && known.BlockedBy == letter.Id };
    }

    /// <summary>
    /// A guest must change tenants to see what is said in Teams, and few do: what asks something of them leaves by mail as well.
    /// It counts once, and a mail that fails is not missed.
    /// </summary>
    private async Task<Ending> CopiedAsync(Letter letter, Ending done, CancellationToken cancellation)
    {
        if (done.State != EffectState.Sent || letter.Recipient.Access != AccessType.Guest || letter.Message.Asks.Count == 0) return done;
        try
        {
            var copy = await ByMailAsync(letter, cancellation);
            if (copy.State != EffectState.Sent) Log.NoCopy(logger, letter.Effect.Id, copy.Error);
        }
        catch (Exception fault) when (!letter.Stopping.IsCancellationRequested)
        {
            // Were it thrown on, the card would be sent a second time.
            Log.NoCopy(logger, letter.Effect.Id, fault.GetType().Name);
        }

        return done;
    }

    /// <param name="wasOpen">Who closes a conversation that was open has left Teams; who never let one be opened has not.</param>
    private Task<Ending?> ByTeamsAsync(Letter letter, KnownConversation open, bool wasOpen, CancellationToken cancellation) =>
        teams.SendAsync(open, letter.Message, letter.Recipient.Language, wasOpen ? letter.Id : null, retries.IsLast(letter.Effect.Attempts + 1), cancellation);

    private Task<Ending> ByMailAsync(Letter letter, CancellationToken cancellation) =>
        mail.SendAsync(letter.Effect, letter.Gpo, letter.Recipient, letter.Message, letter.Now, cancellation);

    private sealed record Letter(Effect Effect, Gpo Gpo, Contact Recipient, OutgoingMessage Message, Instant Now)
    {
        /// <summary>Ended by who runs all this, and not only for having taken long.</summary>
        public CancellationToken Stopping { get; init; }

        public string Id => $"{Gpo.Id}.{Effect.Id}";
    }

    private static partial class Log
    {
        [LoggerMessage(88, LogLevel.Warning, "The e-mail copy of {Effect} did not leave: {Reason}")]
        public static partial void NoCopy(ILogger logger, string effect, string? reason);
    }
}
