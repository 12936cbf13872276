using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Days by their place in a month: <c>fin novembre</c>, <c>mi-décembre</c>, <c>le premier lundi de décembre</c>.</summary>
internal static class PartsOfMonths
{
    private const int Last = 31;
    private static readonly string[] OfTheMonth = ["du mois", "de mois", "de ce mois", "of the month", "of this month"];
    private static readonly string[] OfTheYear = ["de l annee", "d annee", "of the year"];
    private static readonly string[] OfTheWeek = ["de la semaine", "de semaine", "of the week"];
    private static readonly string[] OfNextWeek = ["de la semaine prochaine", "de semaine prochaine", "semaine prochaine", "of next week", "next week"];
    private static readonly string[] Of = ["du mois de", "du mois d", "de", "d", "of"];

    public static Found<DateMention>? Read(Sentence said, int at, LocalDate today, Tense tense) =>
        Part(said, at, today, tense) ?? Ranked(said, at, today, tense);

    private static Found<DateMention>? Part(Sentence said, int at, LocalDate today, Tense tense)
    {
        int day = said[at].Text switch { "debut" or "early" or "beginning" => 1, "mi" or "mid" or "milieu" => 15, "fin" or "end" => Last, _ => 0 };
        if (day == 0) return null;
        if (day == Last && said.SaysOneOf(at + 1, OfTheYear) is > 0 and var year)
        {
            return new(Days.On(new LocalDate(today.Year, 12, 31), today, tense), at, at + 1 + year);
        }

        if (said.SaysOneOf(at + 1, OfNextWeek) is > 0 and var following)
        {
            var monday = Days.Monday(today).PlusWeeks(1);
            return new(Days.On(monday.PlusDays(day switch { 1 => 0, 15 => 2, _ => 4 }), today, tense), at, at + 1 + following);
        }

        if (day == Last && said.SaysOneOf(at + 1, OfTheWeek) is > 0 and var week)
        {
            return new(Days.On(Days.Monday(today).PlusDays(4), today, tense), at, at + 1 + week);
        }

        var next = at + 1 + said.SaysOneOf(at + 1, Of);
        var month = CalendarWords.Month(said[next]);
        if (month > 0)
        {
            var (named, end) = NamedDates.YearAfter(said, next + 1, day, month, today, tense);
            return named is < 1900 or > 2199 ? null : new(Inside(month, named), at, end);
        }

        return said.SaysOneOf(at + 1, OfTheMonth) is > 0 and var length
            ? new(Inside(today.Month, today.Year), at, at + 1 + length)
            : null;

        DateMention Inside(int inMonth, int inYear) =>
            Days.Of(Math.Min(day, Days.DaysIn(inMonth, inYear)), inMonth, inYear, today, tense);
    }

    private static Found<DateMention>? Ranked(Sentence said, int at, LocalDate today, Tense tense)
    {
        var (rank, length) = Rank(said, at);
        var weekday = rank == 0 ? IsoDayOfWeek.None : CalendarWords.Weekday(said[at + length]);
        if (weekday == IsoDayOfWeek.None) return null;
        var after = at + length + 1;
        var next = after + said.SaysOneOf(after, Of);
        var month = CalendarWords.Month(said[next]);
        if (month > 0)
        {
            var (year, end) = NamedDates.YearAfter(said, next + 1, Last, month, today, tense);
            return year is < 1900 or > 2199
                ? null
                : new(Days.On(Days.Nth(rank, weekday, month, year), today, tense), at, end);
        }

        var here = Days.Nth(rank, weekday, today.Month, today.Year);
        var following = today.PlusMonths(1);
        var date = here < today ? Days.Nth(rank, weekday, following.Month, following.Year) : here;
        return new(Days.On(date, today, tense), at, after + said.SaysOneOf(after, OfTheMonth));
    }

    /// <summary>The first (1) to fourth (4) or last (5), and how many tokens say so; 0 when no rank stands here.</summary>
    public static (int Rank, int Length) Rank(Sentence said, int at) => said[at].Text switch
    {
        "premier" or "premiers" => (1, 1),
        "deuxieme" or "deuxiemes" or "second" or "seconds" => (2, 1),
        "troisieme" or "troisiemes" => (3, 1),
        "quatrieme" or "quatriemes" => (4, 1),
        "dernier" or "derniers" => (5, 1),
        "1" when said.Is(at + 1, "er") => (1, 2),
        "2" or "3" or "4" when said[at + 1].Text is "e" or "eme" or "nd" => (said[at].Number, 2),
        _ => (0, 0),
    };
}
