using GpoBot.Core.Attendance;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Meetings;

/// <summary>A GPO of one lead and three partners, decided on without a store at nine o'clock on Friday 20 November 2026.</summary>
internal sealed class Deciding
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);
    private readonly bool _calendarInvites;

    public Deciding(bool calendarInvites = false, int partners = 3, params ClosedPeriod[] closed)
    {
        _calendarInvites = calendarInvites;
        Gpo = new Gpo(
        [
            new Group
            {
                Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", UsualPlace = "Salle habituelle", ClosedPeriods = closed,
                Rooms = [new Room("Salle Élan", "elan@example.org")],
            },
            Contact("PN:S01", ContactRole.Lead), .. Enumerable.Range(1, partners).Select(n => Contact($"P{n:00}", ContactRole.Member)),
        ]);
    }

    public Gpo Gpo { get; private set; }

    public Meeting this[string id] => Gpo.FindMeeting(id)!;

    /// <summary>Meetings at these wall times, R-S01-01 first; of one series unless said.</summary>
    public Deciding Meets(params string[] starts) => MeetsIn("S01-1", starts);

    public Deciding MeetsIn(string? series, params string[] starts)
    {
        foreach (var start in starts)
        {
            var number = Gpo.Meetings.Count + 1;
            Has(new Meeting
            {
                Id = $"R-S01-{number:00}", Number = number, Start = Wall(start), DurationMinutes = 90, Place = "Salle 1", SeriesId = series,
                PlannedAt = Now - Duration.FromDays(30), InvitedIds = [.. Gpo.Partners.Select(contact => contact.Id)],
                Attendance = [new("P01", Attending.Coming, AttendanceSource.Chat, Now), new("P02", Attending.NotComing, AttendanceSource.Calendar, Now)],
                Proposals = [new("P03", Wall("2027-01-05T10:00"), 60)],
            });
        }

        return this;
    }

    public Deciding Has(params GpoRow[] rows)
    {
        Gpo = Gpo.With(rows, []);
        return this;
    }

    /// <summary>Decides, and takes what was decided into the state.</summary>
    public Outcome.Done Does(ICommand command, string actor = "PN:S01")
    {
        var done = Assert.IsType<Outcome.Done>(Decide(command, actor));
        Gpo = Gpo.With(done.Puts, done.Deletes);
        return done;
    }

    public Refusal Refuses(ICommand command, string actor = "PN:S01") => Assert.IsType<Outcome.Refused>(Decide(command, actor)).Reason;

    public static IReadOnlyList<Effect> Messages(Outcome.Done done) =>
        [.. done.Puts.OfType<Effect>().Where(effect => effect.Kind == EffectKind.Message)];

    public static LocalDateTime Wall(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private Outcome Decide(ICommand command, string actor) =>
        command.Decide(new Situation(Gpo, Gpo.FindContact(actor)!, Now, "text", "turn", _calendarInvites));

    private static Contact Contact(string id, ContactRole role) => new()
    {
        Id = id, Role = role, FirstName = "Dominique", LastName = id, Organisation = "Organisation " + id, PartnerType = "BAILLEUR",
        Email = id.Replace(":", ".", StringComparison.Ordinal).ToLowerInvariant() + "@example.org",
    };
}
