using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>From « tous les quinze jours » or « le troisième mardi du mois » to dates.</summary>
public static class SeriesDates
{
    /// <summary>Length of a fortnightly series when nobody said: five dates.</summary>
    public const int DefaultFortnightlyWeeks = 8;

    /// <summary>Length of a monthly series when nobody said: seven dates.</summary>
    public const int DefaultMonthlyMonths = 6;

    /// <summary>Longest series; beyond it a slip of the year in the end date is likelier than a wish.</summary>
    public const int MostDates = 40;

    /// <summary>How far a counted series looks for days to meet on: two thirds of them may be off.</summary>
    private const int MostLookedAt = 3 * MostDates;

    /// <summary>
    /// Lays a series out. Dates on which the group does not meet are set aside and not moved: people know their Tuesday. A day
    /// that already has a meeting is kept as it is, holiday or not.
    /// </summary>
    public static SeriesPlan Plan(SeriesWish wish, DaysOff off, IEnumerable<LocalDate> alreadyPlanned)
    {
        var single = wish.Rhythm == Rhythm.Once;
        var first = RhythmDays.From(wish.First, wish.Rhythm).First();
        var last = single ? first : wish.Until ?? DefaultUntil(first, wish.Rhythm);
        var taken = alreadyPlanned.ToHashSet();
        if (Fault() is { } fault) return Refused(fault.Kind, fault.Name);
        return !single && wish.Count is { } count ? Counted(count) : Ended();

        SeriesPlan Ended()
        {
            var days = RhythmDays.From(first, wish.Rhythm).TakeWhile(day => day <= last).Take(MostDates + 1).ToList();
            return days.Count > MostDates
                ? Refused(SeriesFaultKind.TooManyDates)
                : new SeriesPlan([.. days.Select(Marked)], last);
        }

        SeriesPlan Counted(int meetings)
        {
            var dates = new List<SeriesDate>();
            foreach (var day in RhythmDays.From(first, wish.Rhythm).Take(MostLookedAt))
            {
                dates.Add(Marked(day));
                if (dates.Count(date => date.Mark != SeriesMark.SetAside) == meetings) return new SeriesPlan(dates, day);
            }

            return Refused(SeriesFaultKind.TooManyDates);
        }

        SeriesDate Marked(LocalDate day) =>
            taken.Contains(day) ? new(day, SeriesMark.AlreadyPlanned)
            : Why(day) is { } why ? new(day, SeriesMark.SetAside, why)
            : new(day, SeriesMark.New);

        // Somebody who asks for one meeting in closed times has a reason, and is told.
        SetAside? Why(LocalDate day) =>
            off.Why(day, wish.At, wish.Rhythm) is var why && single && why?.Kind == SetAsideKind.ClosedPeriod ? null : why;

        SeriesFault? Fault() => wish switch
        {
            { Until: not null, Count: not null } when !single => new(SeriesFaultKind.UntilAndCount),
            { Count: < SeriesWish.FewestDates } when !single => new(SeriesFaultKind.TooFewDates),
            { Count: > MostDates } when !single => new(SeriesFaultKind.TooManyDates),
            _ when last < first => new(SeriesFaultKind.UntilBeforeFirst),
            _ when taken.Contains(first) => null,
            _ => FaultOfFirst(Why(first)),
        };

        SeriesPlan Refused(SeriesFaultKind kind, string? name = null) => new([], last, new SeriesFault(kind, name));
    }

    // Somebody who says "le 15 de chaque mois" did not choose the weekend it falls on at first.
    private static SeriesFault? FaultOfFirst(SetAside? why) => why switch
    {
        { Kind: SetAsideKind.Holiday } => new(SeriesFaultKind.FirstIsHoliday, why.Name),
        { Kind: SetAsideKind.ClosedPeriod } => new(SeriesFaultKind.FirstIsClosed, why.Name),
        { Kind: SetAsideKind.HourSkipped } => new(SeriesFaultKind.FirstIsSkipped),
        _ => null,
    };

    private static LocalDate DefaultUntil(LocalDate first, Rhythm rhythm) => rhythm switch
    {
        Rhythm.Once => first,
        Rhythm.Fortnightly => first.PlusWeeks(DefaultFortnightlyWeeks),
        _ => RhythmDays.From(first, rhythm).ElementAt(DefaultMonthlyMonths),
    };
}
