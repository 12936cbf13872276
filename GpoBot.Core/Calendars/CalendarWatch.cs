using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>How far the organiser's calendar of a group has been read, and what makes it tell of changes.</summary>
public sealed record CalendarWatch : GpoRow
{
    public const string Key = "h.watch";

    public override string RowKey => Key;

    /// <summary>The subscription for change notifications; null while there is none.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the secret that every genuine notification carries.</summary>
    public string? ClientStateHash { get; init; }
    public Instant? ExpiresAt { get; init; }

    /// <summary>Where the next reading of changes goes on; null starts anew and reads everything.</summary>
    public string? DeltaLink { get; init; }

    /// <summary>End of the span of days that the delta covers.</summary>
    public Instant? DeltaUntil { get; init; }
    public Instant? ReadAt { get; init; }

    /// <summary>Until when the calendar asked to be left alone; null when it did not.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>Code of the refusal that the sector lead was told of; null while it can be read.</summary>
    public string? ToldRefusal { get; init; }
}
