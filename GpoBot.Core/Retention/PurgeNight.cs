using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>When the rules look at a group: at night, each group at its own minute, and no oftener than something can be due.</summary>
public static class PurgeNight
{
    // New things are not known yet: they are looked for at least this often.
    private const int MostNights = 7;
    private const int FirstHour = 2;
    private const int Minutes = 180;

    /// <param name="due">First day on which something is due, as far as is known.</param>
    public static Instant After(Instant now, string gpoId, DateTimeZone zone, LocalDate? due)
    {
        var today = now.InZone(zone).Date;
        var wanted = LocalDate.Min(due ?? LocalDate.MaxIsoValue, today.PlusDays(MostNights));
        var night = At(LocalDate.Max(wanted, today), gpoId, zone);
        return night > now ? night : At(today.PlusDays(1), gpoId, zone);
    }

    private static Instant At(LocalDate day, string gpoId, DateTimeZone zone) =>
        day.At(new LocalTime(FirstHour, 0)).PlusMinutes(MinuteOf(gpoId)).InZoneLeniently(zone).ToInstant();

    private static int MinuteOf(string gpoId) => (int)(gpoId.Aggregate(17u, (hash, letter) => hash * 31 + letter) % Minutes);
}
