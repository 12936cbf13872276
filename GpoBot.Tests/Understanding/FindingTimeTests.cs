using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

/// <summary>Asking for times that suit, on Friday 20 November 2026.</summary>
public sealed class FindingTimeTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private readonly MessageReader _reader = new();

    [Theory]
    [InlineData("créneau", null, null)]
    [InlineData("Créneaux", null, null)]
    [InlineData("disponibilités", null, null)]
    [InlineData("nos dispos svp", null, null)]
    [InlineData("trouve un créneau pour le GPO S01", "S01", null)]
    [InlineData("Bonjour, peux-tu trouver un creneau pour la prochaine réunion ?", null, null)]
    [InlineData("je cherche un créneau d'une heure et demie", null, 90)]
    [InlineData("propose trois dates pour le secteur Port-Exemple", "Port-Exemple", null)]
    [InlineData("il nous faut un crénau de 2h pour S1", "S01", 120)]
    [InlineData("créneaux S03 2 heures en décembre", "S03", 120)]
    [InlineData("créneau de 45 min", null, 45)]
    [InlineData("quand sommes-nous libres ?", null, null)]
    [InlineData("quand est-ce qu'on est libres la semaine prochaine ?", null, null)]
    [InlineData("quand peut-on se réunir", null, null)]
    [InlineData("find a slot", null, null)]
    public void The_group_and_the_length_are_heard(string said, string? gpo, int? minutes)
    {
        var found = Assert.IsType<Intent.FindTime>(_reader.Read(said, Today));

        Assert.Equal((gpo, minutes), (found.GpoWords, found.DurationMinutes));
        Assert.Null(found.Time);
    }

    [Theory]
    [InlineData("la semaine prochaine", "11-23", "11-27")]
    [InlineData("la semaine du 7 décembre", "12-07", "12-11")]
    [InlineData("mardi", "11-24", "11-24")]
    [InlineData("le 8 décembre", "12-08", "12-08")]
    [InlineData("demain matin", "11-21", "11-21")]
    [InlineData("en décembre", "12-01", "12-31")]
    [InlineData("en novembre", "11-20", "11-30")]
    [InlineData("début décembre", "12-01", "12-10")]
    [InlineData("mi-décembre", "12-11", "12-20")]
    [InlineData("à la fin du mois de décembre", "12-21", "12-31")]
    [InlineData("ce mois-ci", "11-20", "11-30")]
    [InlineData("le mois prochain", "12-01", "12-31")]
    [InlineData("entre le 1er et le 15 décembre", "12-01", "12-15")]
    [InlineData("du 1er au 15 décembre", "12-01", "12-15")]
    [InlineData("du GPO S01 du 7 au 11 décembre", "12-07", "12-11")]
    [InlineData("entre lundi et jeudi", "11-23", "11-26")]
    [InlineData("du jeudi au mardi", "11-26", "12-01")]
    [InlineData("entre le 30 novembre et le 4 décembre", "11-30", "12-04")]
    [InlineData("d'ici le 4 décembre", "11-21", "12-04")]
    [InlineData("avant le 4 décembre", "11-21", "12-03")]
    [InlineData("à partir du 4 décembre", "12-04", "12-25")]
    public void The_days_to_look_at_are_heard(string said, string first, string last)
    {
        var found = Assert.IsType<Intent.FindTime>(_reader.Read("trouve un créneau " + said, Today));

        var days = found.When switch
        {
            DateMention.Day day => [day.Date],
            DateMention.Several several => several.Days,
            _ => throw new InvalidOperationException($"{found.When}"),
        };
        Assert.Equal((first, last), (days.Min().ToString("MM-dd", null), days.Max().ToString("MM-dd", null)));
        Assert.Equal(found.GpoWords is null, !said.Contains("S01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("créneau en janvier", 2027, 1, 1)]
    [InlineData("créneau en mars 2028", 2028, 3, 1)]
    [InlineData("créneau en octobre", 2027, 10, 1)]
    public void A_month_that_has_gone_by_is_next_years(string said, int year, int month, int day)
    {
        var found = Assert.IsType<Intent.FindTime>(_reader.Read(said, Today));

        Assert.Equal(new LocalDate(year, month, day), Assert.IsType<DateMention.Several>(found.When).Days[0]);
    }

    [Theory]
    [InlineData("créneau mardi à 14h", 14, null)]
    [InlineData("trouve un créneau vers 10h30", 10, null)]
    [InlineData("créneau mardi matin", null, DayPart.Morning)]
    [InlineData("un créneau l'après-midi la semaine prochaine", null, DayPart.Afternoon)]
    public void The_hour_or_the_half_of_the_day_is_heard(string said, int? hour, DayPart? part)
    {
        var found = Assert.IsType<Intent.FindTime>(_reader.Read(said, Today));

        Assert.Equal((hour, part, null), (found.Time?.Hour, found.Part, found.DurationMinutes));
    }

    [Theory]
    [InlineData("créneau hier")]
    [InlineData("créneau le 10 novembre 2026")]
    [InlineData("créneau le 31 novembre")]
    public void A_day_that_cannot_be_is_told_as_such(string said)
    {
        var found = Assert.IsType<Intent.FindTime>(_reader.Read(said, Today));

        Assert.True(found.When is DateMention.Past or DateMention.DoesNotExist || found.When is DateMention.Day day && day.Date < Today, $"{found.When}");
    }

    [Theory]
    [InlineData("je ne suis pas disponible le 24")]
    [InlineData("pas libre mardi")]
    [InlineData("je serai absent mardi")]
    [InlineData("le hall est libre")]
    [InlineData("la date")]
    [InlineData("dates")]
    public void Other_words_are_no_search(string said) => Assert.IsNotType<Intent.FindTime>(_reader.Read(said, Today));
}
