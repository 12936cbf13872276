using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reports;

/// <summary>Which time figures are asked of: <c>depuis janvier</c>, <c>du trimestre</c>, <c>de l'année 2025</c>, <c>T3</c>. Takes its words out.</summary>
internal static class Periods
{
    private static readonly string[] Quarter = ["du trimestre en cours", "de ce trimestre", "ce trimestre", "du trimestre", "trimestriel", "trimestrielle", "le trimestre", "trimestre", "this quarter", "of the quarter", "quarterly", "quarter"];
    private static readonly string[] LastQuarter = ["du trimestre dernier", "du dernier trimestre", "le trimestre dernier", "trimestre dernier", "du trimestre passe", "trimestre precedent", "last quarter"];
    private static readonly string[] Half = ["du semestre", "de ce semestre", "ce semestre", "semestriel", "semestre"];
    private static readonly string[] Year = ["de l annee en cours", "de l annee", "de cette annee", "cette annee", "annuel", "annuelle", "l annee", "annee en cours", "depuis le debut de l annee", "this year", "yearly", "annual"];
    private static readonly string[] LastYear = ["de l annee derniere", "l annee derniere", "de l an dernier", "l an dernier", "annee precedente", "de l annee passee", "last year"];
    private static readonly string[] Month = ["du mois en cours", "de ce mois", "ce mois ci", "ce mois", "du mois", "mensuel", "mensuelle", "this month", "monthly", "depuis le debut du mois"];
    private static readonly string[] LastMonth = ["du mois dernier", "le mois dernier", "mois dernier", "du mois passe", "mois precedent", "last month"];

    private static readonly FrozenSet<string> Before = FrozenSet.Create("de", "d", "du", "en", "pour", "mois", "le", "in", "for", "of");

    public static (DateMention? From, DateMention? To) Take(Sentence said, LocalDate today)
    {
        var year = today.Year;
        var quarter = (today.Month - 1) / 3;
        if (LastSpan(said, today) is { } span) return span;
        if (Speech.Take(said, LastQuarter)) return Months(year * 12 + (quarter - 1) * 3, 3, "trimestre dernier");
        if (NumberedQuarter(said, year) is { } numbered) return numbered;
        if (Speech.Take(said, Quarter)) return (Of(new LocalDate(year, quarter * 3 + 1, 1), "trimestre"), null);
        if (Speech.Take(said, Half)) return (Of(new LocalDate(year, today.Month <= 6 ? 1 : 7, 1), "semestre"), null);
        if (said.Find(["de l annee", "l annee", "annee"]) is { } named && said[named.At + named.Length] is { IsNumber: true, Text.Length: 4 })
        {
            said.Cut(named.At, named.At + named.Length);
            if (YearAlone(said, today) is { } whole) return whole;
        }

        if (Speech.Take(said, LastYear)) return Months((year - 1) * 12, 12, "an dernier");
        if (Speech.Take(said, Year)) return (Of(new LocalDate(year, 1, 1), "année"), null);
        if (Speech.Take(said, LastMonth)) return Months(year * 12 + today.Month - 2, 1, "mois dernier");
        if (Speech.Take(said, Month)) return (Of(today.With(DateAdjusters.StartOfMonth), "mois"), null);
        if (DateRanges.Find(said, today) is { } range)
        {
            said.Cut(range.From, range.To);
            return Past(range.Value, today);
        }

        return Since(said, today) ?? MonthAlone(said, today) ?? YearAlone(said, today) ?? (null, null);
    }

