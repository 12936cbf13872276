namespace GpoBot.Core.Meetings;

/// <summary>How a meeting repeats. Monthly keeps the weekday and its place in the month (the second Tuesday).</summary>
public enum Rhythm { Once, Fortnightly, Monthly }
