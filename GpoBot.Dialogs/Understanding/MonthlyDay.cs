using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Understanding;

/// <summary>A day that comes back every month, as it was said: « le deuxième mardi », « le dernier jeudi », « le 15 ».</summary>
/// <param name="Number">The rank of the weekday, or the number of the day.</param>
public sealed record MonthlyDay(Rhythm Rhythm, int Number, IsoDayOfWeek Weekday = IsoDayOfWeek.None)
{
    /// <summary>Such days after this one, without end. A month that is too short for the number begins no series.</summary>
    public IEnumerable<LocalDate> After(LocalDate day)
    {
        for (var month = day.ToYearMonth(); ; month = month.PlusMonths(1))
        {
            if (In(month) is { } found && found > day) yield return found;
        }
    }

    private LocalDate? In(YearMonth month)
    {
        var first = month.OnDayOfMonth(1);
        return Rhythm switch
        {
            Rhythm.MonthlyByDate => Number <= first.Calendar.GetDaysInMonth(month.Year, month.Month) ? month.OnDayOfMonth(Number) : null,
            Rhythm.MonthlyLast => month.PlusMonths(1).OnDayOfMonth(1).Previous(Weekday),
            _ => first.With(DateAdjusters.NextOrSame(Weekday)).PlusWeeks(Number - 1),
        };
    }
}
