using System.Diagnostics;
using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Reminders;
using GpoBot.Core.Roster;
using NodaTime;

namespace GpoBot.Core.Running;

/// <summary>
/// The one way in which anything changes: load, decide, store in one transaction; decide again when somebody was faster. Within the
/// process one waits for the other, GPO by GPO; only another process can be faster.
/// </summary>
public sealed class CommandRunner(IGpoStore store, ICalendar calendar, TimeProvider time)
{
    private const int Tries = 12;
    private readonly Turnstile _turnstile = new();

    /// <param name="render">Turns the outcome and the state after it into the stored reply; pure.</param>
    /// <returns>What was rendered, now or by a former delivery of the same turn.</returns>
    public async Task<string> RunAsync(
        string gpoId, Person person, ICommand command, TurnStamp stamp,
        Func<Outcome, Gpo?, string> render, CancellationToken cancellation)
    {
        using var span = Spans.Source.StartActivity("decide")?
            .SetTag("gpobot.gpo", gpoId).SetTag("gpobot.command", command.GetType().Name).SetTag("gpobot.through", stamp.Through);
        try
        {
            return await RunAsync(gpoId, person, command, stamp, (outcome, gpo) =>
            {
                span?.SetTag("gpobot.outcome", outcome is Outcome.Refused refused ? refused.Reason.Code.ToString() : "Done");
                return render(outcome, gpo);
            }, span, cancellation);
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            throw;
        }
    }

    private async Task<string> RunAsync(
        string gpoId, Person person, ICommand command, TurnStamp stamp,
        Func<Outcome, Gpo?, string> render, Activity? span, CancellationToken cancellation)
    {
        using var _ = await _turnstile.EnterAsync(gpoId, cancellation);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            span?.SetTag("gpobot.tries", attempt + 1);
            if (ConflictPause.Before(attempt) is { } pause) await Task.Delay(pause, time, cancellation);
            var gpo = attempt == 0 ? await store.LoadToDecideAsync(gpoId, cancellation) : await store.LoadAsync(gpoId, cancellation);
            if (gpo is null || (Visitor.Of(command, person, gpo) ?? gpo.FindByEmail(person.Email)) is not { } actor)
                return render(Outcome.Refuse(RefusalCode.GpoNotYours), null);

            if (command.PastKeys is { Count: > 0 } keys) gpo = await store.WithPastAsync(gpo, keys, cancellation);
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var outcome = command.Decide(new Situation(gpo, actor, now, stamp.Through, stamp.TurnId, calendar.SendsInvitations));
            if (outcome is not Outcome.Done done)
            {
                // Refused perhaps only because another delivery of this very turn has just been stored.
                return (await store.FindTurnAsync(gpoId, stamp.TurnId, cancellation))?.Reply ?? render(outcome, gpo);
            }

            if (!done.Puts.OfType<AuditLine>().Any(line => line.CorrelationId == stamp.TurnId))
                throw new InvalidOperationException($"{command.Verb} would change something without a line in the audit.");
            if (Copies.Effects(gpo, done.Puts, now).ToList() is { Count: > 0 } copies) done = done with { Puts = [.. done.Puts, .. copies] };
            var after = gpo.With(done.Puts, done.Deletes);
            var reply = render(done, after);
            var next = NextReminder.After(now, after);
            var commit = new GpoCommit
            {
                GpoId = gpoId, Read = gpo, Puts = NextLook.BroughtForward(gpo, next) is { } look ? [.. done.Puts, look] : done.Puts,
                Deletes = done.Deletes, Pointers = [.. Pointers(done, after, next, now)], Turn = new TurnMarker(stamp.TurnId, reply) { At = now },
            };
            switch (await store.CommitAsync(commit, cancellation))
            {
                case CommitResult.Done: return reply;
                case CommitResult.AlreadyDone:
                    return (await store.FindTurnAsync(gpoId, stamp.TurnId, cancellation))?.Reply ?? reply;
            }
        }

        return render(Outcome.Refuse(RefusalCode.Busy), null);
    }

    private static IEnumerable<DuePointer> Pointers(Outcome.Done done, Gpo after, Instant? next, Instant now)
    {
        foreach (var effect in done.Puts.OfType<Effect>()) yield return new DuePointer(effect.DueAt, after.Id, effect.Id);
        if (next is { } at) yield return new DuePointer(at, after.Id, null);
        if (done.Puts.Any(row => row is Contact or Group) && RosterDates.Next(after, now) is { } day)
            yield return new DuePointer(day, after.Id, DuePointer.RosterLook);
    }
}

/// <summary>Which turn asked, and how.</summary>
/// <param name="TurnId">Hash of conversation and activity, safe as a key.</param>
/// <param name="Through">card, text or email.</param>
public sealed record TurnStamp(string TurnId, string Through);
