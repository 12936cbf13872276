using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings.Points;

/// <summary>What somebody wants the next meeting to speak of. It lives until that meeting is held.</summary>
public sealed record AgendaPoint : GpoRow
{
    public override string RowKey => "k.point." + Id;

    /// <summary><c>OJ2</c>: short, for it is typed.</summary>
    public required string Id { get; init; }
    public required string Text { get; init; }
    public required string ProposedBy { get; init; }
    public required Instant ProposedAt { get; init; }
    public AgendaPointState State { get; init; } = AgendaPointState.Proposed;

    /// <summary>Why it was not taken, in short guarded words; null when nothing was said.</summary>
    public string? Reason { get; init; }
}

/// <summary>Proposed: waits for a lead.</summary>
public enum AgendaPointState { Proposed, Accepted, Refused }
