using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings.DropIns;

/// <summary>Hours at which residents find the police-community delegate: a day, a time and a place, and nothing of who comes.</summary>
public sealed record DropIn : GpoRow
{
    public override string RowKey => "k.dropin." + Id;

    /// <summary>Day and time, which two of one group do not share at one place.</summary>
    public required string Id { get; init; }
    public required LocalDateTime Start { get; init; }
    public LocalTime? Until { get; init; }
    public required string Place { get; init; }

    /// <summary>Contact who holds it.</summary>
    public required string HeldBy { get; init; }

    /// <summary>Over once its day is: people ask in the afternoon whether there was one.</summary>
    public bool IsOver(LocalDate today) => Start.Date < today;
}
