using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>The dates of a series as they would be written, or why there is no such series.</summary>
/// <param name="Dates">In order; empty when there is a fault.</param>
/// <param name="Until">Last day the series may use, as given or by default.</param>
public sealed record SeriesPlan(IReadOnlyList<SeriesDate> Dates, LocalDate Until, SeriesFault? Fault = null)
{
    /// <summary>The days for which a meeting is to be made.</summary>
    public IEnumerable<LocalDate> NewDays => Dates.Where(date => date.Mark == SeriesMark.New).Select(date => date.Day);
}

/// <summary>One date of a series and what becomes of it.</summary>
/// <param name="Why">For what reason the date is set aside, else null.</param>
public sealed record SeriesDate(LocalDate Day, SeriesMark Mark, SetAside? Why = null);

/// <summary>New: to be planned. AlreadyPlanned: a meeting stands there and is kept. SetAside: the group does not meet then.</summary>
public enum SeriesMark { New, AlreadyPlanned, SetAside }

/// <summary>Why a series cannot be.</summary>
/// <param name="Name">French name of the holiday or closed period the first date falls on, else null.</param>
public sealed record SeriesFault(SeriesFaultKind Kind, string? Name = null);

/// <summary>What is wrong with the question, so that the right one can be asked back.</summary>
public enum SeriesFaultKind
{
    FirstIsHoliday, UntilBeforeFirst, TooManyDates, FirstIsClosed, FirstIsSkipped, UntilAndCount, TooFewDates,
}
