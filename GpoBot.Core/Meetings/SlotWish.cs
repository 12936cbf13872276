using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>What is looked for.</summary>
/// <param name="Days">The days to look at, in the zone of the group; those on which it does not meet are passed over.</param>
/// <param name="At">Only at this time of day, or null.</param>
public sealed record SlotWish(IReadOnlyList<LocalDate> Days, int DurationMinutes, LocalTime? At = null, DayPart? Part = null)
{
    private const int UsualDays = 21;

    /// <summary>The three weeks that follow, when nobody said which days.</summary>
    public static IReadOnlyList<LocalDate> DaysAfter(LocalDate day, int count = UsualDays) =>
        [.. Enumerable.Range(1, count).Select(day.PlusDays)];
}

/// <summary>Half of a working day.</summary>
public enum DayPart { Morning, Afternoon }

/// <summary>A time that is proposed.</summary>
/// <param name="Start">Wall time of the group's zone.</param>
/// <param name="Taken">Who is not simply free then, among those whose calendar is known.</param>
/// <param name="RoomTaken">The room that goes with the meeting is not free.</param>
public sealed record FreeSlot(LocalDateTime Start, IReadOnlyList<TakenPerson> Taken, bool RoomTaken)
{
    public IEnumerable<string> BusyIds => Taken.Where(one => one.Kind != TakenKind.Tentative).Select(one => one.ContactId);
    public IEnumerable<string> TentativeIds => Taken.Where(one => one.Kind == TakenKind.Tentative).Select(one => one.ContactId);

    /// <summary>Nobody known, nor the room, is taken; somebody may be tentatively.</summary>
    public bool SuitsAll => !RoomTaken && !BusyIds.Any();
}
