using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

/// <summary>How often and how many times, in the words people use; on Friday 20 November 2026.</summary>
public sealed class SeriesWordsTests
{
    [Theory]
    [InlineData("le premier mardi de chaque mois à 14h", Rhythm.Monthly, 1, IsoDayOfWeek.Tuesday, "2026-12-01")]
    [InlineData("le deuxième mardi de chaque mois", Rhythm.Monthly, 2, IsoDayOfWeek.Tuesday, "2026-12-08")]
    [InlineData("tous les premiers mardis du mois à 9h30", Rhythm.Monthly, 1, IsoDayOfWeek.Tuesday, "2026-12-01")]
    [InlineData("tous les mois le 3e jeudi", Rhythm.Monthly, 3, IsoDayOfWeek.Thursday, "2026-12-17")]
    [InlineData("le premier mardi", Rhythm.Monthly, 1, IsoDayOfWeek.Tuesday, "2026-12-01")]
    [InlineData("le dernier jeudi du mois", Rhythm.MonthlyLast, 5, IsoDayOfWeek.Thursday, "2026-11-26")]
    [InlineData("chaque dernier jeudi du mois", Rhythm.MonthlyLast, 5, IsoDayOfWeek.Thursday, "2026-11-26")]
    [InlineData("tous les 15 du mois", Rhythm.MonthlyByDate, 15, IsoDayOfWeek.None, "2026-12-15")]
    [InlineData("le 3 de chaque mois à 10h", Rhythm.MonthlyByDate, 3, IsoDayOfWeek.None, "2026-12-03")]
    [InlineData("tous les mois, le 15 à 14h", Rhythm.MonthlyByDate, 15, IsoDayOfWeek.None, "2026-12-15")]
    [InlineData("le 1er de chaque mois", Rhythm.MonthlyByDate, 1, IsoDayOfWeek.None, "2026-12-01")]
    [InlineData("tous les 31 du mois", Rhythm.MonthlyByDate, 31, IsoDayOfWeek.None, "2026-12-31")]
    [InlineData("le dernier jour du mois", Rhythm.MonthlyByDate, 31, IsoDayOfWeek.None, "2026-12-31")]
    public void A_day_of_every_month_says_when_it_begins(string words, Rhythm rhythm, int number, IsoDayOfWeek weekday, string first)
    {
        var said = Read(words);

        Assert.Equal(new MonthlyDay(rhythm, number, weekday), said.Monthly);
        Assert.Null(said.Date);
        Assert.Equal(first, $"{said.Monthly!.After(Utterances.Today).First():uuuu-MM-dd}");
    }

    [Theory]
    [InlineData("réunion S01 le 15 de chaque mois pendant 6 réunions 10h visio", "S01", 6)]
    [InlineData("10 réunions tous les 15 jours S01 à partir du 8 décembre 9h30", "S01", 10)]
    [InlineData("S01 tous les 15 jours le lundi à 10h", "S01", null)]
    [InlineData("reu S01 1er mardi du mois 14h jusqu'à fin juin", "S01", null)]
    public void A_rhythm_asks_for_a_series_without_any_verb(string text, string gpo, int? count)
    {
        var said = Assert.IsType<Intent.Schedule>(new MessageReader().Read(text, Utterances.Today));

        Assert.Equal((gpo, count), (said.GpoWords, said.Count));
    }

    [Theory]
    [InlineData("réunions S01 tous les mardis ?")]
    [InlineData("les réunions S01 tous les lundis sont annulées")]
    [InlineData("réunion tous les lundis, je ne viens pas")]
    [InlineData("S01")]
    public void Not_everything_with_a_rhythm_asks_for_one(string text) =>
        Assert.IsNotType<Intent.Schedule>(new MessageReader().Read(text, Utterances.Today));

    [Theory]
    [InlineData("le premier mardi de janvier", "2027-01-05")]
    [InlineData("le premier mardi du mois de janvier", "2027-01-05")]
    [InlineData("tous les mois le 1er décembre", "2026-12-01")]
    [InlineData("le 15 décembre tous les mois", "2026-12-15")]
    [InlineData("une seule fois le premier mardi", "2026-12-01")]
    [InlineData("tous les 15 jours le premier mardi de décembre", "2026-12-01")]
    public void A_day_of_one_month_is_a_date(string words, string date)
    {
        var said = Read(words);

        Assert.Null(said.Monthly);
        Assert.Equal(date, $"{(said.Date as DateMention.Day)?.Date:uuuu-MM-dd}");
    }

    [Theory]
    [InlineData("tous les 15 jours le mardi pendant 6 réunions", 6)]
    [InlineData("tous les 15 jours le mardi, 6 fois", 6)]
    [InlineData("tous les mois le 15, dix séances", 10)]
    [InlineData("tous les 15 jours mardi 0 réunion", 0)]
    [InlineData("tous les 15 jours mardi 1 réunion", 1)]
    [InlineData("tous les 15 jours mardi 400 réunions", 400)]
    [InlineData("une réunion tous les mois le 15", null)]
    [InlineData("1 réunion mardi à 14h", null)]
    [InlineData("2 fois par mois le mardi", null)]
    [InlineData("une fois par mois le mardi", null)]
    public void A_number_of_meetings_is_told_from_other_numbers(string words, int? count) => Assert.Equal(count, Read(words).Count);

    [Fact]
    public void The_same_date_each_month_is_a_rhythm() => Assert.Equal(Rhythm.MonthlyByDate, SlotReader.TryRhythm("tous les mois à la même date"));

    private static Intent.Schedule Read(string words) =>
        Assert.IsType<Intent.Schedule>(new MessageReader().Read("planifie le GPO S01 " + words, Utterances.Today));
}
