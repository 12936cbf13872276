using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>A meeting with the GPO it belongs to.</summary>
public sealed record GpoMeeting(Gpo Gpo, Meeting Meeting)
{
    public Instant Start => Meeting.StartInstant(Gpo.Group.TimeZone);
}

/// <summary>From "celle du 9 décembre", "S03", "14h" or a meeting's id to meetings.</summary>
public static class MeetingFinder
{
    /// <summary>The planned meetings of these GPOs, by date; those that have begun too.</summary>
    public static IReadOnlyList<GpoMeeting> Planned(IReadOnlyList<Gpo> gpos) =>
    [
        .. gpos.SelectMany(gpo => gpo.Meetings.Select(meeting => new GpoMeeting(gpo, meeting)))
            .Where(line => line.Meeting.Status == MeetingStatus.Planned).OrderBy(line => line.Start),
    ];

    /// <summary>Those the words name among these; empty when they name none.</summary>
    public static IReadOnlyList<GpoMeeting> Named(IReadOnlyList<GpoMeeting> among, string words, LocalDate today)
    {
        var byId = among.Where(line => string.Equals(line.Meeting.Id, words.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (byId.Count > 0) return byId;
        var day = DateAnswers.Day(SlotReader.TryDate(words, today));
        var time = day is null ? SlotReader.TryTime(words) : null;
        var gpos = among.Select(line => line.Gpo.Id).Where(id => words.Contains(id, StringComparison.OrdinalIgnoreCase)).ToHashSet();
        if (day is null && time is null && gpos.Count == 0) return [];
        return
        [
            .. among.Where(line => (day is null || line.Meeting.Start.Date == day)
                && (time is null || line.Meeting.Start.TimeOfDay == time) && (gpos.Count == 0 || gpos.Contains(line.Gpo.Id))),
        ];
    }
}
