using System.Globalization;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Tests.Texts;

public sealed class FrenchTests
{
    [Theory]
    [InlineData(2026, 11, 24, "mardi 24 novembre 2026", "mar. 24 nov.")]
    [InlineData(2026, 12, 1, "mardi 1er décembre 2026", "mar. 1er déc.")]
    [InlineData(2027, 2, 28, "dimanche 28 février 2027", "dim. 28 févr.")]
    [InlineData(2026, 8, 15, "samedi 15 août 2026", "sam. 15 août")]
    [InlineData(2026, 7, 13, "lundi 13 juillet 2026", "lun. 13 juil.")]
    public void Days_are_written_out(int year, int month, int day, string full, string brief)
    {
        var date = new LocalDate(year, month, day);
        Assert.Equal(full, French.Date(date));
        Assert.Equal(brief, French.DateShort(date));
    }

    [Theory]
    [InlineData(9, 30, "9 h 30")]
    [InlineData(14, 0, "14 h")]
    [InlineData(8, 5, "8 h 05")]
    [InlineData(0, 0, "0 h")]
    public void Times_have_an_h(int hour, int minute, string expected) =>
        Assert.Equal(expected, French.Time(new LocalTime(hour, minute)));

    [Fact]
    public void A_moment_is_a_day_and_a_time() => Assert.Equal(
        "mardi 24 novembre 2026 à 9 h 30", French.DateTime(new LocalDateTime(2026, 11, 24, 9, 30)));

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(45, "45 min")]
    [InlineData(60, "1 h")]
    [InlineData(65, "1 h 05")]
    [InlineData(90, "1 h 30")]
    public void Durations_are_hours_and_minutes(int minutes, string expected) => Assert.Equal(expected, French.Duration(minutes));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a et b", new[] { "a", "b" })]
    [InlineData("a, b et c", new[] { "a", "b", "c" })]
    public void Lists_end_with_et(string expected, string[] items) => Assert.Equal(expected, French.Join(items));

    [Theory]
    [InlineData(0, "réunion", "0 réunion")]
    [InlineData(1, "réunion", "1 réunion")]
    [InlineData(2, "réunion prévue", "2 réunions prévues")]
    [InlineData(3, "engagement en retard", "3 engagements en retard")]
    [InlineData(2, "compte rendu", "2 comptes rendus")]
    [InlineData(2, "mois", "2 mois")]
    [InlineData(2, "bureau", "2 bureaux")]
    [InlineData(2, "bilan départemental", "2 bilans départementaux")]
    [InlineData(2, "ordre du jour", "2 ordres du jour")]
    [InlineData(1234, "rappel", "1\u202F234 rappels")]
    public void What_is_counted_agrees_with_its_number(int number, string noun, string expected) =>
        Assert.Equal(expected, French.Count(number, noun));

    [Fact]
    public void An_odd_plural_can_be_given() => Assert.Equal("2 festivals", French.Count(2, "festival", "festivals"));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Assert.Equal("mar. 24 nov.", French.DateShort(new LocalDate(2026, 11, 24)));
            Assert.Equal("mardi 24 novembre 2026 à 9 h 05", French.DateTime(new LocalDateTime(2026, 11, 24, 9, 5)));
            Assert.Equal("-1\u202F234 rappels", French.Count(-1234, "rappel"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Names_are_sorted_as_in_a_directory()
    {
        string[] sorted = ["Abel", "cote", "côte", "coté", "Église", "École-Sud", "école Nord", "Oeil", "œuvre", "Zoé"];

        Assert.Equal(
            ["Abel", "cote", "coté", "côte", "école Nord", "École-Sud", "Église", "Oeil", "œuvre", "Zoé"],
            sorted.Order(French.Order));
    }

    [Fact]
    public void Sorting_is_total_and_puts_the_nameless_first()
    {
        Assert.Equal([null, "A", "a"], new[] { null, "a", "A" }.OrderBy(name => name, French.Order!));
        Assert.Equal(0, French.Order.Compare("é", "é"));
    }
}
