using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>From the rows of a GPO to what can be counted of it. The same rows give the same facts, whenever they are asked for.</summary>
public static class FactsReader
{
    /// <summary>Beginnings of the keys of history that reports are made of.</summary>
    public static IReadOnlyList<string> HistoryPrefixes { get; } = ["p.", "q.", "r."];

    /// <summary>Whether a change of this row can change a figure.</summary>
    public static bool DependsOn(GpoRow row) =>
        row is Group or Problem or Commitment or Meeting or Reminders.ReminderEntry { Dropped: false } or Contact;

    /// <param name="history">Rows of the past under these prefixes; others are passed over.</param>
    /// <param name="former">The facts as they were: the ledger of reminders forgets after a while, what was counted of it does not.</param>
    public static GpoFacts Of(Gpo gpo, IEnumerable<GpoRow> history, GpoFacts? former = null)
    {
        var past = history.ToList();
        var problems = gpo.Problems.Concat(past.OfType<Problem>()).DistinctBy(problem => problem.Id).ToList();
        var known = former?.Commitments.ToDictionary(fact => fact.Id, StringComparer.Ordinal) ?? [];
        var group = gpo.Group;
        return new GpoFacts
        {
            GpoId = gpo.Id, Kind = group.Kind, Name = group.Name, Theme = group.Theme, Status = group.Status, Cadence = group.Cadence,
            Directorate = group.Directorate, District = group.District, CreatedOn = group.CreatedOn,
            AttachedSectors = group.AttachedSectors.Count,
            Meetings =
            [
                .. gpo.Meetings.Concat(past.OfType<Meeting>()).DistinctBy(meeting => meeting.Id).OrderBy(meeting => meeting.Start)
                    .ThenBy(meeting => meeting.Number).Select(meeting => new MeetingFact(meeting.Start.Date, meeting.Status, meeting.CancelReason)),
            ],
            Problems = [.. problems.OrderBy(problem => problem.Id, StringComparer.Ordinal).Select(Fact)],
            Commitments =
            [
                .. gpo.Commitments.Concat(past.OfType<Commitment>()).DistinctBy(one => one.Id).OrderBy(one => one.Id, StringComparer.Ordinal)
                    .Select(one => Fact(gpo, one, known.GetValueOrDefault(one.Id))),
            ],
            Practices = [.. problems.OrderBy(problem => problem.Id, StringComparer.Ordinal).Select(Practice).OfType<PracticeFact>()],
        };
    }

    private static ProblemFact Fact(Problem problem) => new(
        problem.Id, problem.Category, problem.Status, problem.RetainedOn ?? problem.ReportedOn, problem.ClosedOn, problem.RecurrenceCheckOn,
        problem.StableOn, problem.ReopenedFrom);

    private static PracticeFact? Practice(Problem problem) =>
        problem is { Status: ProblemStatus.Solved, GoodPractice: { Length: > 0 } text, ClosedOn: { } solved }
            ? new(problem.Id, problem.Category, solved, text)
            : null;

    private static CommitmentFact Fact(Gpo gpo, Commitment one, CommitmentFact? former)
    {
        var (asked, answered, askedOn) = AskedAndAnswered.Of(gpo, one, former);
        return new CommitmentFact(
            one.Id, one.Status, one.DecidedOn, one.DueOn, one.Open ? null : one.DoneOn ?? DayOf(gpo, one.AnsweredAt) ?? one.DecidedOn,
            gpo.FindContact(one.OwnerId)?.PartnerType ?? former?.PartnerType ?? "", one.BlockedBy, one.PoliceOnly, asked, answered)
        {
            AskedOn = askedOn,
        };
    }

    private static LocalDate? DayOf(Gpo gpo, Instant? at) => at?.InZone(gpo.Group.TimeZone).Date;
}
