using NodaTime;

namespace GpoBot.Core.Attendance;

/// <summary>
/// What one invited contact last said about coming to one meeting, on whichever way it came: the card, typed words or the
/// calendar. The later statement holds. A contact without one has not answered.
/// </summary>
/// <param name="At">When it was said, by the clock of the way it came.</param>
/// <param name="DeputyId">Who comes instead, for <see cref="Attending.SendsDeputy"/>.</param>
public sealed record AttendanceAnswer(
    string ContactId, Attending Attending, AttendanceSource Source, Instant At, string? DeputyId = null);

/// <summary>Coming, perhaps, not coming, or somebody else of the roster comes instead.</summary>
public enum Attending { Coming, Tentative, NotComing, SendsDeputy }

/// <summary>Chat: said to GpoBot. Calendar: answered to the invitation. Lead: noted by who leads the group.</summary>
public enum AttendanceSource { Chat, Calendar, Lead }
