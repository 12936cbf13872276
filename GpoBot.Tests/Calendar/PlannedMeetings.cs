using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Tests.Calendar;

/// <summary>Meetings to put into calendars.</summary>
internal static class PlannedMeetings
{
    public const string Mailbox = "gpo-s01@police.example.org";

    public static CalendarRequest OfS01(
        LocalDateTime? start = null, MeetingFormat format = MeetingFormat.OnSite, string zone = "Europe/Paris",
        string? mailbox = Mailbox, int number = 24) =>
        new(
            new Group
            {
                Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", DepartmentCode = "9A", Mailbox = mailbox, Zone = zone,
            },
            new Meeting
            {
                Id = $"R-S01-{number}", Number = number, Start = start ?? new LocalDateTime(2026, 11, 24, 9, 30), DurationMinutes = 90,
                Format = format, Place = format == MeetingFormat.Video ? null : "Hôtel de police, salle Exemple 1",
                PlannedAt = Instant.FromUtc(2026, 11, 20, 8, 0), InvitedIds = ["P01", "P02", "P03"],
            },
            [
                Partner("P01", "Claude", "Modèle", "claude.modele@mairie.example.org", AccessType.Internal),
                Partner("P02", "Dominique", "Esquisse", "dominique.esquisse@bailleur.example.com", AccessType.Guest),
                Partner("P03", "Sacha", "Épreuve", "sacha.epreuve@transport.example.net", AccessType.EmailOnly),
            ],
            "GPO S01, réunion du 24 novembre",
            "Ordre du jour :\n- suites données ; bilans\n- questions & divers <15 min>")
        {
            KnownAddresses =
            [
                "claude.modele@mairie.example.org", "dominique.esquisse@bailleur.example.com", "sacha.epreuve@transport.example.net",
                Camille.Email, Room.Address, OtherRoom.Address,
            ],
        };

    /// <summary>In the roster, and not invited at first.</summary>
    public static Contact Camille { get; } =
        Partner("P04", "Camille", "Brouillon", "camille.brouillon@police.example.org", AccessType.Internal);

    public static Room Room { get; } = new("Salle Exemple 1", "salle1@police.example.org");
    public static Room OtherRoom { get; } = new("Salle Exemple 2", "salle2@police.example.org");

    /// <summary>The same meeting once it is cancelled.</summary>
    public static CalendarRequest Cancelled(this CalendarRequest request, string comment = "Congés") => request with
    {
        Meeting = request.Meeting with { Status = MeetingStatus.Cancelled, Version = request.Meeting.Version + 1 }, CancelComment = comment,
    };

    /// <summary>The event of a meeting that is planned.</summary>
    public static async Task<CalendarEvent> CreateAsync(this ICalendar calendar, CalendarRequest request) =>
        (await calendar.SyncAsync(request, CancellationToken.None)).Event!;

    public static Task CancelAsync(this ICalendar calendar, CalendarRequest request) =>
        calendar.SyncAsync(request.Cancelled(), CancellationToken.None);

    public static Contact Partner(string id, string first, string last, string email, AccessType access) =>
        new() { Id = id, Organisation = "Exemple", PartnerType = "MAIRIE", FirstName = first, LastName = last, Email = email, Access = access };
}
