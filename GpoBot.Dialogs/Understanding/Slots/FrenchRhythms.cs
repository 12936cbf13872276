using GpoBot.Core.Language;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>How often (<c>tous les 15 jours</c>, <c>une fois par mois</c>) and until when (<c>jusqu'à fin juin</c>).</summary>
internal static class FrenchRhythms
{
    private static readonly string[] Fortnightly =
    [
        "tous les 15 jours", "tous les quinze jours", "toutes les deux semaines", "toutes les 2 semaines",
        "une semaine sur deux", "1 semaine sur 2", "une semaine sur 2", "toutes les quinzaines", "chaque quinzaine",
        "par quinzaine", "deux fois par mois", "2 fois par mois", "bimensuelle", "bimensuel", "every two weeks",
        "every 2 weeks", "fortnightly",
    ];

    private static readonly string[] Monthly =
    [
        "tous les mois", "chaque mois", "une fois par mois", "1 fois par mois", "une fois le mois", "mensuellement",
        "mensuelle", "mensuel", "every month", "monthly", "once a month",
    ];

    private static readonly string[] SameDate =
    [
        "tous les mois a la meme date", "chaque mois a la meme date", "a la meme date tous les mois", "a la meme date chaque mois",
        "a la meme date du mois", "a la meme date",
    ];

    private static readonly string[] Once =
        ["une seule fois", "1 seule fois", "une fois", "1 fois", "ponctuelle", "ponctuel", "sans repetition", "pas de repetition", "once"];

    private static readonly string[] UntilLeads = ["jusqu", "jusque", "until"];

    public static Found<Rhythm>? Find(Sentence said) =>
        Find(said, Fortnightly, Rhythm.Fortnightly)
        ?? EveryOther(said)
        ?? Find(said, SameDate, Rhythm.MonthlyByDate)
        ?? Find(said, Monthly, Rhythm.Monthly)
        ?? Find(said, Once, Rhythm.Once);

    /// <summary>The last day of a series. A month alone means its end.</summary>
    public static Found<DateMention>? FindUntil(Sentence said, LocalDate today)
    {
        if (said.Find(UntilLeads) is not { } lead) return null;
        var at = lead.At + lead.Length;
        if (said[at].Text is "a" or "en" && CalendarWords.Month(said[at + 1]) is > 0 and var month)
        {
            var (year, end) = NamedDates.YearAfter(said, at + 2, 31, month, today, Tense.Ahead);
            var day = year is < 1900 or > 2199
                ? Days.DoesNotExist
                : Days.Of(Days.DaysIn(month, year), month, year, today, Tense.Ahead);
            return new(day with { Words = said.Slice(lead.At, end) }, lead.At, end);
        }

        return FrenchDates.Find(said, today, Tense.Ahead, at) is { } found ? found with { From = lead.At } : null;
    }

    private static Found<Rhythm>? Find(Sentence said, string[] phrases, Rhythm rhythm) =>
        said.Find(phrases) is { } at ? new(rhythm, at.At, at.At + at.Length) : null;

    // "un mardi sur deux"
    private static Found<Rhythm>? EveryOther(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (CalendarWords.Weekday(said[at]) != IsoDayOfWeek.None && said[at - 1].Text is "un" or "1"
                && said.Is(at + 1, "sur") && said[at + 2].Text is "deux" or "2")
            {
                return new(Rhythm.Fortnightly, at - 1, at + 3);
            }
        }

        return null;
    }
}
