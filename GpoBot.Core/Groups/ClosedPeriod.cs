using NodaTime;

namespace GpoBot.Core.Groups;

/// <summary>Days on which this group does not meet, such as school holidays: dates of a series that fall into them are set aside.</summary>
/// <param name="To">Last day, included.</param>
/// <param name="Name">French, as it stands within a sentence: « vacances de Noël ».</param>
public sealed record ClosedPeriod(LocalDate From, LocalDate To, string Name)
{
    public bool Holds(LocalDate day) => From <= day && day <= To;
}
