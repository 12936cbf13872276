using GpoBot.Core.Ports;
using Microsoft.Graph.Models;
using NodaTime;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>One answer of <c>getSchedule</c> as a calendar; whatever cannot be read makes it a calendar that is not known.</summary>
internal static class GraphSchedules
{
    /// <summary>Length of one digit of the availability view.</summary>
    public const int ViewMinutes = 30;

    /// <param name="from">The moment the first digit of the view stands for.</param>
    public static BusyCalendar Read(string address, ScheduleInformation? said, Instant from)
    {
        if (said is null or { Error: not null }) return BusyCalendar.Unknown(address);
        // Who may see less of a calendar gets the digits without the items.
        var busy = said.ScheduleItems is { Count: > 0 } items ? OfItems(items) : OfView(said.AvailabilityView ?? "", from);
        return busy is null ? BusyCalendar.Unknown(address) : new(address, true, busy, Hours(said.WorkingHours));
    }

    private static List<BusyTime>? OfItems(IEnumerable<ScheduleItem> items)
    {
        var busy = new List<BusyTime>();
        foreach (var item in items)
        {
            if (KindOf(item.Status) is not { } kind) continue;
            if (GraphTimes.Moment(item.Start) is not { } start || GraphTimes.Moment(item.End) is not { } end) return null;
            if (start < end) busy.Add(new(new Interval(start, end), kind));
        }

        return busy;
    }

    private static BusyKind? KindOf(FreeBusyStatus? status) => status switch
    {
        FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere => null,
        FreeBusyStatus.Busy => BusyKind.Busy,
        FreeBusyStatus.Oof => BusyKind.OutOfOffice,
        _ => BusyKind.Tentative,
    };

    private static List<BusyTime> OfView(string view, Instant from) =>
    [
        .. view.Select((digit, place) => (Kind: KindOf(digit), Start: from + Duration.FromMinutes(place * ViewMinutes)))
            .Where(one => one.Kind is not null)
            .Select(one => new BusyTime(new Interval(one.Start, one.Start + Duration.FromMinutes(ViewMinutes)), one.Kind!.Value)),
    ];

    private static BusyKind? KindOf(char digit) => digit switch
    {
        '1' => BusyKind.Tentative,
        '2' => BusyKind.Busy,
        '3' => BusyKind.OutOfOffice,
        _ => null,
    };

    // Hours on a clock we do not know ("Customized Time Zone") say nothing.
    private static OfficeHours? Hours(WorkingHours? said)
    {
        if (said is not { DaysOfWeek: { Count: > 0 } days, StartTime: { } from, EndTime: { } to }) return null;
        return said.TimeZone?.Name is { Length: > 0 } name && GraphTimes.Zone(name) is { } zone
            ? new([.. days.OfType<DayOfWeekObject>().Select(Day)], Time(from.DateTime), Time(to.DateTime), zone)
            : null;
    }

    private static LocalTime Time(DateTime said) => new(said.Hour, said.Minute);

    private static IsoDayOfWeek Day(DayOfWeekObject day) => day == DayOfWeekObject.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)day;
}
