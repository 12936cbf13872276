using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// A line of the ledger: this reminder was given to this person. Written in the same transaction as the message's effect;
/// that it exists is the lock that keeps anyone from being reminded twice.
/// </summary>
public sealed record ReminderEntry : GpoRow
{
    public override string RowKey => KeyOf(Key);

    /// <summary>
    /// Kind, subject and recipient: <c>meeting-d7.R-S01-24.P05</c>, or <c>meeting-d7.R-S01-24.20261201T1400.P05</c> once moved.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>When it was due, and when it was put on its way or dropped.</summary>
    public required Instant DueAt { get; init; }
    public required Instant RecordedAt { get; init; }

    /// <summary>True when it came too late to make sense (an outage) and was not sent.</summary>
    public bool Dropped { get; init; }

    public static string KeyOf(string key) => "g.reminder." + key;
}
