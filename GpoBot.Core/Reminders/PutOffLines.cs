using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Keeps what was put off while its message waited from being lost: the message leaves without it, and the ledger says that it
/// was given. What is left unsaid becomes a message of its own, which waits for its day.
/// </summary>
public static class PutOffLines
{
    /// <summary>The message to store with the end of this one; null when nothing of it is still to come.</summary>
    /// <param name="now">The moment for which the message was written: what fell due by then was said.</param>
    public static Effect? Of(Effect message, Gpo gpo, Instant now)
    {
        if (message.ReminderKeys.Count == 0) return null;
        var left = ReminderPlan.Whole(gpo, message.Recipient)
            .Where(line => line.DueAt > now && message.ReminderKeys.Contains(line.Key)).ToList();
        if (left.Count == 0) return null;

        var lines = ReminderFolding.Fold(left);
        var dueAt = left.Min(line => line.DueAt);
        return new Effect
        {
            // Another than that of the message, by which mail and history would take it for the same.
            Id = $"{message.Id}.{ReminderMoments.DayOf(dueAt, gpo.Group).ToString("uuuuMMdd", null)}",
            Kind = EffectKind.Message, Topic = ReminderFolding.TopicOf(lines), Recipient = message.Recipient, DueAt = dueAt,
            SubjectIds = [.. lines.SelectMany(line => line.SubjectIds).Distinct()],
            ReminderKeys = [.. message.ReminderKeys.Where(key => left.Any(line => line.Key == key))],
        };
    }
}
