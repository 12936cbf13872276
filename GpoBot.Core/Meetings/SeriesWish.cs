using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>The dates somebody asks for.</summary>
/// <param name="Until">Last possible day. A single meeting has no use for it, nor for a count.</param>
/// <param name="Count">How many meetings take place, those kept included: set-aside dates do not count and the series goes on.</param>
public sealed record SeriesWish(LocalDate First, LocalTime At, Rhythm Rhythm, LocalDate? Until = null, int? Count = null)
{
    /// <summary>Fewest meetings that are a series.</summary>
    public const int FewestDates = 2;
}
