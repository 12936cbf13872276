using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Meetings;

/// <summary>
/// A GPO that meets on Tuesdays at half past nine for an hour and a half, its people of the own tenant A1, A2…, one guest, and
/// what their calendars hold. It is Friday 20 November 2026, nine o'clock.
/// </summary>
internal sealed class SlotWorld
{
    public const string Lead = "PN:S01";
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);

    private readonly List<(string Address, BusyTime Time)> _busy = [];
    private readonly Dictionary<string, OfficeHours> _hours = [];
    private readonly List<GpoRow> _rows =
    [
        Contact(Lead, AccessType.Internal, ContactRole.Lead), Contact("A1", AccessType.Internal), Contact("A2", AccessType.Internal),
        Contact("G1", AccessType.Guest),
    ];

    public Group Group { get; set; } = new()
    {
        Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", UsualDay = IsoDayOfWeek.Tuesday, UsualTime = new(9, 30),
        UsualPlace = "Salle Exemple 1", Rooms = [new("Salle Exemple 1", "salle1@example.org")],
    };

    public Gpo Gpo => new([Group, .. _rows]);

    public WhoseCalendars Whose => WhoseCalendars.Of(Gpo, [.. Gpo.Partners.Select(partner => partner.Id)], Group.UsualPlace);

    public BusyView View => new(Whose,
    [
        .. Whose.Addresses.Select(address => new BusyCalendar(
            address, true, [.. _busy.Where(one => one.Address == address).Select(one => one.Time)], _hours.GetValueOrDefault(address))),
    ]);

    public static string Address(string id) => id.Replace(':', '.').ToLowerInvariant() + "@example.org";

    /// <param name="who">A contact's id, or « salle1 ».</param>
    /// <param name="from">Wall time of the group's zone.</param>
    public SlotWorld Busy(string who, string from, string to, BusyKind kind = BusyKind.Busy)
    {
        _busy.Add((Address(who), new(new Interval(At(from), At(to)), kind)));
        return this;
    }

    public SlotWorld Works(string who, string from, string to, string zone = "Europe/Paris", params IsoDayOfWeek[] days)
    {
        _hours[Address(who)] = new(
            days.Length > 0 ? days : [.. Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day)], Time(from), Time(to), DateTimeZoneProviders.Tzdb[zone]);
        return this;
    }

    public SlotWorld Meets(string start)
    {
        var number = _rows.Count;
        _rows.Add(new Meeting
        {
            Id = $"R-S01-{number:00}", Number = number, Start = Wall(start), DurationMinutes = 90, PlannedAt = Now,
        });
        return this;
    }

    public IReadOnlyList<FreeSlot> Propose(string? days = null, int minutes = 90, LocalTime? at = null, DayPart? part = null) =>
        FreeSlots.Propose(Gpo, new SlotWish(Days(days), minutes, at, part), Now, View);

    /// <summary>The proposed starts, as <c>12-01T09:30</c>.</summary>
    public string Starts(string? days = null, int minutes = 90, LocalTime? at = null, DayPart? part = null) =>
        string.Join(' ', Propose(days, minutes, at, part).Select(slot => slot.Start.ToString("MM-dd'T'HH:mm", null)));

    public static LocalDateTime Wall(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    public Instant At(string wall) => Wall(wall).InZoneLeniently(Group.TimeZone).ToInstant();

    private static LocalTime Time(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static Contact Contact(string id, AccessType access, ContactRole role = ContactRole.Member) => new()
    {
        Id = id, Role = role, Access = access, FirstName = "Dominique", LastName = id, Organisation = "Organisation " + id,
        PartnerType = "PN", Email = Address(id),
    };

    // "2026-11-24..2026-11-26"
    private static IReadOnlyList<LocalDate> Days(string? text)
    {
        if (text is null) return SlotWish.DaysAfter(new LocalDate(2026, 11, 20));
        var ends = text.Split("..").Select(day => LocalDatePattern.Iso.Parse(day).Value).ToList();
        return [ends[0], .. SlotWish.DaysAfter(ends[0], Period.DaysBetween(ends[0], ends[^1]))];
    }
}
