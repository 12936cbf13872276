using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What was seen, and whether it was.</summary>
public sealed record Glance(CalendarSight Sight, BusyView View);

/// <summary>Seen: as far as each calendar is known. None: there is nothing to ask. Failed: not in time, or refused.</summary>
public enum CalendarSight { Seen, None, Failed }
