using GpoBot.Benchmarks.Country;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Storage;

namespace GpoBot.Tests.Scale;

/// <summary>The country on which the scale is proved is as large as the real one, and the same each time.</summary>
public sealed class CountryTests
{
    private static readonly CountryPlan Plan = new();
    private static readonly Lazy<IReadOnlyList<GpoRow>> France = new(
        () => [.. Enumerable.Range(0, CountryPlan.Whole).SelectMany(gpo => new GpoMaker(Plan, gpo).LiveRows())]);

    [Fact]
    public void It_has_the_groups_people_and_commitments_of_France()
    {
        var groups = France.Value.OfType<Group>().ToList();

        Assert.Equal((941, 69), (groups.Count(group => group.Kind == GroupKind.Sector), groups.Count(group => group.Kind == GroupKind.Thematic)));
        Assert.Equal(101, groups.Select(group => group.DepartmentCode).Distinct().Count());
        Assert.Equal(12_000, France.Value.OfType<Contact>().Count());
        Assert.Equal(30_000, France.Value.OfType<Commitment>().Count(commitment => commitment.Open));
        Assert.Equal(30_000, France.Value.OfType<Commitment>().Select(commitment => commitment.Id).Distinct().Count());
    }

    [Fact]
    public void Landlords_and_transport_sit_in_several_groups_of_their_department_and_nobody_outside_it()
    {
        var seats = Enumerable.Range(0, CountryPlan.Whole)
            .SelectMany(gpo => Roster.Of(Plan, gpo).Select(contact => (contact.Email, contact.PartnerType, Department: Department.Of(gpo).Code)))
            .GroupBy(seat => seat.Email).ToList();

        Assert.All(seats, person => Assert.Single(person.Select(seat => seat.Department).Distinct()));
        Assert.All(seats.Where(person => person.First().PartnerType == "TRANSPORT"), person => Assert.Equal(10, person.Count()));
        Assert.Contains(seats, person => person.First().PartnerType == "BAILLEUR" && person.Count() == 5);
        Assert.All(seats.Where(person => person.First().PartnerType == "PN"), person => Assert.Single(person));
    }

    [Theory]
    [InlineData("974", "Indian/Reunion")]
    [InlineData("971", "America/Guadeloupe")]
    [InlineData("2A", "Europe/Paris")]
    public void Each_department_lives_by_its_own_clock(string code, string zone) =>
        Assert.All(France.Value.OfType<Group>().Where(group => group.DepartmentCode == code), group => Assert.Equal(zone, group.Zone));

    [Fact]
    public void On_Monday_at_nine_those_are_due_that_were_asked_for_and_no_others()
    {
        var plan = Plan with { DueGpos = 40, HistoryDays = 0 };
        var gpos = Enumerable.Range(0, 120).Select(number => CountryGpo.Make(plan, number)).ToList();

        Assert.Equal(40, gpos.Count(gpo => gpo.IsDue));
        Assert.All(gpos, gpo => Assert.Equal(gpo.IsDue, gpo.NextLook == plan.NineOClock));
        Assert.All(gpos, gpo => Assert.Equal(gpo.IsDue, OwedMessages.At(plan.NineOClock, gpo.Live).Count > 0));
        Assert.All(gpos.Where(gpo => !gpo.IsDue), gpo => Assert.True(NextReminder.After(plan.NineOClock, gpo.Live) > plan.NineOClock));
    }

    [Fact]
    public void The_same_plan_makes_the_same_country_and_a_smaller_one_is_the_beginning_of_a_larger_one()
    {
        Assert.Equal(Texts(Plan with { Gpos = 3 }), Texts(Plan with { Gpos = 3 }));
        Assert.Equal(Texts(Plan with { Gpos = 3 }), Texts(Plan with { Gpos = 16 * CountryPlan.Whole }));
        Assert.NotEqual(Texts(Plan), Texts(Plan with { Seed = 2 }));

        static IEnumerable<string> Texts(CountryPlan plan) =>
            Enumerable.Range(0, 3).SelectMany(gpo => RowText.Of(CountryGpo.Make(plan with { DueGpos = 2, HistoryDays = 60 }, gpo).Rows));
    }
}
