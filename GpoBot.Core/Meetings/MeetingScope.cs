namespace GpoBot.Core.Meetings;

/// <summary>How far a change of one meeting of a series reaches: it alone, or it and all that come after it.</summary>
public enum MeetingScope { This, Following }
