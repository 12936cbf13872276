using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Time;

public sealed class TerritoryHolidaysTests
{
    [Theory]
    [InlineData("57", "2026-04-03 2026-12-26 2027-03-26 2027-12-26 2028-04-14 2028-12-26 2030-04-19")]
    [InlineData("67", "2026-04-03 2026-12-26 2027-03-26 2027-12-26 2028-04-14 2028-12-26 2030-04-19")]
    [InlineData("68", "2026-04-03 2026-12-26 2027-03-26 2027-12-26 2028-04-14 2028-12-26 2030-04-19")]
    [InlineData("971", "2026-05-27 2027-05-27 2028-05-27")]
    [InlineData("972", "2026-05-22 2027-05-22 2028-05-22")]
    [InlineData("973", "2026-06-10 2027-06-10 2028-06-10")]
    [InlineData("974", "2026-12-20 2027-12-20 2028-12-20")]
    [InlineData("976", "2026-04-27 2027-04-27 2028-04-27")]
    [InlineData("977", "2026-10-09 2027-10-09 2028-10-09")]
    [InlineData("978", "2026-05-28 2027-05-28 2028-05-28")]
    public void A_territory_keeps_these_days_besides_those_of_the_mainland(string department, string days)
    {
        var holidays = PublicHolidays.Of(Department(department));

        Assert.All(days.Split(' '), day =>
        {
            Assert.True(holidays.IsHoliday(Day(day)), day);
            Assert.False(PublicHolidays.Metropolitan.IsHoliday(Day(day)), day);
        });
        Assert.All(PublicHolidays.Metropolitan.Of(2027), of => Assert.Equal(of.Name, holidays.NameOf(of.Day)));
        Assert.Equal(department.Length == 2 ? 13 : 12, holidays.Of(2027).Count());
    }

    [Theory]
    [InlineData("67", "2027-03-26", "Vendredi saint")]
    [InlineData("68", "2027-12-26", "Saint-Étienne")]
    [InlineData("974", "2027-12-20", "abolition de l'esclavage")]
    // The abolition and Whit Monday, or Ascension, on one day.
    [InlineData("972", "2034-05-22", "abolition de l'esclavage")]
    [InlineData("978", "2040-05-28", "abolition de l'esclavage")]
    [InlineData("972", "2059-05-22", "abolition de l'esclavage")]
    [InlineData("971", "2075-05-27", "lundi de Pentecôte")]
    public void Each_has_its_name(string department, string day, string name) =>
        Assert.Equal(name, PublicHolidays.Of(Department(department)).NameOf(Day(day)));

    [Theory]
    [InlineData("75")]
    [InlineData("2A")]
    [InlineData("9A")]
    [InlineData("975")]
    [InlineData(null)]
    public void Everywhere_else_the_mainlands_hold(string? department) =>
        Assert.Same(PublicHolidays.Metropolitan, PublicHolidays.Of(Department(department)));

    [Theory]
    [InlineData("67", "2028-12-26", true)]
    [InlineData("54", "2028-12-26", false)]
    [InlineData("972", "2028-05-22", true)]
    [InlineData("971", "2028-05-22", false)]
    public void Nobody_is_disturbed_on_them(string department, string day, bool quiet) =>
        Assert.Equal(quiet, WorkingDays.Of(Department(department)).IsQuiet(Day(day)));

    private static Group Department(string? code) => new() { Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", DepartmentCode = code };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
