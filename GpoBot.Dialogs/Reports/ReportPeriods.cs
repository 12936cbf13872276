using GpoBot.Core.Reports;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Reports;

/// <summary>From days as they were said to the period of a report, which lies in the past; and back to words.</summary>
public static class ReportPeriods
{
    /// <summary>The period, or what keeps it from being one.</summary>
    public static (ReportPeriod Period, string? Problem) Of(DateMention? from, DateMention? to, LocalDate today)
    {
        foreach (var mention in new[] { from, to })
        {
            if (mention is DateMention.DoesNotExist or DateMention.Several)
                return (default, $"{DateAnswers.NotUsable(mention)} Donnez une période, par exemple **bilan depuis septembre**.");
        }

        var last = Day(to) is { } said && said < today ? said : today;
        var first = Day(from) ?? new LocalDate(last.Year, 1, 1);
        // "Depuis décembre", said in November, is last year's.
        while (first > last && to is null) first = first.PlusYears(-1);
        return first > last
            ? (default, "La période finit avant de commencer. Donnez le premier jour, puis le dernier.")
            : (new ReportPeriod(first, last), null);
    }

    /// <summary>« 1er janvier – 20 novembre 2026 ».</summary>
    public static string Text(ReportPeriod period)
    {
        if (period.From == period.To) return $"{French.DayInYear(period.To)} {period.To.Year}";
        var from = period.From.Year == period.To.Year ? French.DayInYear(period.From) : $"{French.DayInYear(period.From)} {period.From.Year}";
        return $"{from} – {French.DayInYear(period.To)} {period.To.Year}";
    }

    private static LocalDate? Day(DateMention? mention) => mention switch
    {
        DateMention.Day day => day.Date,
        DateMention.Past past => past.Date,
        _ => null,
    };
}
