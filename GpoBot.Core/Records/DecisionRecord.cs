using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Records;

/// <summary>
/// The record of decisions of one meeting. A draft is live and follows what the lead still changes; once validated it is
/// history and never changes again: a correction is a new version. Nothing police-only is ever in it.
/// </summary>
public sealed record DecisionRecord : GpoRow
{
    public const string HistoryPrefix = "v.record.";

    public override string RowKey => Validated ? $"{HistoryPrefix}{MeetingId}.v{Version:00}" : $"k.record.{MeetingId}";

    public required string MeetingId { get; init; }

    /// <summary>That of the meeting: « relevé n° 24 ».</summary>
    public required int Number { get; init; }

    /// <summary>Start of the meeting, in wall time of the group's zone.</summary>
    public required LocalDateTime Start { get; init; }
    public MeetingFormat Format { get; init; } = MeetingFormat.OnSite;
    public string? Place { get; init; }

    /// <summary>1 at first; a correction has the next one.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Since when what changed belongs to the meeting.</summary>
    public required Instant Since { get; init; }

    /// <summary>Organisations that were there, and those that were invited and were not; by organisation, never by person.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];
    public IReadOnlyList<string> Absent { get; init; } = [];
    public IReadOnlyList<RecordItem> Items { get; init; } = [];
    public LocalDateTime? NextMeeting { get; init; }

    /// <summary>How many items were left out because they are police-only; told to those who lead, and to nobody else.</summary>
    public int Unpublished { get; init; }

    /// <summary>Of a draft: how the commitments stood when the meeting began (<see cref="Meeting.StateAtStart"/>).</summary>
    public IReadOnlyList<string> StateAtStart { get; init; } = [];
    public Instant? ValidatedAt { get; init; }

    /// <summary>Contact who validated it.</summary>
    public string? ValidatedBy { get; init; }

    public bool Validated => ValidatedAt is not null;

    public IEnumerable<RecordItem> Of(RecordItemKind kind) => Items.Where(item => item.Kind == kind);
}
