using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>From the rows of a GPO to what can be counted of it. The same rows give the same facts, whenever they are asked for.</summary>
public static class FactsReader
{
    /// <summary>Beginnings of the keys of history that reports are made of.</summary>
    public static IReadOnlyList<string> HistoryPrefixes { get; } = ["p.", "q.", "r.", PastFacts.Prefix];

    /// <summary>Whether a change of this row can change a figure.</summary>
    public static bool DependsOn(GpoRow row) =>
        row is Group or PastFacts or Problem or Commitment or Meeting or Reminders.ReminderEntry { Dropped: false } or Contact;

    /// <param name="history">Rows of the past under these prefixes; others are passed over.</param>
    /// <param name="former">The facts as they were: the ledger of reminders forgets after a while, what was counted of it does not.</param>
    public static GpoFacts Of(Gpo gpo, IEnumerable<GpoRow> history, GpoFacts? former = null)
    {
        var past = history.ToList();
        var problems = gpo.Problems.Concat(past.OfType<Problem>()).DistinctBy(problem => problem.Id).ToList();
        var known = former?.Commitments.ToDictionary(fact => fact.Id, StringComparer.Ordinal) ?? [];
        var gone = past.OfType<PastFacts>().ToList();
        var group = gpo.Group;
        return new GpoFacts
        {
            GpoId = gpo.Id, Kind = group.Kind, Name = group.Name, Theme = group.Theme, Status = group.Status, Cadence = group.Cadence,
            Directorate = group.Directorate, District = group.District, CreatedOn = group.CreatedOn,
            AttachedSectors = group.AttachedSectors.Count,
            Meetings =
            [
                .. gone.SelectMany(one => one.Meetings).Concat(
                    gpo.Meetings.Concat(past.OfType<Meeting>()).DistinctBy(meeting => meeting.Id).OrderBy(meeting => meeting.Start)
                        .ThenBy(meeting => meeting.Number).Select(Fact)).OrderBy(fact => fact.On),
            ],
            Problems =
            [
                .. problems.Select(Fact).Concat(gone.SelectMany(one => one.Problems)).DistinctBy(fact => fact.Id).OrderBy(fact => fact.Id, StringComparer.Ordinal),
            ],
            Commitments =
            [
                .. gpo.Commitments.Concat(past.OfType<Commitment>()).Select(one => Fact(gpo, one, known.GetValueOrDefault(one.Id)))
                    .Concat(gone.SelectMany(one => one.Commitments)).DistinctBy(fact => fact.Id).OrderBy(fact => fact.Id, StringComparer.Ordinal),
            ],
            Practices = [.. problems.OrderBy(problem => problem.Id, StringComparer.Ordinal).Select(Practice).OfType<PracticeFact>()],
        };
    }

    internal static MeetingFact Fact(Meeting meeting) => new(meeting.Start.Date, meeting.Status, meeting.CancelReason);

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
