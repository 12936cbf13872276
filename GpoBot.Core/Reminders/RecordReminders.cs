using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>The decision of a reminder pass: the ledger rows that lock each reminder, and the messages they let go.</summary>
public static class RecordReminders
{
    /// <summary>Rows of one pass, under the hundred of a transaction, with room for what the store adds.</summary>
    public const int MostRows = 90;

    /// <summary>
    /// Takes what fits into one transaction, all of a person's messages together so that folding holds. When
    /// <see cref="RecordedReminders.MoreOwed"/>, store it and decide again at once.
    /// </summary>
    public static RecordedReminders Decide(IReadOnlyList<DueReminder> due, Gpo gpo, Instant now)
    {
        List<GpoRow> puts = [];
        foreach (var rows in Portions(due).Select(portion => portion.SelectMany(one => RowsOf(one, now)).ToList()))
        {
            if (puts.Count > 0 && puts.Count + rows.Count > MostRows) break;
            puts.AddRange(rows);
        }

        var toSend = puts.OfType<Effect>().Select(effect => new DuePointer(now, gpo.Id, effect.Id));
        var next = NextReminder.After(now, gpo.With(puts, []));
        var moreOwed = next <= now;

        // The pointer that led here may bear this very moment and is about to be removed: the next one must be another.
        if (moreOwed) next = now + Duration.FromSeconds(1);
        return new RecordedReminders(
            puts, next is { } at ? [.. toSend, new DuePointer(at, gpo.Id, null)] : [.. toSend], moreOwed);
    }

    private static IEnumerable<IEnumerable<DueReminder>> Portions(IReadOnlyList<DueReminder> due) =>
        due.Where(one => !one.Stale).GroupBy(one => one.RecipientId).Concat<IEnumerable<DueReminder>>(
            due.Where(one => one.Stale).Select(one => new[] { one }));

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
/// <param name="Puts">Ledger rows and effects; all inserts, so that a faster instance makes this one decide again.</param>
/// <param name="Pointers">One for each message, and one for the next look at this GPO.</param>
/// <param name="MoreOwed">True when not everything fitted.</param>
public sealed record RecordedReminders(IReadOnlyList<GpoRow> Puts, IReadOnlyList<DuePointer> Pointers, bool MoreOwed);
