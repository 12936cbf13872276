using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Groups;

public sealed class ClosedPeriodCommandTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);
    private static readonly ClosedPeriod Christmas = new(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3), "vacances de Noël");

    private static readonly Contact Alix = new()
    {
        Id = "PN:S01", Role = ContactRole.Lead, FirstName = "Alix", LastName = "Testard", Organisation = "Police nationale", PartnerType = "PN",
        Email = "alix@example.org",
    };

    [Fact]
    public void A_period_is_noted_by_date_with_an_audit_line_and_the_meetings_in_it_stay()
    {
        var gpo = Gpo([Christmas], ["2027-02-09", "2027-02-16", "2027-03-02"]);

        var done = Assert.IsType<Outcome.Done>(new SetClosedPeriod(new LocalDate(2027, 2, 8), new LocalDate(2027, 2, 21), " vacances d'hiver ").Decide(By(Alix, gpo)));

        Assert.Equal(["vacances de Noël", "vacances d'hiver"], Assert.Single(done.Puts.OfType<Group>()).ClosedPeriods.Select(p => p.Name));
        Assert.Equal("2027-02-08/2027-02-21", Assert.Single(done.Puts.OfType<AuditLine>()).After);
        Assert.Equal(["R-S01-1", "R-S01-2"], Assert.IsType<PeriodClosed>(done.Happening).Within.Select(m => m.Id));
        Assert.Equal(2, done.Puts.Count);
        Assert.Empty(done.Deletes);
    }

    [Fact]
    public void Said_again_of_the_same_first_day_it_is_corrected()
    {
        var done = Assert.IsType<Outcome.Done>(
            new SetClosedPeriod(Christmas.From, new LocalDate(2027, 1, 8), "congés").Decide(By(Alix, Gpo([Christmas]))));

        Assert.Equal([new ClosedPeriod(Christmas.From, new LocalDate(2027, 1, 8), "congés")], done.Puts.OfType<Group>().Single().ClosedPeriods);
        Assert.Equal("2026-12-21/2027-01-03", done.Puts.OfType<AuditLine>().Single().Before);
    }

    [Fact]
    public void The_same_once_more_writes_nothing() => Assert.IsType<Outcome.Unchanged>(
        new SetClosedPeriod(Christmas.From, Christmas.To, Christmas.Name).Decide(By(Alix, Gpo([Christmas]))));

    [Theory]
    [InlineData("2027-01-10", "2027-01-09", "pont", RefusalCode.ClosedEndsBeforeStart)]
    [InlineData("2026-11-01", "2026-11-19", "Toussaint", RefusalCode.ClosedPeriodPast)]
    [InlineData("2026-11-01", "2026-11-20", "Toussaint", null)]
    [InlineData("2027-02-01", "2027-05-31", "travaux", null)]
    [InlineData("2027-02-01", "2027-06-01", "travaux", RefusalCode.ClosedPeriodTooLong)]
    [InlineData("2027-01-03", "2027-01-05", "pont", RefusalCode.ClosedPeriodsOverlap)]
    [InlineData("2026-12-01", "2026-12-21", "pont", RefusalCode.ClosedPeriodsOverlap)]
    [InlineData("2027-01-04", "2027-01-05", "pont", null)]
    [InlineData("2027-01-04", "2027-01-05", "", null)]
    [InlineData("2027-01-04", "2027-01-05", "absence de M. Kévin Dupont", RefusalCode.NamesAPerson)]
    [InlineData("2027-01-04", "2027-01-05", "une fermeture dont le nom est bien plus long que ce qui tient sur une ligne", RefusalCode.ClosedNameTooLong)]
    public void A_period_is_refused_for_a_reason(string from, string to, string name, RefusalCode? code)
    {
        var outcome = new SetClosedPeriod(Day(from), Day(to), name).Decide(By(Alix, Gpo([Christmas])));

        Assert.Equal(code, (outcome as Outcome.Refused)?.Reason.Code);
    }

    [Fact]
    public void Forty_periods_are_enough_and_those_over_for_a_year_make_room()
    {
        var first = new LocalDate(2027, 2, 1);
        var many = Enumerable.Range(0, 40).Select(n => new ClosedPeriod(first.PlusDays(2 * n), first.PlusDays(2 * n), "pont")).ToArray();
        var command = new SetClosedPeriod(new LocalDate(2027, 12, 1), new LocalDate(2027, 12, 2), "pont");

        Assert.Equal(RefusalCode.TooManyClosedPeriods, Assert.IsType<Outcome.Refused>(command.Decide(By(Alix, Gpo(many)))).Reason.Code);
        many[0] = new ClosedPeriod(new LocalDate(2025, 7, 1), new LocalDate(2025, 7, 2), "pont");
        Assert.Equal(40, Assert.IsType<Outcome.Done>(command.Decide(By(Alix, Gpo(many)))).Puts.OfType<Group>().Single().ClosedPeriods.Count);
    }

    [Fact]
    public void A_partner_closes_and_reopens_nothing()
    {
        var partner = Alix with { Id = "P01", Role = ContactRole.Member };
        var gpo = Gpo([Christmas]);

        Assert.Equal(Outcome.Refuse(RefusalCode.NotAllowed), new SetClosedPeriod(Christmas.From, Christmas.To, "congés").Decide(By(partner, gpo)));
        Assert.Equal(Outcome.Refuse(RefusalCode.NotAllowed), new RemoveClosedPeriod(Christmas.From).Decide(By(partner, gpo)));
    }

    [Fact]
    public void A_period_is_taken_back_by_its_first_day_and_no_other()
    {
        var done = Assert.IsType<Outcome.Done>(new RemoveClosedPeriod(Christmas.From).Decide(By(Alix, Gpo([Christmas]))));

        Assert.Empty(done.Puts.OfType<Group>().Single().ClosedPeriods);
        Assert.Equal("2026-12-21/2027-01-03", done.Puts.OfType<AuditLine>().Single().Before);
        Assert.Equal(
            Outcome.Refuse(RefusalCode.UnknownClosedPeriod), new RemoveClosedPeriod(Christmas.From.PlusDays(1)).Decide(By(Alix, Gpo([Christmas]))));
    }

    private static Situation By(Contact actor, Gpo gpo) => new(gpo, actor, Now, "text", "turn", CalendarInvites: false);

    private static Gpo Gpo(ClosedPeriod[] closed, params string[] meetings) => new(
    [
        new Group { Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", ClosedPeriods = closed },
        Alix,
        .. meetings.Select((day, index) => new Meeting
        {
            Id = $"R-S01-{index + 1}", Number = index + 1, Start = Day(day) + new LocalTime(9, 30), DurationMinutes = 90, PlannedAt = Now,
        }),
    ]);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
