using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Incidents;

/// <summary>
/// What happened on a transport network, in closed fields only: no name, no description of anybody, no plate, no words at all. It
/// is seen by who leads the thematic group and by nobody else, and it is no problem of any count.
/// </summary>
public sealed record Incident : GpoRow
{
    /// <summary>Days for which it is at hand; then it is history.</summary>
    public const int KeptDays = 90;

    public override string RowKey => (Archived ? "w.incident." : "j.incident.") + Id;

    /// <summary>Reference given in return: <c>IN012</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Contact of the operator that sent it.</summary>
    public required string SentBy { get; init; }
    public required Instant SentAt { get; init; }
    public required IncidentFields Fields { get; init; }

    /// <summary>Day on which who leads the group had dealt with it.</summary>
    public LocalDate? HandledOn { get; init; }
    public bool Archived { get; init; }

    /// <summary>Incidents are kept by thematic groups on transport alone.</summary>
    public static bool AreKeptBy(Group group) =>
        group.Kind == GroupKind.Thematic && group.Theme?.StartsWith("transport", StringComparison.OrdinalIgnoreCase) == true;
}
