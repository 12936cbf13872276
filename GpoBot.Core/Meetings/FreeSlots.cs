using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>
/// Times at which a GPO could meet: on its working days, outside its closed periods and the days it meets already, within office
/// hours. Those that suit everybody known come first, then those of the fewest; among equals the habit of the group, then the
/// earlier.
/// </summary>
public static class FreeSlots
{
    /// <summary>How many are proposed: enough to choose from, few enough to read.</summary>
    public const int Most = 3;

    private const int Step = 30;
    private static readonly LocalTime Opening = new(8, 30);
    private static readonly LocalTime Closing = new(18, 0);
    private static readonly LocalTime Noon = new(12, 0);
    private static readonly LocalTime LunchEnds = new(14, 0);

    /// <summary>A morning may go on, and an afternoon begin, within lunch; both only where nothing better is left.</summary>
    private static readonly LocalTime Midday = new(13, 0);

    /// <summary>The best slots, best first; fewer than <see cref="Most"/> when the days hold no more, empty when they hold none.</summary>
    public static IReadOnlyList<FreeSlot> Propose(Gpo gpo, SlotWish wish, Instant now, BusyView view)
    {
        var length = Duration.FromMinutes(wish.DurationMinutes);
        var ranked = Days(gpo, wish).SelectMany(day => Times(gpo.Group, wish).Select(time => day + time))
            .Select(start => (Start: start, Begin: start.InZoneLeniently(gpo.Group.TimeZone).ToInstant()))
            .Where(one => one.Begin > now)
            .Select(one => Ranked(one.Start, new Interval(one.Begin, one.Begin + length), gpo.Group, wish, view))
            .OrderBy(one => one.Rank).ToList();
        return Spread(ranked, wish.DurationMinutes);
    }

    /// <summary>The moments that calendars are to be asked for, so that every time of these days is covered.</summary>
    public static Interval SpanOf(IReadOnlyCollection<LocalDate> days, DateTimeZone zone) =>
        new(zone.AtStartOfDay(days.Min()).ToInstant(), zone.AtStartOfDay(days.Max().PlusDays(1)).ToInstant());

    private static IEnumerable<LocalDate> Days(Gpo gpo, SlotWish wish)
    {
        var working = WorkingDays.Of(gpo.Group);
        var met = gpo.Meetings.Select(meeting => meeting.Start.Date).ToHashSet();
        return wish.Days.Distinct().Where(day =>
            !working.IsQuiet(day) && !met.Contains(day) && !gpo.Group.ClosedPeriods.Any(period => period.Holds(day)));
    }

    // A time that was said, and the one the group is used to, hold outside office hours too.
    private static IEnumerable<LocalTime> Times(Group group, SlotWish wish)
    {
        if (wish.At is { } said) return [said];
        var from = wish.Part == DayPart.Afternoon ? Midday : Opening;
        var to = wish.Part == DayPart.Morning ? Midday : Closing;
        var last = Minutes(to) - wish.DurationMinutes;
        var usual = Minutes(group.UsualTime);
        var usualFits = wish.Part is null || (usual >= Minutes(from) && usual <= last);
        return Enumerable.Range(0, 24 * 60 / Step).Select(step => step * Step)
            .Where(minute => minute >= Minutes(from) && minute <= last)
            .Concat(usualFits && usual + wish.DurationMinutes <= 24 * 60 ? [usual] : [])
            .Distinct().Select(minute => new LocalTime(minute / 60, minute % 60));
    }

    private static (FreeSlot Slot, (int Taken, bool Lunch) Class, (int, bool, bool, int, LocalDateTime) Rank) Ranked(
        LocalDateTime start, Interval span, Group group, SlotWish wish, BusyView view)
    {
        var slot = new FreeSlot(start, view.TakenAt(span), view.RoomTakenAt(span));
        var taken = slot.BusyIds.Count() + (slot.RoomTaken ? 1 : 0);
        var lunch = wish.At is null && start.TimeOfDay != group.UsualTime && IsOverLunch(start, wish.DurationMinutes);
        var habit = (start.DayOfWeek == group.UsualDay ? 0 : 2) + (start.TimeOfDay == group.UsualTime ? 0 : 1);
        return (slot, (taken, lunch), (taken, lunch, slot.TentativeIds.Any(), habit, start));
    }

    private static bool IsOverLunch(LocalDateTime start, int minutes) =>
        start.TimeOfDay < LunchEnds && Minutes(start.TimeOfDay) + minutes > Minutes(Noon);

    // Different days first, for who cannot come on one; but rather twice on a day that suits than once on one that does not.
    private static List<FreeSlot> Spread(
        IEnumerable<(FreeSlot Slot, (int Taken, bool Lunch) Class, (int, bool, bool, int, LocalDateTime) Rank)> ranked, int minutes)
    {
        var chosen = new List<FreeSlot>(Most);
        foreach (var equals in ranked.GroupBy(one => one.Class, one => one.Slot).Select(slots => slots.ToList()))
        {
            Take(equals.Where(slot => chosen.TrueForAll(other => other.Start.Date != slot.Start.Date)));
            Take(equals.Where(slot => chosen.TrueForAll(other => IsApart(other.Start, slot.Start, minutes))));
        }

        return chosen;

        // The condition is looked at anew for each slot, after those before it were chosen.
        void Take(IEnumerable<FreeSlot> fitting)
        {
            foreach (var slot in fitting)
            {
                if (chosen.Count == Most) return;
                chosen.Add(slot);
            }
        }
    }

    private static bool IsApart(LocalDateTime one, LocalDateTime other, int minutes) =>
        one.Date != other.Date || Math.Abs(Minutes(one.TimeOfDay) - Minutes(other.TimeOfDay)) >= minutes;

    private static int Minutes(LocalTime time) => time.Hour * 60 + time.Minute;
}
