using GpoBot.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Time;

public class PublicHolidaysTests
{
    private static readonly PublicHolidays France = PublicHolidays.Metropolitan;

    [Theory]
    [InlineData("1999-12-25", "Noël")]
    [InlineData("2000-01-01", "jour de l'An")]
    [InlineData("2099-12-25", "Noël")]
    [InlineData("2100-01-01", "jour de l'An")]
    [InlineData("9000-11-11", "Armistice de 1918")]
    [InlineData("9000-11-12", null)]
    public void Holidays_are_known_in_any_year(string day, string? name)
    {
        Assert.Equal(name, France.NameOf(Day(day)));
        Assert.Equal(name, France.NameOf(Day(day)));
    }

    [Theory]
    [InlineData("2024-04-01", "2024-05-09", "2024-05-20")]
    [InlineData("2025-04-21", "2025-05-29", "2025-06-09")]
    [InlineData("2026-04-06", "2026-05-14", "2026-05-25")]
    [InlineData("2027-03-29", "2027-05-06", "2027-05-17")]
    [InlineData("2028-04-17", "2028-05-25", "2028-06-05")]
    [InlineData("2029-04-02", "2029-05-10", "2029-05-21")]
    [InlineData("2030-04-22", "2030-05-30", "2030-06-10")]
    public void The_movable_holidays_follow_Easter(string easterMonday, string ascension, string whitMonday)
    {
        Assert.Equal("lundi de Pâques", France.NameOf(Day(easterMonday)));
        Assert.Equal("Ascension", France.NameOf(Day(ascension)));
        Assert.Equal("lundi de Pentecôte", France.NameOf(Day(whitMonday)));
    }

    [Theory]
    [InlineData("1818-03-22")] // the earliest there can be
    [InlineData("1943-04-25")] // the latest
    [InlineData("1954-04-18")] // both corrections of the tables
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void Easter_is_right_in_the_hard_years(string sunday) =>
        Assert.Equal(Day(sunday), Easter.Sunday(Day(sunday).Year));

    [Fact]
    public void A_year_has_eleven_holidays_by_date()
    {
        Assert.Equal(
            [
                "2026-01-01 jour de l'An", "2026-04-06 lundi de Pâques", "2026-05-01 fête du Travail",
                "2026-05-08 Victoire de 1945", "2026-05-14 Ascension", "2026-05-25 lundi de Pentecôte",
                "2026-07-14 fête nationale", "2026-08-15 Assomption", "2026-11-01 Toussaint",
                "2026-11-11 Armistice de 1918", "2026-12-25 Noël",
            ],
            France.Of(2026).Select(holiday => $"{holiday.Day:uuuu-MM-dd} {holiday.Name}"));
    }

    [Theory]
    [InlineData("2026-04-03")] // Good Friday: Alsace-Moselle only
    [InlineData("2026-12-26")]
    [InlineData("2026-04-05")] // Easter itself is a Sunday like others
    [InlineData("2026-11-24")]
    public void Other_days_are_none(string day)
    {
        Assert.False(France.IsHoliday(Day(day)));
        Assert.Null(France.NameOf(Day(day)));
    }

    [Fact]
    public void Where_two_fall_on_one_day_it_has_one_name() =>
        Assert.Equal("fête du Travail", France.NameOf(new LocalDate(2008, 5, 1)));

    [Fact]
    public void A_region_adds_rules_of_its_own()
    {
        var alsace = new PublicHolidays([HolidayRule.AfterEaster(-2, "Vendredi saint"), HolidayRule.On(26, 12, "Saint-Étienne")]);

        Assert.Equal("Vendredi saint", alsace.NameOf(new LocalDate(2026, 4, 3)));
        Assert.True(alsace.IsHoliday(new LocalDate(2026, 12, 26)));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
