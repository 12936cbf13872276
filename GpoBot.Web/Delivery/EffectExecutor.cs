using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Does one effect and stores how it ended. What no longer makes sense is dropped; what failed for now is tried later.</summary>
public sealed class EffectExecutor(
    IGpoStore store, MessageDelivery messages, CalendarSync calendar, RetryPlan retries, TimeProvider time)
{
    private const int Tries = 8;

    /// <summary>False when the GPO has no such effect to do.</summary>
    public async Task<bool> ExecuteAsync(string gpoId, string effectId, CancellationToken cancellation)
    {
        if (await store.LoadAsync(gpoId, cancellation) is not { } gpo || gpo.FindEffect(effectId) is not { } effect) return false;
        if (effect.NextTryAt > Now()) return true;
        var ending = await DoAsync(effect, gpo, cancellation);
        await StoreAsync(gpo, effect, ending, cancellation);
        return true;
    }

    private async Task<Ending> DoAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        var meetings = await MeetingsAsync(effect, gpo, cancellation);
        if (!SendingCheck.StillWanted(effect, gpo, Now())) return Ending.Dropped;
        return effect.Kind == EffectKind.Calendar
            ? await calendar.RunAsync(effect, gpo, meetings, cancellation)
            : await messages.RunAsync(effect, gpo, meetings, Now(), cancellation);
    }

    // A cancelled meeting is history already when its cancellation is told.
    private async Task<IReadOnlyList<Meeting>> MeetingsAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        List<Meeting> meetings = [];
        foreach (var id in effect.SubjectIds)
        {
            var meeting = gpo.FindMeeting(id);
            if (meeting is null && id.StartsWith("R-", StringComparison.Ordinal))
            {
                await foreach (var row in store.ReadHistoryAsync(gpo.Id, "r.meeting." + id, cancellation))
                {
                    if (row is Meeting past && past.Id == id) meeting = past;
                }
            }

            if (meeting is not null) meetings.Add(meeting);
        }

        return meetings;
    }

    private async Task StoreAsync(Gpo gpo, Effect effect, Ending ending, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (gpo.FindEffect(effect.Id) is not { } current) return;
            if (await store.CommitAsync(Commit(gpo, current, ending), cancellation) == CommitResult.Done) return;
            if (await store.LoadAsync(gpo.Id, cancellation) is not { } again) return;
            gpo = again;
        }

        throw new InvalidOperationException($"The end of effect {effect.Id} met a conflict {Tries} times.");
    }

    private GpoCommit Commit(Gpo gpo, Effect current, Ending ending)
    {
        var now = Now();
        var attempts = current.Attempts + 1;
        var retry = ending.State == EffectState.Pending ? retries.After(attempts, ending.RetryAfter) : null;
        if (ending.State == EffectState.Pending && retry is { } wait)
        {
            var later = current with { Attempts = attempts, NextTryAt = now + wait, LastError = ending.Error };
            return new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [later], Pointers = [new DuePointer(now + wait, gpo.Id, later.Id)] };
        }

        var finished = current with
        {
            State = ending.State == EffectState.Pending ? EffectState.Failed : ending.State,
            Attempts = attempts, NextTryAt = null, FinishedAt = now, Through = ending.Through, LastError = ending.Error,
        };
        List<GpoRow> puts = [finished, .. Learnt(gpo, ending), .. Told(gpo, finished, now)];
        return new GpoCommit
        {
            GpoId = gpo.Id, Read = gpo, Puts = puts, Deletes = [current],
            Pointers = [.. puts.OfType<Effect>().Where(e => !e.Finished).Select(e => new DuePointer(e.DueAt, gpo.Id, e.Id))],
        };
    }

    private static IEnumerable<GpoRow> Learnt(Gpo gpo, Ending ending) =>
        ending.Event is { } made && gpo.FindMeeting(made.MeetingId) is { } meeting
            ? [meeting with { CalendarEventId = made.Event.Id, JoinUrl = made.Event.JoinUrl ?? meeting.JoinUrl }]
            : [];

    private static IEnumerable<Effect> Told(Gpo gpo, Effect finished, Instant now)
    {
        if (finished.State is not (EffectState.Unreachable or EffectState.Failed) || finished.Topic == MessageTopics.DeliveryFailed) return [];
        if (finished.Kind != EffectKind.Message || gpo.Lead is not { Active: true } lead || lead.Id == finished.Recipient) return [];
        return
        [
            new Effect
            {
                Id = $"msg.{MessageTopics.DeliveryFailed}.{finished.Id}", Kind = EffectKind.Message, Topic = MessageTopics.DeliveryFailed,
                SubjectIds = [finished.Recipient], Recipient = lead.Id, DueAt = now,
            },
        ];
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
