using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Reads the organiser's calendar of a GPO back into the store, and says when to look again. Whatever fails is tried later, and
/// nobody is told: no invitation depends on it.
/// </summary>
public sealed partial class CalendarPass(
    IGpoStore store, IDueAgenda agenda, ICalendarWatcher watcher, WatchStore watches, CalendarSubscriptions subscriptions,
    CalendarFindings findings, TimeProvider time, ILogger<CalendarPass> logger)
{
    // Well within the lease of the pointer, with all that the calendar may take for one answer.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly Duration Past = Duration.FromDays(1);

    // Some more than is planned, or every new meeting would have the whole calendar read anew.
    private static readonly Duration Beyond = Duration.FromDays(60);

    /// <summary>False when there is no such GPO.</summary>
    public async Task<bool> RunAsync(string gpoId, CancellationToken cancellation)
    {
        if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) return false;
        if (!watcher.Watches) return true;
        if (Watched(gpo).Count == 0) return await ForgetAsync(gpo, cancellation);

        await agenda.AddAsync(new DuePointer(await NextAsync(gpo, cancellation), gpoId, DuePointer.CalendarLook), cancellation);
        return true;
    }

    private async Task<Instant> NextAsync(Gpo gpo, CancellationToken cancellation)
    {
        if (gpo.Watch?.NotBefore is { } asked && asked > Now()) return asked;
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await ReadAsync(gpo, either.Token);
        }
        catch (CalendarException refusal)
        {
            return await LaterAsync(gpo, refusal, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await LaterAsync(gpo, new CalendarException("Timeout", retryable: true), cancellation);
        }
    }

    private async Task<Instant> ReadAsync(Gpo gpo, CancellationToken cancellation)
    {
        gpo = await subscriptions.EnsureAsync(gpo, Now(), cancellation);
        var (meetings, watch, now) = (Watched(gpo), gpo.Watch, Now());
        if (meetings.Count == 0) return LookTimes.Soon(now);

        var needed = meetings.Max(meeting => meeting.EndInstant(gpo.Group.TimeZone));
        var span = new Interval(now - Past, needed + Beyond);
        var link = watch?.DeltaUntil >= needed ? watch.DeltaLink : null;
        var changes = await watcher.ReadAsync(gpo.Group, meetings, link, span, cancellation);
        var settled = await findings.StoreAsync(gpo, changes, changes.Restarted ? span.End : watch?.DeltaUntil, cancellation);
        Log.Read(logger, gpo.Id, changes.Events.Count, changes.Restarted);
        if (changes.Interrupted is { } refusal) throw refusal;
        return settled ? NextOf(gpo, Now()) : LookTimes.Soon(Now());
    }

    private static Instant NextOf(Gpo gpo, Instant now)
    {
        var told = gpo.Watch is { SubscriptionId: not null, ExpiresAt: { } until } && until > now;
        var regular = LookTimes.Regular(gpo.Id, now, told ? LookTimes.SafetyNet : LookTimes.Asking);
        if (!told || gpo.Watch!.ExpiresAt is not { } end) return regular;
        // A service that grants less than was asked for has it renewed half-way to what it grants.
        var renewal = WatchTerms.RenewalOf(end) is var half && half > now ? half : now + (end - now) / 2;
        return Instant.Min(regular, Instant.Max(renewal, LookTimes.Soon(now)));
    }

    private async Task<Instant> LaterAsync(Gpo gpo, CalendarException refusal, CancellationToken cancellation)
    {
        Log.NotRead(logger, gpo.Id, refusal.Code, refusal.Retryable);
        var now = Now();
        if (!refusal.Retryable)
        {
            await TellAsync(gpo, refusal.Code, now, cancellation);
            return LookTimes.Regular(gpo.Id, now, LookTimes.SafetyNet);
        }

        var next = LookTimes.Again(now, gpo.Watch?.ReadAt, refusal.RetryAfter);
        // Whatever else leads here before that is to wait too: regular looks, and what the calendar tells meanwhile.
        if (refusal.RetryAfter is not null)
            await watches.ChangeAsync(gpo, found => (found ?? new CalendarWatch()) with { NotBefore = next }, cancellation);
        return next;
    }

    /// <summary>
    /// The sector lead hears of a calendar that refuses, once, and not before it has done so at two regular looks: a change of
    /// rights takes its time to be everywhere.
    /// </summary>
    private async Task TellAsync(Gpo gpo, string code, Instant now, CancellationToken cancellation)
    {
        if (gpo.Watch?.ReadAt > now - LookTimes.SafetyNet) return;
        await watches.ChangeAsync(
            gpo, found => (found ?? new CalendarWatch()) with { ToldRefusal = code }, cancellation,
            read => LeadNews.Of(read, CalendarNews.Unreadable, $"{code}.{now.ToUnixTimeSeconds()}", now, []) is { } news
                ? news with { Reason = code } : null);
    }

    /// <summary>Nothing is planned: the next event begins anew, and the subscription ends by itself.</summary>
    private async Task<bool> ForgetAsync(Gpo gpo, CancellationToken cancellation)
    {
        if (gpo.Watch is { } watch)
            await store.CommitAsync(new GpoCommit { GpoId = gpo.Id, Read = gpo, Deletes = [watch] }, cancellation);
        return true;
    }

    private List<Meeting> Watched(Gpo gpo)
    {
        var since = Now() - Past;
        return [.. gpo.Meetings.Where(meeting => meeting is { Status: MeetingStatus.Planned, CalendarEventId: not null }
            && meeting.StartInstant(gpo.Group.TimeZone) > since)];
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(45, LogLevel.Debug, "The calendar of {Gpo} was read: {Events} events, anew {Anew}")]
        public static partial void Read(ILogger logger, string gpo, int events, bool anew);

        [LoggerMessage(46, LogLevel.Warning, "The calendar of {Gpo} could not be read: {Code}, retryable {Retryable}")]
        public static partial void NotRead(ILogger logger, string gpo, string code, bool retryable);
    }
}
