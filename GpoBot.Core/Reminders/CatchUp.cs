using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// What the last pass that came late found: how much left with delay, and how much was left unsaid because it made no sense any
/// more. The sector lead is shown it.
/// </summary>
public sealed record CatchUp : GpoRow
{
    public const string Key = "i.catchup";

    public override string RowKey => Key;

    /// <summary>When the pass took place, and when the oldest of what it found should have left.</summary>
    public required Instant At { get; init; }
    public required Instant Since { get; init; }

    /// <summary>Reminders, not messages: one message may carry several.</summary>
    public required int Late { get; init; }
    public required int Dropped { get; init; }
}
