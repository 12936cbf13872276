namespace GpoBot.Core.Meetings;

/// <summary>Which time holds, where somebody moved the event in the calendar by hand: the calendar's, or the one of the store.</summary>
public enum HandMoveChoice { KeepCalendar, KeepStore }
