using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Days counted from today: <c>demain</c>, <c>dans 15 jours</c>, <c>il y a trois jours</c>, <c>la semaine prochaine</c>.</summary>
internal static class RelativeDates
{
    private static readonly (string Phrase, int Days)[] Near =
    [
        ("apres demain", 2), ("avant hier", -2), ("demain", 1), ("hier", -1), ("aujourd hui", 0), ("aujourdhui", 0),
        ("auj", 0), ("ajd", 0), ("ce jour", 0), ("ce matin", 0), ("ce soir", 0), ("cet apres midi", 0), ("today", 0),
        ("tomorrow", 1), ("2 main", 1), ("yesterday", -1),
    ];

    public static Found<DateMention>? Read(Sentence said, int at, LocalDate today, Tense tense) =>
        NearDay(said, at, today) ?? Week(said, at, today) ?? Counted(said, at, today, tense);

    private static Found<DateMention>? NearDay(Sentence said, int at, LocalDate today)
    {
        foreach (var (phrase, days) in Near)
        {
            if (said.Says(at, phrase) is > 0 and var length)
            {
                return new(Days.On(today.PlusDays(days), today, days < 0 ? Tense.Gone : Tense.Coming), at, at + length);
            }
        }

        return null;
    }

    private static Found<DateMention>? Week(Sentence said, int at, LocalDate today)
    {
        if (said.Says(at, "next week") > 0) return new(Days.WeekOf(today.PlusWeeks(1)), at, at + 2);
        if (said.Says(at, "week of") > 0 && OfDay(said, said.Is(at + 2, "the") ? at + 3 : at + 2, today) is { } week) return week with { From = at };
        if (!said.Is(at, "semaine")) return null;
        if (said[at + 1].Text is "du" or "de" && OfDay(said, said.Is(at + 2, "lundi") ? at + 3 : at + 2, today) is { } named) return named with { From = at };
        if (said.Is(at + 1, "prochaine")) return new(Days.WeekOf(today.PlusWeeks(1)), at, at + 2);
        if (said[at + 1].Text is "derniere" or "passee") return new(Days.WeekOf(today.PlusWeeks(-1)), at, at + 2);
        if (!said.Is(at - 1, "cette") || today.DayOfWeek > IsoDayOfWeek.Friday) return null;
        var left = Enumerable.Range(0, 6 - (int)today.DayOfWeek).Select(today.PlusDays);
        return new(Days.Several(left), at, at + 1);
    }

    // "La semaine du 7 décembre": that whole week, and not its Monday.
    private static Found<DateMention>? OfDay(Sentence said, int at, LocalDate today)
    {
        var found = NumericDates.Read(said, at, today, Tense.Coming) ?? NamedDates.Read(said, at, today, Tense.Coming);
        return found is { Value: DateMention.Day { Date: var day } } here ? here with { Value = Days.WeekOf(day) } : null;
    }

    private static Found<DateMention>? Counted(Sentence said, int at, LocalDate today, Tense tense)
    {
        var back = said.Says(at, "il y a");
        var lead = back > 0 ? back : said[at].Text is "dans" or "sous" or "ici" or "in" ? 1 : 0;
        if (lead == 0) return null;
        // "Sous huitaine", "sous quinzaine".
        if (back == 0 && said[at + lead].Text is "huitaine" or "quinzaine")
            return new(Days.On(today.PlusWeeks(said.Is(at + lead, "huitaine") ? 1 : 2), today, tense), at, at + lead + 1);
        var count = said.Is(at, "in") && said[at + lead].Text is "a" or "one" ? 1 : CalendarWords.Number(said[at + lead]);
        if (count is < 0 or > 400 || Unit(said, at + lead + 1, count) is not { } unit) return null;
        var end = at + lead + (said[at + lead + 1].Text is "quinzaine" or "huitaine" && said.Says(at + lead + 2, "de jours") > 0 ? 4 : 2);
        var sign = back > 0 ? -1 : 1;
        return new(Days.On(today + Times(unit, sign), today, back > 0 ? Tense.Gone : tense), at, end);
    }

    // In French eight days are a week and fifteen days are two: the day one starts from is counted.
    private static Period? Unit(Sentence said, int at, int count) => said[at].Text switch
    {
        "jour" or "jours" or "j" or "days" or "day" when count is 8 or 15 => Period.FromWeeks(count / 7),
        "jour" or "jours" or "j" or "days" or "day" => Period.FromDays(count),
        "huitaine" => Period.FromWeeks(count),
        "quinzaine" => Period.FromWeeks(2 * count),
        "semaine" or "semaines" or "week" or "weeks" => Period.FromWeeks(count),
        "mois" or "month" or "months" => Period.FromMonths(count),
        "h" or "heures" when count > 0 && count % 24 == 0 => Period.FromDays(count / 24),
        _ => null,
    };

    private static Period Times(Period unit, int sign) => sign > 0
        ? unit
        : Period.FromDays(-unit.Days) + Period.FromWeeks(-unit.Weeks) + Period.FromMonths(-unit.Months);
}
