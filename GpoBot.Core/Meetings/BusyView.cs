using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>What is known of the time of those a meeting concerns.</summary>
public sealed class BusyView
{
    private readonly IReadOnlyList<(Contact Contact, BusyCalendar Calendar)> _known;
    private readonly BusyCalendar? _room;

    /// <param name="read">What the calendar system said; an address that is missing counts as not known.</param>
    public BusyView(WhoseCalendars whose, IReadOnlyList<BusyCalendar> read)
    {
        var known = read.Where(calendar => calendar.Known)
            .DistinctBy(calendar => calendar.Address, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(calendar => calendar.Address, StringComparer.OrdinalIgnoreCase);
        _known = [.. whose.Asked.Where(contact => known.ContainsKey(contact.Email)).Select(contact => (contact, known[contact.Email]))];
        Unknown = [.. whose.Asked.Where(contact => !known.ContainsKey(contact.Email)), .. whose.NotAsked];
        Room = whose.Room;
        _room = Room is null ? null : known.GetValueOrDefault(Room.Address);
    }

    /// <summary>Those of whose time nothing is known.</summary>
    public IReadOnlyList<Contact> Unknown { get; }

    public bool KnowsSomebody => _known.Count > 0;

    /// <summary>The room that goes with the meeting, or null.</summary>
    public Room? Room { get; }

    /// <summary>Nobody was asked, or nobody answered.</summary>
    public static BusyView Blind(WhoseCalendars whose) => new(whose, []);

    /// <summary>Who is not free at this time, in the order of the roster.</summary>
    public IReadOnlyList<TakenPerson> TakenAt(Interval span) =>
        [.. _known.Select(one => (one.Contact, Kind: KindAt(one.Calendar, span))).Where(one => one.Kind is not null)
            .Select(one => new TakenPerson(one.Contact.Id, one.Kind!.Value))];

    /// <summary>A room with a request that is not answered yet is as good as taken.</summary>
    public bool RoomTakenAt(Interval span) => _room is not null && _room.Busy.Any(busy => Overlap(busy.Span, span));

    private static TakenKind? KindAt(BusyCalendar calendar, Interval span)
    {
        var firmest = calendar.Busy.Where(busy => Overlap(busy.Span, span)).Select(busy => (BusyKind?)busy.Kind).Max();
        return firmest switch
        {
            BusyKind.OutOfOffice => TakenKind.OutOfOffice,
            BusyKind.Busy => TakenKind.Busy,
            _ when calendar.Hours?.Hold(span) == false => TakenKind.OutsideHours,
            BusyKind.Tentative => TakenKind.Tentative,
            _ => null,
        };
    }

    private static bool Overlap(Interval one, Interval other) => one.Start < other.End && other.Start < one.End;
}

/// <summary>Somebody who is not simply free.</summary>
public sealed record TakenPerson(string ContactId, TakenKind Kind);

/// <summary>Why not. Tentative: perhaps free after all.</summary>
public enum TakenKind { Tentative, OutsideHours, Busy, OutOfOffice }
