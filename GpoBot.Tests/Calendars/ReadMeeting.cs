using GpoBot.Core.Attendance;
using GpoBot.Core.Calendars;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Tests.Calendars;

/// <summary>A meeting of S01 on Tuesday 1 December 2026 at two, planned on 20 November at nine, and readings of its event.</summary>
internal static class ReadMeeting
{
    public const string RoomAddress = "salle1@police.example.org";
    public static readonly Instant PlannedAt = Instant.FromUtc(2026, 11, 20, 8, 0);
    public static readonly LocalDateTime Start = new(2026, 12, 1, 14, 0);

    public static readonly Meeting Planned = new()
    {
        Id = "R-S01-24", Number = 24, Start = Start, DurationMinutes = 90, PlannedAt = PlannedAt, InvitedIds = ["P01", "P02", "P09"],
        CalendarEventId = "AAk1", Version = 2, SyncedVersion = 2, RoomAddress = RoomAddress,
    };

    /// <summary>So many minutes after the meeting was planned.</summary>
    public static Instant At(int minutes) => PlannedAt + Duration.FromMinutes(minutes);

    public static Gpo Gpo(Meeting meeting) => new(
    [
        new Group { Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", Mailbox = "gpo-s01@police.example.org" },
        Contact("P01", "claude.modele@mairie.example.org"), Contact("P02", "dominique.esquisse@bailleur.example.com"),
        Contact("P03", "sacha.epreuve@transport.example.net"), Contact("P09", "parti.ancien@mairie.example.org") with { Active = false },
        Contact("PN:S01", "alix.testard@police.example.org") with { Role = ContactRole.Lead },
        Contact("PN:S01:D", "noa.maquette@police.example.org") with { Role = ContactRole.DeputyLead },
        meeting,
    ]);

    /// <summary>The event where the store says, with these answers.</summary>
    public static EventReading Event(params IReadOnlyList<AttendeeReading> attendees) => new("AAk1", Start, 90, false, attendees);

    public static AttendeeReading Says(string address, AttendeeResponse response, int? minutes, LocalDateTime? proposed = null, int? length = null) =>
        new(address, response, minutes is { } at ? At(at) : null, proposed, length);

    public static AttendeeReading Claude(AttendeeResponse response, int? minutes) => Says("claude.modele@mairie.example.org", response, minutes);

    public static AttendanceAnswer Chat(string contactId, Attending attending, int minutes, string? deputy = null) =>
        new(contactId, attending, AttendanceSource.Chat, At(minutes), deputy);

    private static Contact Contact(string id, string email) => new()
    {
        Id = id, Organisation = "Exemple", PartnerType = "MAIRIE", FirstName = "Prénom", LastName = id.Replace(":", "", StringComparison.Ordinal),
        Email = email,
    };
}
