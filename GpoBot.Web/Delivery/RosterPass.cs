using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Roster;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>On the day that was named, gives the group its new lead and ends the access that is over.</summary>
public sealed class RosterPass(IGpoStore store, ICalendar calendar, TimeProvider time)
{
    private const int Tries = 8;
    private const int MostAtOnce = 50;

    /// <summary>False when there is no such GPO.</summary>
    public async Task<bool> RunAsync(string gpoId, CancellationToken cancellation)
    {
        for (var done = 0; done < MostAtOnce; done++)
        {
            if (await StepAsync(gpoId, cancellation) is not { } changed) return false;
            if (!changed) break;
        }

        return true;
    }

    /// <summary>One change and its commit; null when there is no such GPO.</summary>
    private async Task<bool?> StepAsync(string gpoId, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) return null;
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var rows = RosterDates.Due(gpo, now, calendar.SendsInvitations);
            if (rows.Count == 0) return false;
            List<DuePointer> pointers = [.. rows.OfType<Effect>().Select(effect => new DuePointer(effect.DueAt, gpoId, effect.Id)), new(now, gpoId, null)];
            if (RosterDates.Next(gpo.With(rows, []), now) is { } next) pointers.Add(new DuePointer(next, gpoId, DuePointer.RosterLook));
            var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Puts = rows, Pointers = pointers };
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Done) return true;
        }

        throw new InvalidOperationException($"The roster of {gpoId} met a conflict {Tries} times.");
    }
}
