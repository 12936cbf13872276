using System.Diagnostics;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Texts.English;
using NodaTime;

namespace GpoBot.Tests.Texts.English;

/// <summary>A text of the house in English, with what people wrote left alone.</summary>
public sealed class EnglishTextTests
{
    [Theory]
    [InlineData("Abandonner", "Drop")]
    [InlineData("Échéance : mardi 10 novembre 2026 (en retard de 10 jours)", "Due: Tuesday 10 November 2026 (10 days overdue)")]
    [InlineData("Échéance\u202F: mardi 1er décembre 2026", "Due: Tuesday 1 December 2026")]
    [InlineData("**En cours**", "**In progress**")]
    [InlineData("En cours, 90 %, difficulté : accès", "In progress, 90%, difficulty: access")]
    [InlineData("S01, mar. 24 nov., 9 h 30", "S01, Tue 24 Nov, 09:30")]
    [InlineData("mardi 24 novembre 2026 à 14 h", "Tuesday 24 November 2026 at 14:00")]
    [InlineData("1 h 30", "1 h 30 min")]
    [InlineData("1 234", "1,234")]
    [InlineData("- Gaël Hall-Témoin : ne vient pas", "- Gaël Hall-Témoin: does not come")]
    [InlineData("Où en êtes-vous ? (obligatoire)", "How far are you? (required)")]
    [InlineData("Cette date est passée. Donnez une date à venir.", "This date has passed. Give a date to come.")]
    [InlineData("Ce jour est férié (Noël). Choisissez un autre jour.", "This day is a public holiday (Noël). Choose another day.")]
    [InlineData("À faire  \nFait", "To do  \nDone")]
    public void What_the_house_says_becomes_English(string french, string english) => Assert.Equal(english, EnglishText.Of(french));

    [Theory]
    [InlineData("AC003 – Neutraliser l'accès aux caves de l'entrée 6")]
    [InlineData("**AC001 – Densifier les patrouilles pédestres 14 h – 23 h**")]
    [InlineData("S01 Montfictif – Les Marronniers")]
    [InlineData("S03 Montfictif – Gare et Faubourgs")]
    [InlineData("Centre de supervision urbain de Montfictif (Daphné Écran-Test)")]
    [InlineData("Fermer le local vélo")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("https://gpobot.example.org/Commitment/AC070")]
    public void What_people_wrote_stays(string text) => Assert.Equal(text, EnglishText.Of(text));

    [Fact]
    public void Every_entry_is_sound_and_written_once()
    {
        Assert.All(EnglishCatalogue.Patterns, pattern => Assert.True(pattern.IsSound, pattern.French));
        Assert.Empty(EnglishCatalogue.Entries.GroupBy(entry => entry.French).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(EnglishCatalogue.Entries, entry => Assert.NotEmpty(entry.English.Trim()));
    }

    [Fact]
    public void Each_refusal_of_meetings_commitments_and_reminders_has_its_English()
    {
        var left = Enum.GetValues<RefusalCode>().Where(code => code <= RefusalCode.RemindersPaused).Select(code => RefusalTexts.Of(new Refusal(code, "30"))).Where(text => FrenchLeft.In(EnglishText.Of(text)));
        Assert.Empty(left);
    }

    [Fact]
    public void So_has_each_sentence_and_each_label()
    {
        var said = typeof(Sentences).GetFields().Where(field => field.Name != nameof(Sentences.Stranger)).Select(field => (string)field.GetValue(null)!)
            .Concat(Enum.GetValues<CommitmentStatus>().Select(Labels.Of)).Concat(Enum.GetValues<BlockingReason>().Select(Labels.Of))
            .Concat(Enum.GetValues<CancelReason>().Select(Labels.Of)).Concat(Enum.GetValues<MeetingFormat>().Select(Labels.Of));
        Assert.DoesNotContain(said, text => FrenchLeft.In(EnglishText.Of(text)));
    }

    [Fact]
    public void Every_day_of_a_year_is_read()
    {
        for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
        {
            var english = System.Globalization.CultureInfo.InvariantCulture;
            Assert.Equal(day.ToString("dddd d MMMM yyyy", english), EnglishText.Of(French.Date(day)));
            Assert.Equal(day.ToString("ddd d ", english) + day.ToString("MMMM", english)[..Math.Min(3, day.ToString("MMMM", english).Length)],
                Short(EnglishText.Of(French.DateShort(day))));
        }

        // A month that French does not shorten is not shortened either.
        static string Short(string date) => date[..(date.LastIndexOf(' ') + 4)];
    }

    [Fact]
    public void Nothing_of_any_length_or_shape_throws_or_takes_long()
    {
        var clock = Stopwatch.StartNew();
        foreach (var piece in new[] { "a", "**", "« ", "Échéance : ", "Je note ", ". Z", ", ", " : ", " – ", "{0}", "\n", "9 h ", "\uD800", "(" })
            Assert.NotNull(EnglishText.Of(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
