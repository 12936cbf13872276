using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>Who is taken at the dates of a plan: a warning, never a refusal, for the group meets whether all can come or not.</summary>
public static class Conflicts
{
    /// <summary>By the first day it concerns, the room last. Working hours are left out: a date in person is agreed beyond them.</summary>
    /// <param name="starts">Wall times of the zone.</param>
    public static IReadOnlyList<Conflict> Of(BusyView view, IEnumerable<LocalDateTime> starts, int minutes, DateTimeZone zone)
    {
        var dates = starts.Select(start => (start.Date, Span: SpanOf(start, minutes, zone))).ToList();
        var people = dates.SelectMany(date => view.TakenAt(date.Span).Select(taken => (date.Date, taken.ContactId, taken.Kind)))
            .Where(one => one.Kind != TakenKind.OutsideHours)
            .GroupBy(one => (one.ContactId, one.Kind), one => one.Date)
            .Select(one => new Conflict(one.Key.ContactId, one.Key.Kind, [.. one]));
        var roomDays = dates.Where(date => view.RoomTakenAt(date.Span)).Select(date => date.Date).ToList();
        return [.. people, .. roomDays.Count == 0 ? Array.Empty<Conflict>() : [new Conflict(null, TakenKind.Busy, roomDays)]];
    }

    private static Interval SpanOf(LocalDateTime start, int minutes, DateTimeZone zone)
    {
        var begin = start.InZoneLeniently(zone).ToInstant();
        return new Interval(begin, begin + Duration.FromMinutes(minutes));
    }
}

/// <summary>One person, or the room, that is taken on these days.</summary>
/// <param name="ContactId">Null for the room.</param>
public sealed record Conflict(string? ContactId, TakenKind Kind, IReadOnlyList<LocalDate> Days);
