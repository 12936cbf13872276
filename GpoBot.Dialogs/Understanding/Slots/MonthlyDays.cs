using GpoBot.Core.Language;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Days of every month: <c>le deuxième mardi de chaque mois</c>, <c>le dernier jeudi du mois</c>, <c>tous les 15 du mois</c>.</summary>
internal static class MonthlyDays
{
    private const int Last = 5;
    private const int LastDay = 31;

    private static readonly string[] EachMonth =
        ["du mois", "de chaque mois", "de tous les mois", "chaque mois", "tous les mois", "par mois"];

    private static readonly string[] Before = ["tous les mois", "chaque mois", "une fois par mois", "mensuel", "mensuelle", "mensuellement"];
    private static readonly string[] EndOfMonth = ["chaque fin de mois", "toutes les fins de mois", "tous les mois a la fin du mois"];
    private static readonly string[] ThisMonth = ["de ce mois", "du mois prochain", "du mois suivant", "ce mois"];
    private static readonly string[] Of = ["du mois de", "du mois d", "de", "d"];

    public static Found<MonthlyDay>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if ((ByWeekday(said, at) ?? ByDate(said, at) ?? AtTheEnd(said, at)) is { } found) return found with { From = StartOf(said, found.From) };
        }

        return null;
    }

    // "Le premier mardi de janvier" is one day, "le premier mardi" or "le premier mardi du mois" a habit.
    private static Found<MonthlyDay>? ByWeekday(Sentence said, int at)
    {
        var (rank, length) = PartsOfMonths.Rank(said, at);
        var weekday = rank == 0 ? IsoDayOfWeek.None : CalendarWords.Weekday(said[at + length]);
        var after = at + length + 1;
        if (weekday == IsoDayOfWeek.None || IsOneMonth(said, after) || said[after].IsNumber) return null;
        var rhythm = rank == Last ? Rhythm.MonthlyLast : Rhythm.Monthly;
        return new(new(rhythm, rank, weekday), at, after + said.SaysOneOf(after, EachMonth));
    }

    private static Found<MonthlyDay>? ByDate(Sentence said, int at)
    {
        var day = said.Is(at, "premier") ? 1 : said[at].IsNumber ? said[at].Number : 0;
        if (day is < 1 or > LastDay || (said[at].Glued && said[at - 1].IsWord) || said[at - 1].Text is not ("le" or "les" or "chaque")) return null;
        var after = said.Is(at + 1, "er") ? at + 2 : at + 1;
        if (IsOneMonth(said, after)) return null;
        if (said.SaysOneOf(after, EachMonth) is > 0 and var each) return new(new(Rhythm.MonthlyByDate, day), at, after + each);
        var alone = !said[after].Glued && CalendarWords.Month(said[after]) == 0 && said[after].Text is not ("h" or "heure" or "heures" or "jours");
        return alone && FollowsMonthly(said, at - 1) ? new(new(Rhythm.MonthlyByDate, day), at, after) : null;
    }

    private static Found<MonthlyDay>? AtTheEnd(Sentence said, int at)
    {
        if (said.SaysOneOf(at, EndOfMonth) is > 0 and var end) return new(new(Rhythm.MonthlyByDate, LastDay), at, at + end);
        if (said.Says(at, "dernier jour") == 0 || IsOneMonth(said, at + 2)) return null;
        return said.SaysOneOf(at + 2, EachMonth) is > 0 and var each ? new(new(Rhythm.MonthlyByDate, LastDay), at, at + 2 + each) : null;
    }

    private static bool IsOneMonth(Sentence said, int at) =>
        said.SaysOneOf(at, ThisMonth) > 0 || CalendarWords.Month(said[at + said.SaysOneOf(at, Of)]) > 0;

    // "Tous les mois, le 15".
    private static bool FollowsMonthly(Sentence said, int article)
    {
        var end = said.Is(article - 1, ",") ? article - 1 : article;
        return Before.Any(phrase => phrase.Split(' ').Length is var length && end >= length && said.Says(end - length, phrase) > 0);
    }

    private static int StartOf(Sentence said, int at)
    {
        while (said[at - 1].Text is "le" or "les" or "tous" or "chaque") at--;
        return at;
    }
}