    // "Des trois derniers mois", "over the last 6 weeks": up to today.
    private static (DateMention?, DateMention?)? LastSpan(Sentence said, LocalDate today)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var english = said[at].Text is "last" or "past";
            var number = english ? at + 1 : at;
            if (CalendarWords.Number(said[number]) is not (> 0 and <= 60 and var count)) continue;
            if (!english && said[number + 1].Text is not ("derniers" or "dernieres")) continue;
            var unit = english ? number + 1 : number + 2;
            LocalDate? from = said[unit].Text switch
            {
                "jours" or "days" => today.PlusDays(-count),
                "semaines" or "weeks" => today.PlusWeeks(-count),
                "mois" or "months" => today.PlusMonths(-count),
                "trimestres" or "quarters" => today.PlusMonths(-3 * count),
                "ans" or "annees" or "years" => today.PlusYears(-count),
                _ => null,
            };
            if (from is not { } start) continue;
            said.Cut(at, unit + 1);
            return (Of(start, "derniers"), null);
        }

        return null;
    }

    // "Bilan de novembre", "en octobre 2025": the last month of that name.
    private static (DateMention?, DateMention?)? MonthAlone(Sentence said, LocalDate today)
    {
        for (var at = 1; at < said.Count; at++)
        {
            if (CalendarWords.Month(said[at]) is not (> 0 and var month) || !said.IsOneOf(at - 1, Before)) continue;
            var saysYear = said[at + 1] is { IsNumber: true, Text.Length: 4, Number: >= 2000 and <= 2199 };
            var year = saysYear ? said[at + 1].Number : month <= today.Month ? today.Year : today.Year - 1;
            var from = at - 1;
            while (from > 0 && said.IsOneOf(from - 1, Before)) from--;
            said.Cut(from, saysYear ? at + 2 : at + 1);
            var (first, last) = Months(year * 12 + month - 1, 1, "mois");
            return (first, (year, month) == (today.Year, today.Month) ? null : last);
        }

        return null;
    }

    // "Du 1er octobre au 15 novembre" asked in November is this year's; what lies wholly ahead was last year.
    private static (DateMention?, DateMention?) Past(DateRange range, LocalDate today)
    {
        if (Day(range.From) is not { } from || Day(range.To) is not { } to) return (range.From, range.To);
        var back = from > today ? 1 : 0;
        return (Of(from.PlusYears(-back), range.From.Words), Of(to.PlusYears(-back), range.To.Words));
    }

    private static (DateMention?, DateMention?)? Since(Sentence said, LocalDate today)
    {
        if (said.Find(["depuis le mois de", "depuis le debut de", "depuis debut", "depuis le", "depuis", "since", "a partir de", "a partir du"]) is not { } since) return null;
        var next = since.At + since.Length;
        if (CalendarWords.Month(said[next]) is > 0 and var month)
        {
            var year = said[next + 1] is { IsNumber: true, Text.Length: 4 } said4 ? said4.Number : month <= today.Month ? today.Year : today.Year - 1;
            if (year is < 1900 or > 2199) return null;
            said.Cut(since.At, said[next + 1].IsNumber ? next + 2 : next + 1);
            return (Of(new LocalDate(year, month, 1), "depuis"), null);
        }

        if (said[next] is { IsNumber: true, Text.Length: 4, Number: >= 1900 and <= 2199 } alone)
        {
            said.Cut(since.At, next + 1);
            return (Of(new LocalDate(alone.Number, 1, 1), "depuis"), null);
        }

        if (FrenchDates.Find(said, today, Tense.Gone, since.At) is not { } day) return null;
        said.Cut(since.At, day.To);
        return (day.Value, null);
    }

    private static (DateMention?, DateMention?)? YearAlone(Sentence said, LocalDate today)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at] is not { IsNumber: true, Text.Length: 4, Number: >= 2000 and <= 2199 } year) continue;
            said.Cut(at, at + 1);
            return (Of(new LocalDate(year.Number, 1, 1), year.Text), year.Number < today.Year ? Of(new LocalDate(year.Number, 12, 31), year.Text) : null);
        }

        return null;
    }

    // "3e trimestre", "premier trimestre 2026"; "T3" is a thematic group.
    private static (DateMention?, DateMention?)? NumberedQuarter(Sentence said, int year)
    {
        if (said.Find(["trimestre"]) is not { At: > 0 } noun) return null;
        var (rank, length) = PartsOfMonths.Rank(said, noun.At - 2) is { Rank: > 0, Length: 2 } two ? two : PartsOfMonths.Rank(said, noun.At - 1);
        if (rank is < 1 or > 4) return null;
        var saysYear = said[noun.At + 1] is { IsNumber: true, Text.Length: 4, Number: >= 2000 and <= 2199 };
        if (saysYear) year = said[noun.At + 1].Number;
        said.Cut(noun.At - length, noun.At + (saysYear ? 2 : 1));
        return Months(year * 12 + (rank - 1) * 3, 3, "trimestre");
    }

    private static (DateMention?, DateMention?) Months(int first, int count, string words)
    {
        var from = new LocalDate(first / 12, first % 12 + 1, 1);
        return (Of(from, words), Of(from.PlusMonths(count).PlusDays(-1), words));
    }

    private static LocalDate? Day(DateMention mention) => mention switch
    {
        DateMention.Day day => day.Date,
        DateMention.Past past => past.Date,
        _ => null,
    };

    private static DateMention Of(LocalDate date, string words) => new DateMention.Day(date) { Words = words };
}
