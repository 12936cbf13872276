using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>The decision of a reminder pass: the ledger rows that lock each reminder, and the messages they let go.</summary>
public static class RecordReminders
{
    /// <summary>
    /// Ledger rows and messages of one pass, under the hundred of a transaction, with room for the rows about the pass itself and
    /// what the store adds.
    /// </summary>
    public const int MostRows = 90;

    // What a transaction takes, less what the store may add to it.
    private const int MostChanges = 98;

    /// <summary>
    /// Takes what fits into one transaction, each person's message whole. When <see cref="RecordedReminders.MoreOwed"/>, store it
    /// and decide again at once.
    /// </summary>
    public static RecordedReminders Decide(IReadOnlyList<DueReminder> due, Gpo gpo, Instant now)
    {
        List<GpoRow> puts = [];
        foreach (var rows in due.Select(one => RowsOf(one, now).ToList()))
        {
            if (puts.Count > 0 && puts.Count + rows.Count > MostRows) break;
            puts.AddRange(rows);
        }

        var plan = ReminderPlan.Of(gpo);
        var recorded = puts.OfType<ReminderEntry>().Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var next = NextReminder.Among(plan.Where(line => !recorded.Contains(line.Key)), now, gpo.Group);
        var moreOwed = next <= now;

        // The pointer that led here may bear this very moment and is about to be removed: the next one must be another.
        if (moreOwed) next = now + Duration.FromSeconds(1);
        var catchUp = HeldUp.Found(plan, gpo, now);
        List<DuePointer> pointers = [.. puts.OfType<Effect>().Select(effect => new DuePointer(now, gpo.Id, effect.Id))];
        if (next is { } at) pointers.Add(new DuePointer(at, gpo.Id, null));
        if (catchUp is not null) puts.Add(catchUp);
        if (NextLook.AfterPass(gpo, next) is { } look) puts.Add(look);
        return new RecordedReminders(puts, pointers, moreOwed, catchUp) { Deletes = LedgerMemory.Outlived(gpo, now, MostChanges - puts.Count) };
    }

    private static IEnumerable<GpoRow> RowsOf(DueReminder due, Instant now)
    {
        foreach (var key in due.Keys)
            yield return new ReminderEntry { Key = key, DueAt = due.DueAt, RecordedAt = now, Dropped = due.Stale };
        if (due.Stale) yield break;
        yield return new Effect
        {
            Id = "msg." + due.Keys[0],
            Kind = EffectKind.Message,
            Topic = due.Topic,
            SubjectIds = due.SubjectIds,
            ReminderKeys = due.Keys,
            Recipient = due.RecipientId,
            DueAt = due.DueAt,
        };
    }
}

/// <summary>What a pass stores: all of it or nothing.</summary>
/// <param name="Puts">
/// Ledger rows and effects, all inserts, so that a faster instance makes this one decide again; and what is kept of the pass.
/// </param>
/// <param name="Pointers">One for each message, and one for the next look at this GPO.</param>
/// <param name="MoreOwed">True when not everything fitted.</param>
/// <param name="CatchUp">What the pass found when it came late; null when it came in time.</param>
public sealed record RecordedReminders(
    IReadOnlyList<GpoRow> Puts, IReadOnlyList<DuePointer> Pointers, bool MoreOwed, CatchUp? CatchUp = null)
{
    /// <summary>Old lines of the ledger that nothing depends on any more.</summary>
    public IReadOnlyList<GpoRow> Deletes { get; init; } = [];

    /// <summary>Whether anything was told or dropped: without that, deciding again finds the same.</summary>
    public bool HasHeadway => Puts.Any(row => row is ReminderEntry);
}
