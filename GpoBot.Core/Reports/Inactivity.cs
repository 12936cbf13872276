using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>Which groups have not met for long. Those that sleep and those being created are listed apart: nothing is expected of them.</summary>
public sealed record Inactivity(
    int Days, int Looked, IReadOnlyList<IdleGpo> Idle, IReadOnlyList<IdleGpo> Dormant, IReadOnlyList<IdleGpo> InCreation)
{
    public const int UsualDays = 45;

    public static Inactivity Of(IEnumerable<GpoFacts> facts, int days, LocalDate today)
    {
        var all = facts.OrderBy(gpo => gpo.GpoId, StringComparer.Ordinal).Select(gpo => IdleGpo.Of(gpo, today)).ToList();
        return new Inactivity(
            days, all.Count, [.. all.Where(one => one.Gpo.Status == GroupStatus.Active && !(one.DaysSince < days))],
            [.. all.Where(one => one.Gpo.Status == GroupStatus.Dormant)], [.. all.Where(one => one.Gpo.Status == GroupStatus.InCreation)]);
    }
}

/// <summary>A group with its last meeting and its next one.</summary>
/// <param name="LastHeldOn">Null: it has never met.</param>
/// <param name="DaysSince">Since it last met, or since it was created; null when neither is known.</param>
/// <param name="NextOn">Day of the next meeting planned; null: none is.</param>
public sealed record IdleGpo(GpoFacts Gpo, LocalDate? LastHeldOn, int? DaysSince, LocalDate? NextOn)
{
    public static IdleGpo Of(GpoFacts gpo, LocalDate today)
    {
        var last = gpo.Meetings.Where(meeting => meeting.Status == MeetingStatus.Held && meeting.On <= today).Max(meeting => (LocalDate?)meeting.On);
        var next = gpo.Meetings.Where(meeting => meeting.Status == MeetingStatus.Planned && meeting.On >= today).Min(meeting => (LocalDate?)meeting.On);
        return new IdleGpo(gpo, last, (last ?? gpo.CreatedOn) is { } since ? Period.DaysBetween(since, today) : null, next);
    }
}
