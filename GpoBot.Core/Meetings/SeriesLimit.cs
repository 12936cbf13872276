namespace GpoBot.Core.Meetings;

/// <summary>
/// How much one plan may hold. It is stored whole or not at all, and Table Storage takes a hundred rows at once: the more
/// people are invited, the fewer new dates fit.
/// </summary>
public static class SeriesLimit
{
    private const int RowsAtOnce = 100;

    /// <summary>Audit line, end of its chain, turn marker and the next look for reminders.</summary>
    private const int RowsOfAnyChange = 4;

    /// <summary>The group besides.</summary>
    private const int RowsOfAPlan = RowsOfAnyChange + 1;

    /// <summary>The meeting and its calendar effect.</summary>
    private const int RowsOfADate = 2;

    /// <summary>Meeting before and after, and calendar effect.</summary>
    private const int RowsOfACancellation = RowsOfAnyChange + RowsOfADate + 1;

    /// <summary>Whoever is invited must also be told of a cancellation in one go.</summary>
    public const int MostInvited = RowsAtOnce - RowsOfACancellation;

    /// <summary>Meetings that can be changed at once when this many people are told of it.</summary>
    public static int ChangesFor(int told) => Math.Max(1, (RowsAtOnce - RowsOfAnyChange - told) / RowsOfADate);

    /// <summary>The same of cancelling, which also takes each meeting out of the live rows.</summary>
    public static int CancellationsFor(int told) => Math.Max(1, (RowsAtOnce - RowsOfAnyChange - told) / (RowsOfADate + 1));

    /// <summary>New dates that fit for this many invited people, at least one up to <see cref="MostInvited"/>.</summary>
    public static int NewDatesFor(int invited) =>
        Math.Min(SeriesDates.MostDates, (RowsAtOnce - RowsOfAPlan - invited) / RowsOfADate);
}
