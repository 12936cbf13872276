using GpoBot.Core.Deciding;
using NodaTime;

namespace GpoBot.Core.Incidents;

/// <summary>The fields of the shared incident form.</summary>
/// <param name="At">Wall time at which it happened.</param>
/// <param name="Line">Number of the line; null when it was on none.</param>
/// <param name="Stop">Number of the stop, or kilometre mark.</param>
/// <param name="OwnNumber">The operator's own number of it.</param>
/// <param name="Severity">1, without consequence, to 4, somebody hurt.</param>
/// <param name="InterruptedMinutes">How long the service stood still; 0 when it did not.</param>
/// <param name="VideoDays">Days for which a recording can still be kept; null when there is none to keep.</param>
/// <param name="Called">17, or the direct line, was called.</param>
public sealed record IncidentFields(
    IncidentKind Kind, int Severity, LocalDateTime At, IncidentSpot Spot, int? Line = null, IncidentDirection? Direction = null,
    int? Stop = null, int? OwnNumber = null, int InterruptedMinutes = 0, int? VideoDays = null, bool Complaint = false, bool Called = false)
{
    public const int MostSevere = 4;
    public const int HighestNumber = 999_999;
    public const int LongestVideoDays = 60;
    public const int LongestInterruption = 1440;

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public RefusalCode? Fault(LocalDateTime now) => this switch
    {
        _ when At > now => RefusalCode.IncidentToCome,
        _ when At.Date < now.Date.PlusDays(-Incident.KeptDays) => RefusalCode.IncidentTooOld,
        _ when Severity is < 1 or > MostSevere || !Fits(Line, 1, HighestNumber) || !Fits(Stop, 0, HighestNumber) || !Fits(OwnNumber, 0, HighestNumber)
            || !Fits(VideoDays, 0, LongestVideoDays) || InterruptedMinutes is < 0 or > LongestInterruption => RefusalCode.IncidentNumbers,
        _ => null,
    };

    private static bool Fits(int? number, int lowest, int highest) => number is not { } given || (given >= lowest && given <= highest);
}

/// <summary>What happened.</summary>
public enum IncidentKind
{
    Projectile, StaffAssault, PassengerAssault, GroupFraud, Damage, Incivility, Drugs, SexistInsult, Intrusion, Other,
}

/// <summary>Where on the network: a closed list, so that no address leads to anybody.</summary>
public enum IncidentSpot { Aboard, Stop, Station, Track, Depot, CarPark, Surroundings }

public enum IncidentDirection { Outward, Return }
