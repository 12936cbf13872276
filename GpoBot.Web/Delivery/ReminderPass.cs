using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Looks which reminders a GPO owes now, and stores them with their messages in one transaction.</summary>
public sealed class ReminderPass(IGpoStore store, TimeProvider time)
{
    private const int Tries = 5;

    /// <summary>False when there is no such GPO.</summary>
    public async Task<bool> RunAsync(string gpoId, CancellationToken cancellation)
    {
        for (var conflicts = 0; conflicts < Tries;)
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) return false;
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var recorded = RecordReminders.Decide(DueReminders.At(now, gpo), gpo, now);
            var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Puts = recorded.Puts, Pointers = recorded.Pointers };
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Conflict) conflicts++;
            // Without a row stored there is no headway, whatever is still owed.
            else if (!recorded.MoreOwed || recorded.Puts.Count == 0) return true;
        }

        throw new InvalidOperationException($"The reminders of {gpoId} met a conflict {Tries} times.");
    }
}
