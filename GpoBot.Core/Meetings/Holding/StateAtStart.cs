using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>What was known of a commitment when the meeting began, to tell later what the meeting changed of it.</summary>
public sealed record StateAtStart(string CommitmentId, CommitmentStatus Status, LocalDate? DueOn)
{
    private const string NoDate = "-";

    /// <summary>One short text for each open commitment.</summary>
    public static IReadOnlyList<string> Of(Gpo gpo) =>
    [
        .. gpo.Commitments.Where(one => one is { Open: true, Archived: false })
            .Select(one => $"{one.Id} {one.Status} {(one.DueOn is { } due ? LocalDatePattern.Iso.Format(due) : NoDate)}"),
    ];

    /// <summary>Null for what cannot be read.</summary>
    public static StateAtStart? Read(string text) =>
        text.Split(' ') is [var id, var state, var due] && Enum.TryParse<CommitmentStatus>(state, out var status)
            ? new StateAtStart(id, status, LocalDatePattern.Iso.Parse(due) is { Success: true } day ? day.Value : null)
            : null;
}
