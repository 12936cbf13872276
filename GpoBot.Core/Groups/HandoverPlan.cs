using NodaTime;

namespace GpoBot.Core.Groups;

/// <summary>An announced change of the sector lead: from midnight of this day the successor leads, and the former lead has no access.</summary>
public sealed record HandoverPlan(string SuccessorId, LocalDate On);
