using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>
/// The days somebody would look at: <c>en décembre</c>, <c>entre le 1er et le 15 décembre</c>, <c>d'ici le 15</c>,
/// <c>la semaine du 7</c>, or whatever day is said. Several days come as <see cref="DateMention.Several"/>, in order.
/// </summary>
internal static class FrenchSpans
{
    private const int WeeksFrom = 3;
    private const int LongestDays = 92;
    private static readonly string[] WeekOf = ["semaine du", "semaine de"];
    private static readonly string[] BetweenLeads = ["entre le", "entre", "du", "de"];
    private static readonly string[] Inclusive = ["d ici le", "d ici", "jusqu au", "jusqu a"];
    private static readonly string[] Exclusive = ["avant le", "avant"];
    private static readonly string[] Starts = ["a partir du", "a partir de", "a compter du", "apres le", "des le"];
    private static readonly string[] NextMonth = ["le mois prochain", "mois prochain"];
    private static readonly string[] ThisMonth = ["ce mois ci", "ce mois"];

    public static Found<DateMention>? Find(Sentence said, LocalDate today) =>
        Week(said, today) ?? Between(said, today)
        ?? Bounded(said, today, Inclusive, day => Days(today.PlusDays(1), day))
        ?? Bounded(said, today, Exclusive, day => Days(today.PlusDays(1), day.PlusDays(-1)))
        ?? Bounded(said, today, Starts, day => Days(day, day.PlusWeeks(WeeksFrom)))
        ?? FrenchMonths.Find(said, today) ?? NamedMonth(said, today) ?? FrenchDates.Find(said, today);

    internal static DateMention Days(LocalDate from, LocalDate to)
    {
        var count = Math.Clamp(Period.DaysBetween(from, to) + 1, 1, LongestDays);
        return Dates.Days.Several(Enumerable.Range(0, count).Select(from.PlusDays));
    }

    private static Found<DateMention>? Week(Sentence said, LocalDate today)
    {
        if (said.Find(WeekOf) is not { } lead || After(said, lead, today) is not { } found) return null;
        return found.Value is DateMention.Day day ? found with { Value = Dates.Days.WeekOf(day.Date), From = lead.At } : null;
    }

    private static Found<DateMention>? Bounded(
        Sentence said, LocalDate today, string[] leads, Func<LocalDate, DateMention> days)
    {
        if (said.Find(leads) is not { } lead || After(said, lead, today) is not { } found) return null;
        return (found.Value is DateMention.Day day && day.Date >= today ? found with { Value = days(day.Date) } : found) with { From = lead.At };
    }

    // The date has to follow at once, "le" or "du" aside: "avant midi, mardi" names no bound.
    private static Found<DateMention>? After(Sentence said, (int At, int Length) lead, LocalDate today)
    {
        var at = lead.At + lead.Length;
        return FrenchDates.Find(said, today, Tense.Coming, at) is { } found && Start(said, at) >= FirstOf(said, found) ? found : null;
    }

    private static Found<DateMention>? Between(Sentence said, LocalDate today)
    {
        for (var from = 0; said.Find(BetweenLeads, from) is { } lead; from = lead.At + 1)
        {
            var at = lead.At + lead.Length;
            if ((BareToDate(said, at, today) ?? DateToDate(said, at, today)) is { } found) return found with { From = lead.At };
        }

        return null;
    }

    // "du 1er au 15 décembre": the first has its month from the second.
    private static Found<DateMention>? BareToDate(Sentence said, int at, LocalDate today)
    {
        if (said[at] is not { IsNumber: true, Number: >= 1 and <= 31 and var first }) return null;
        var joint = said.Is(at + 1, "er") ? at + 2 : at + 1;
        return Second(said, joint, today) is { Value: DateMention.Day { Date: var last } } found && first <= last.Day
            ? found with { Value = Days(LocalDate.Max(today, last.With(DateAdjusters.DayOfMonth(first))), last) }
            : null;
    }

    private static Found<DateMention>? DateToDate(Sentence said, int at, LocalDate today)
    {
        if (FrenchDates.Find(said, today, Tense.Coming, at) is not { Value: DateMention.Day first } opening) return null;
        if (FirstOf(said, opening) > Start(said, at) || Second(said, opening.To, today) is not { } closing) return null;
        if (closing.Value is not DateMention.Day last) return closing;
        // "du jeudi au mardi": the end comes after the beginning.
        return closing with { Value = Days(first.Date, last.Date < first.Date ? last.Date.PlusWeeks(1) : last.Date) };
    }

    private static Found<DateMention>? Second(Sentence said, int joint, LocalDate today) =>
        said[joint].Text is "et" or "au" or "a"
        && FrenchDates.Find(said, today, Tense.Coming, joint + 1) is { } found && FirstOf(said, found) <= Start(said, joint + 1) ? found : null;

    private static int Start(Sentence said, int at) => said[at].Text is "le" or "la" or "du" ? at + 1 : at;

    // Leads such as "le" belong to what was found; its own first word is what counts.
    private static int FirstOf(Sentence said, Found<DateMention> found)
    {
        var at = found.From;
        while (at < found.To - 1 && said[at].Text is "le" or "la" or "l" or "au" or "du" or "de" or "d" or "a" or "ici" or "avant" or "partir" or "jusqu") at++;
        return at;
    }

    private static Found<DateMention>? NamedMonth(Sentence said, LocalDate today)
    {
        if (said.Find(NextMonth) is { } next)
        {
            var first = today.With(DateAdjusters.StartOfMonth).PlusMonths(1);
            return new(Days(first, first.With(DateAdjusters.EndOfMonth)), next.At, next.At + next.Length);
        }

        return said.Find(ThisMonth) is { } here
            ? new(Days(today, today.With(DateAdjusters.EndOfMonth)), here.At, here.At + here.Length)
            : null;
    }
}
