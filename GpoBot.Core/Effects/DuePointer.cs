using NodaTime;

namespace GpoBot.Core.Effects;

/// <summary>
/// A line in the one agenda of the machine: look at this GPO at this time. It is written before the transaction that needs
/// it and proves nothing by itself; one that finds nothing to do is dropped.
/// </summary>
/// <param name="At">Not before this moment.</param>
/// <param name="GpoId">Whose partition to look into.</param>
/// <param name="EffectId">
/// The effect to execute, <see cref="CalendarLook"/> to read the organiser's calendar, <see cref="RosterLook"/> to see whose access
/// ends, <see cref="Totals"/> to count anew, <see cref="Purge"/> to let go what was kept for its time, or null to see which reminders are due.
/// </param>
public sealed record DuePointer(Instant At, string GpoId, string? EffectId)
{
    /// <summary>No effect has this id: theirs begin with their kind and a dot.</summary>
    public const string CalendarLook = "calendar-look";

    /// <summary>Access that ends or passes to somebody on a day: see who is concerned now.</summary>
    public const string RosterLook = "roster-look";

    /// <summary>What can be counted of the GPO is to be counted anew.</summary>
    public const string Totals = "totals";

    /// <summary>What has been kept for its time is to go.</summary>
    public const string Purge = "purge";
}
