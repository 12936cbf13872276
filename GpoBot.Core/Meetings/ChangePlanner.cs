using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Meetings;

/// <summary>Works out where each meeting goes that a change is asked for, and which cannot go there.</summary>
internal sealed class ChangePlanner(ChangeMeeting wish, Situation situation)
{
    private readonly Meeting _named = situation.Gpo.FindMeeting(wish.MeetingId)!;

    private int Shift => wish.Date is { } day ? Period.DaysBetween(_named.Start.Date, day) : 0;

    public ChangePlan Plan()
    {
        var all = SeriesMembers.Of(situation.Gpo, _named, wish.Scope)
            .Select(meeting => (Meeting: meeting, Wanted: Wanted(meeting))).ToList();
        var kept = all.Select(one => Fault(one.Meeting, one.Wanted) is { } reason ? new KeptMeeting(one.Meeting, one.Wanted, reason) : null)
            .OfType<KeptMeeting>().ToList();
        // One that stays takes a day that another was to have, which then stays too: until nothing more follows from it.
        for (var before = -1; before != kept.Count;)
        {
            before = kept.Count;
            var going = all.Where(one => kept.TrueForAll(stays => stays.Meeting.Id != one.Meeting.Id)).ToList();
            var taken = situation.Gpo.Meetings.Where(meeting => going.TrueForAll(one => one.Meeting.Id != meeting.Id))
                .Select(meeting => meeting.Start.Date).ToHashSet();
            kept.AddRange(going.Where(one => Shift != 0 && taken.Contains(one.Wanted.Date))
                .Select(one => new KeptMeeting(one.Meeting, one.Wanted, new Refusal(RefusalCode.DateTaken))));
        }

        var changed = all.Where(one => kept.TrueForAll(stays => stays.Meeting.Id != one.Meeting.Id))
            .Select(one => new ChangedMeeting(one.Meeting, After(one.Meeting, one.Wanted)))
            .Where(change => change.Before != change.After).ToList();
        return new ChangePlan(changed, [.. kept.OrderBy(stays => stays.Meeting.Start)]);
    }

    public bool LacksPlace(Meeting meeting)
    {
        var (format, place) = Where(meeting);
        return (wish.Format is not null || wish.Place is not null) && format != MeetingFormat.Video && string.IsNullOrWhiteSpace(place);
    }

    private LocalDateTime Wanted(Meeting meeting) =>
        meeting.Start.Date.PlusDays(Shift) + (wish.At ?? meeting.Start.TimeOfDay);

    private Refusal? Fault(Meeting meeting, LocalDateTime wanted)
    {
        if (wanted == meeting.Start) return null;
        if (wanted <= situation.LocalNow) return new Refusal(RefusalCode.DatePast);
        return DaysOff.Of(situation.Gpo.Group).Why(wanted.Date, wanted.TimeOfDay) switch
        {
            { Kind: SetAsideKind.HourSkipped } =>
                new Refusal(RefusalCode.HourSkipped, LocalDateTimePattern.GeneralIso.Format(wanted)),
            // Whoever only changes the hour has chosen the day before.
            _ when Shift == 0 => null,
            { Kind: SetAsideKind.Holiday, Name: var holiday } => new Refusal(RefusalCode.DateIsHoliday, holiday),
            { Kind: SetAsideKind.ClosedPeriod, Name: var period } => new Refusal(RefusalCode.DateIsClosed, period),
            _ => null,
        };
    }

    private (MeetingFormat Format, string? Place) Where(Meeting meeting)
    {
        // A place that is said means that people meet there.
        var format = wish.Format ?? (meeting.Format == MeetingFormat.Video && !string.IsNullOrWhiteSpace(wish.Place)
            ? MeetingFormat.OnSite
            : meeting.Format);
        return (format, format == MeetingFormat.Video ? null : wish.Place?.Trim() ?? meeting.Place);
    }

    private Meeting After(Meeting meeting, LocalDateTime start)
    {
        var minutes = wish.DurationMinutes ?? meeting.DurationMinutes;
        var (format, place) = Where(meeting);
        var room = place == meeting.Place ? meeting.RoomAddress : situation.Gpo.Group.FindRoom(place)?.Address;
        if ((start, minutes, format, place) == (meeting.Start, meeting.DurationMinutes, meeting.Format, meeting.Place)) return meeting;

        var placed = meeting with { Format = format, Place = place, RoomAddress = room };
        // The answer of a room that is left says nothing of a later booking of it.
        if (meeting.RoomAddress is { } left && left != room)
            placed = placed with { Attendance = [.. meeting.Attendance.Where(answer => answer.ContactId != left)] };
        return (start, minutes) == (meeting.Start, meeting.DurationMinutes)
            ? placed with { Version = meeting.Version + 1 }
            : MeetingTime.Decided(placed, start, minutes, situation.Now);
    }
}
