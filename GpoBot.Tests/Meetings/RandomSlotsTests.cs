using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Tests.Meetings;

/// <summary>What holds of proposed times whatever the calendars are like; a failure names its seed.</summary>
[Trait("Speed", "Slow")]
public sealed class RandomSlotsTests
{
    private static readonly string[] Zones =
        ["Europe/Paris", "Indian/Reunion", "America/Guadeloupe", "America/Cayenne", "Pacific/Noumea", "America/Miquelon", "Pacific/Tahiti"];

    [Fact]
    public void Four_hundred_random_calendars_are_kept_to()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var world = World(random);
            var minutes = 15 * random.Next(1, 17);
            var slots = world.Propose(minutes: minutes);
            var fault = Fault(world, slots, minutes);
            Assert.True(fault is null, $"Seed {seed}: {fault}");
            Assert.Equal(slots.Select(slot => slot.Start), world.Propose(minutes: minutes).Select(slot => slot.Start));
        }
    }

    private static string? Fault(SlotWorld world, IReadOnlyList<FreeSlot> slots, int minutes)
    {
        if (slots.Count is 0 or > FreeSlots.Most) return $"{slots.Count} slots";
        var busyBefore = 0;
        foreach (var slot in slots)
        {
            var begin = slot.Start.InZoneLeniently(world.Group.TimeZone).ToInstant();
            var span = new Interval(begin, begin + Duration.FromMinutes(minutes));
            var end = slot.Start.PlusMinutes(minutes);
            var habit = slot.Start.TimeOfDay == world.Group.UsualTime;
            if (begin <= SlotWorld.Now) return $"{slot.Start} has gone by";
            if (WorkingDays.Of(world.Group).IsQuiet(slot.Start.Date)) return $"{slot.Start} is no working day";
            if (world.Group.ClosedPeriods.Any(period => period.Holds(slot.Start.Date))) return $"{slot.Start} is closed";
            if (world.Gpo.Meetings.Any(meeting => meeting.Start.Date == slot.Start.Date)) return $"{slot.Start} has a meeting already";
            if (!habit && (slot.Start.TimeOfDay < new LocalTime(8, 30) || end > slot.Start.Date + new LocalTime(18, 0))) return $"{slot.Start} is not within the day";
            if (!habit && slot.Start.Minute % 30 != 0) return $"{slot.Start} is no half hour";
            var taken = world.View.TakenAt(span).Count(one => one.Kind != TakenKind.Tentative) + (world.View.RoomTakenAt(span) ? 1 : 0);
            if (slot.SuitsAll != (taken == 0)) return $"{slot.Start} does not suit all";
            if (taken < busyBefore) return $"{slot.Start} suits more than one before it";
            busyBefore = taken;
        }

        var pairs = slots.SelectMany((one, at) => slots.Skip(at + 1).Select(other => (one, other)));
        return pairs.Any(pair => Period.Between(pair.one.Start, pair.other.Start, PeriodUnits.Minutes).Minutes is var apart && Math.Abs(apart) < minutes)
            ? "two overlap"
            : null;
    }

    private static SlotWorld World(Random random)
    {
        var world = new SlotWorld();
        world.Group = world.Group with
        {
            Zone = Zones[random.Next(Zones.Length)], UsualDay = (IsoDayOfWeek)random.Next(1, 6),
            UsualTime = new LocalTime(random.Next(8, 20), 15 * random.Next(4)),
            ClosedPeriods = random.Next(3) == 0 ? [new(new(2026, 11, 23), new(2026, 11, 23 + random.Next(1, 7)), "stage")] : [],
        };
        if (random.Next(2) == 0) world.Meets($"2026-12-{random.Next(1, 10):00}T09:30");
        foreach (var who in new[] { SlotWorld.Lead, "A1", "A2", "salle1" })
        {
            for (var item = random.Next(40); item > 0; item--)
            {
                var start = new LocalDateTime(2026, 11, 20, 0, 0).PlusMinutes(5 * random.Next(12 * 24 * 23));
                world.Busy(who, Text(start), Text(start.PlusMinutes(5 * random.Next(1, 100))), (BusyKind)random.Next(3));
            }

            if (random.Next(2) == 0) world.Works(who, $"{random.Next(24):00}:00", $"{random.Next(24):00}:30", Zones[random.Next(Zones.Length)]);
        }

        return world;
    }

    private static string Text(LocalDateTime wall) => wall.ToString("uuuu-MM-dd'T'HH:mm", null);
}
