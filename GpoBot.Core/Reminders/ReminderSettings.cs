using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>How the reminders of one group go: what the sector lead may set.</summary>
public sealed record ReminderSettings
{
    public static readonly LocalTime EarliestMorning = new(8, 0);
    public static readonly LocalTime LatestMorning = new(18, 0);

    public const int FewestInactivityDays = 15;
    public const int MostInactivityDays = 180;

    /// <summary>Kinds that are not sent in this group (<see cref="ReminderKinds"/>).</summary>
    public IReadOnlyList<string> Off { get; init; } = [];

    /// <summary>Hour of the group's zone at which the reminders of a day leave, 8:00 to 18:00.</summary>
    public LocalTime Morning { get; init; } = new(9, 0);

    /// <summary>First day on which reminders go again; null when the group is not paused.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Days without a meeting after which the leads are told.</summary>
    public int InactivityDays { get; init; } = 45;
}
