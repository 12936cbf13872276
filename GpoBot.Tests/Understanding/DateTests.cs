using GpoBot.Dialogs.Understanding;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Understanding;

public sealed class DateTests
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("demain", "2026-11-21")]
    [InlineData("après-demain", "2026-11-22")]
    [InlineData("Aujourd’hui", "2026-11-20")]
    [InlineData("lundi", "2026-11-23")]
    [InlineData("mardi", "2026-11-24")]
    [InlineData("MERCREDI", "2026-11-25")]
    [InlineData("jeudi", "2026-11-26")]
    [InlineData("vendredi", "2026-11-27")]
    [InlineData("samedi", "2026-11-21")]
    [InlineData("dimanche", "2026-11-22")]
    [InlineData("mecredi", "2026-11-25")]
    [InlineData("mardi prochain", "2026-11-24")]
    [InlineData("vendredi prochain", "2026-11-27")]
    [InlineData("ce vendredi", "2026-11-20")]
    [InlineData("mardi en huit", "2026-12-01")]
    [InlineData("mardi en quinze", "2026-12-08")]
    [InlineData("jeudi de la semaine prochaine", "2026-11-26")]
    [InlineData("le 24", "2026-11-24")]
    [InlineData("le 20", "2026-11-20")]
    [InlineData("le 15", "2026-12-15")]
    [InlineData("le 31", "2026-12-31")]
    [InlineData("mardi 24", "2026-11-24")]
    [InlineData("mar. 24", "2026-11-24")]
    [InlineData("le 24/11", "2026-11-24")]
    [InlineData("15/12", "2026-12-15")]
    [InlineData("15/12/2026", "2026-12-15")]
    [InlineData("15/12/26", "2026-12-15")]
    [InlineData("15.12.2026", "2026-12-15")]
    [InlineData("2026-12-15", "2026-12-15")]
    [InlineData("24 novembre", "2026-11-24")]
    [InlineData("24 nov.", "2026-11-24")]
    [InlineData("24 novmbre", "2026-11-24")]
    [InlineData("1er décembre", "2026-12-01")]
    [InlineData("le premier decembre", "2026-12-01")]
    [InlineData("lundi 7 décembre", "2026-12-07")]
    [InlineData("lundi 7 décembre 2026", "2026-12-07")]
    [InlineData("lun. 7 déc.", "2026-12-07")]
    [InlineData("le premier lundi de décembre", "2026-12-07")]
    [InlineData("le dernier vendredi de novembre", "2026-11-27")]
    [InlineData("le 2e mardi de janvier 2027", "2027-01-12")]
    [InlineData("dans 8 jours", "2026-11-27")]
    [InlineData("dans huit jours", "2026-11-27")]
    [InlineData("dans 15 jours", "2026-12-04")]
    [InlineData("dans quinze jours", "2026-12-04")]
    [InlineData("d'ici une quinzaine de jours", "2026-12-04")]
    [InlineData("dans 10 jours", "2026-11-30")]
    [InlineData("dans trois semaines", "2026-12-11")]
    [InlineData("dans un mois", "2026-12-20")]
    [InlineData("sous 48 h", "2026-11-22")]
    [InlineData("fin novembre", "2026-11-30")]
    [InlineData("fin février", "2027-02-28")]
    [InlineData("fin du mois", "2026-11-30")]
    [InlineData("fin de l'année", "2026-12-31")]
    [InlineData("mi-décembre", "2026-12-15")]
    [InlineData("début janvier", "2027-01-01")]
    [InlineData("avant le 15 décembre", "2026-12-15")]
    [InlineData("15 janvier", "2027-01-15")]
    [InlineData("le 19 mai", "2027-05-19")]
    [InlineData("depuis mardi", "2026-11-17")]
    [InlineData("depuis vendredi", "2026-11-13")]
    [InlineData("depuis le 12", "2026-11-12")]
    [InlineData("hier", "2026-11-19")]
    [InlineData("avant-hier", "2026-11-18")]
    [InlineData("lundi dernier", "2026-11-16")]
    [InlineData("il y a trois jours", "2026-11-17")]
    public void A_day_is_found(string words, string day) =>
        Assert.Equal(Day(day), Assert.IsType<DateMention.Day>(SlotReader.TryDate(words, Friday)).Date);

    [Theory]
    [InlineData("le 20/10", "2026-10-20")]
    [InlineData("le 19 novembre", "2026-11-19")]
    [InlineData("20 mai", "2026-05-20")]
    [InlineData("15/12/2025", "2025-12-15")]
    [InlineData("début novembre", "2026-11-01")]
    public void A_day_that_has_passed_is_said_to_have(string words, string day) =>
        Assert.Equal(Day(day), Assert.IsType<DateMention.Past>(SlotReader.TryDate(words, Friday)).Date);

    [Theory]
    [InlineData("le 31/11")]
    [InlineData("31 novembre")]
    [InlineData("le 15/13")]
    [InlineData("30/02/2027")]
    [InlineData("29/02/2027")]
    [InlineData("29 février")]
    [InlineData("2026-13-01")]
    [InlineData("le 00/12")]
    public void A_day_that_no_calendar_has(string words) =>
        Assert.IsType<DateMention.DoesNotExist>(SlotReader.TryDate(words, Friday));

    [Theory]
    [InlineData("")]
    [InlineData("en présence de 28 habitants")]
    [InlineData("présence 24/7")]
    [InlineData("30/60 logements")]
    [InlineData("au 24 rue du Marché-Test")]
    [InlineData("le 3e étage")]
    [InlineData("14:00")]
    [InlineData("à 9h30")]
    [InlineData("mer agitée")]
    [InlineData("AC12/3")]
    public void Numbers_and_words_that_are_no_dates(string words) => Assert.Null(SlotReader.TryDate(words, Friday));

    [Theory]
    [InlineData("la semaine prochaine", "2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27")]
    [InlineData("cette semaine", "2026-11-20")]
    [InlineData("lundi 24", "2026-11-23 2026-11-24")]
    [InlineData("mardi 14/12", "2026-12-14 2026-12-15")]
    public void Where_several_days_fit_all_are_proposed(string words, string days) => Assert.Equal(
        days.Split(' ').Select(Day), Assert.IsType<DateMention.Several>(SlotReader.TryDate(words, Friday)).Days);

    [Theory]
    [InlineData("2026-12-31", "demain", "2027-01-01")]
    [InlineData("2026-12-31", "le 2", "2027-01-02")]
    [InlineData("2026-12-28", "vendredi", "2027-01-01")]
    [InlineData("2027-01-05", "depuis le 28/12", "2026-12-28")]
    [InlineData("2027-01-05", "le 20 décembre", "2027-12-20")]
    [InlineData("2027-11-20", "le 29 février", "2028-02-29")]
    [InlineData("2028-02-28", "demain", "2028-02-29")]
    [InlineData("2028-02-01", "fin février", "2028-02-29")]
    [InlineData("2028-01-31", "dans un mois", "2028-02-29")]
    [InlineData("2027-01-31", "le 30", "2027-03-30")]
    public void At_the_edges_of_months_and_years(string today, string words, string day) =>
        Assert.Equal(Day(day), Assert.IsType<DateMention.Day>(SlotReader.TryDate(words, Day(today))).Date);

    [Fact]
    public void A_weekday_is_always_within_the_next_seven_days_and_never_today()
    {
        string[] names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
        for (var today = Friday; today < Friday.PlusDays(14); today = today.PlusDays(1))
        {
            for (var day = 0; day < 7; day++)
            {
                var found = Assert.IsType<DateMention.Day>(SlotReader.TryDate(names[day], today)).Date;
                Assert.Equal(day + 1, (int)found.DayOfWeek);
                Assert.InRange(Period.DaysBetween(today, found), 1, 7);
            }
        }
    }

    [Fact]
    public void The_words_of_the_date_are_told_as_typed() =>
        Assert.Equal("avant le 15 Décembre", SlotReader.TryDate("à faire avant le 15 Décembre, si possible", Friday)?.Words);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
