namespace GpoBot.Core.Meetings;

/// <summary>
/// How a meeting repeats. Monthly keeps the weekday and its place in the month (the second Tuesday), MonthlyLast takes the last
/// one whichever it is, MonthlyByDate keeps the number of the day, or takes the last day of a month that is too short for it.
/// </summary>
public enum Rhythm { Once, Fortnightly, Monthly, MonthlyLast, MonthlyByDate }
