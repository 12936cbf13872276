using NodaTime;

namespace GpoBot.Core.Attendance;

/// <summary>
/// Another time that an invited contact proposed in the calendar, kept so that the sector lead hears of it once.
/// </summary>
/// <param name="Start">Wall time of the group's zone.</param>
public sealed record TimeProposal(string ContactId, LocalDateTime Start, int DurationMinutes);
