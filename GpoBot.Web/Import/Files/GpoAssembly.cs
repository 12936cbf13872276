using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems.Links;
using NodaTime;

namespace GpoBot.Web.Import.Files;

/// <summary>Puts together what the five files say of one group. Pure; the files have been checked.</summary>
internal static class GpoAssembly
{
    private static readonly LocalTime AnswerTime = LocalTime.Noon;

    public static ImportedGpo Assemble(SectorLine sector, DepartmentLines files)
    {
        var id = sector.Group.Id;
        IReadOnlyList<Contact> contacts = [.. sector.Leads, .. Partners(id, files)];
        var problems = files.Problems.Lines.Where(p => p.GpoId == id).Select(p => p.Problem).ToList();
        problems = [.. problems.Select(one => one with { ReopenedAs = problems.FirstOrDefault(other => other.ReopenedFrom == one.Id)?.Id })];
        var closed = problems.Where(p => p.Closed).Select(p => p.Id).ToHashSet();
        var zone = sector.Group.TimeZone;
        var commitments = files.Actions.Lines.Where(a => a.GpoId == id)
            .Select(a => a.Commitment with
            {
                AnsweredAt = AnsweredAt(a.AnsweredOn, zone),
                Archived = closed.Contains(a.Commitment.ProblemId),
            });
        var lines = files.Meetings.Lines.Where(m => m.GpoId == id).ToList();
        var meetings = lines.Select(m => Completed(m, lines, sector.Group, contacts)).ToList();
        return new ImportedGpo(WithHistory(sector.Group, meetings), contacts, problems, [.. commitments], meetings)
        {
            Linked = [.. LinkedTo(id, files)],
        };
    }

    private static IEnumerable<LinkedProblem> LinkedTo(string gpoId, DepartmentLines files) =>
        from line in files.Problems.Lines
        where line.Problem.Open && line.Problem.LinkedGroups.Contains(gpoId) && line.GpoId != gpoId
        join sector in files.Sectors.Lines on line.GpoId equals sector.Group.Id
        select LinkedProblem.Of(line.Problem, sector.Group);

    /// <summary>A deputy stands in for somebody only in the groups where both are.</summary>
    private static IEnumerable<Contact> Partners(string gpoId, DepartmentLines files)
    {
        var members = files.Partners.Lines.Where(p => p.GpoIds.Contains(gpoId)).Select(p => p.Contact).ToList();
        var ids = members.Select(c => c.Id).ToHashSet();
        return members.Select(c => c.DeputyId is { } deputy && !ids.Contains(deputy) ? c with { DeputyId = null } : c);
    }

    private static Instant? AnsweredAt(LocalDate? day, DateTimeZone zone) =>
        day is { } known ? (known + AnswerTime).InZoneLeniently(zone).ToInstant() : null;

    private static Meeting Completed(MeetingLine line, List<MeetingLine> all, Group group, IReadOnlyList<Contact> contacts)
    {
        var meeting = line.Meeting with
        {
            PostponedTo = all.FirstOrDefault(m => m.Meeting.Start.Date == line.PostponedTo)?.Meeting.Id,
        };
        if (meeting.Status != MeetingStatus.Planned) return meeting;
        return meeting with
        {
            InvitedIds = [.. contacts.Where(c => c.Active && !c.LeadsTheGroup).Select(c => c.Id)],
            Place = meeting.Format == MeetingFormat.Video ? null : group.UsualPlace,
        };
    }

    private static Group WithHistory(Group group, IReadOnlyList<Meeting> meetings) => group with
    {
        LastMeetingNumber = meetings.Select(m => m.Number).DefaultIfEmpty(0).Max(),
        LastHeldOn = meetings.Where(m => m.Status == MeetingStatus.Held).Select(m => (LocalDate?)m.Start.Date).Max(),
    };
}
