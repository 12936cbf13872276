using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>What the rules ask to be done with the rows of one GPO on a day, and on which day they ask again.</summary>
/// <param name="Steps">What is due, what is done about it, and what is kept all the same.</param>
/// <param name="Next">First day on which something else is due, among the rows there are; null when there is none.</param>
public sealed record RetentionPlan(IReadOnlyList<RetentionStep> Steps, LocalDate? Next)
{
    /// <summary>Beginnings of the keys of history that the rules speak of; the audit is cut by itself.</summary>
    public static IReadOnlyList<string> HistoryPrefixes { get; } = ["n.", "p.", "q.", "r.", "s.", "t.", "v.", "w."];

    /// <summary>The steps that change something.</summary>
    public IEnumerable<RetentionStep> Changes => Steps.Where(step => step.Act != RetentionAct.Keep);

    /// <param name="gpo">With its history under <see cref="HistoryPrefixes"/> as its past.</param>
    public static RetentionPlan Of(Gpo gpo, Instant now, RetentionRules rules)
    {
        var days = new RetentionDays(gpo, now, rules);
        var (steps, next) = (new List<RetentionStep>(), (LocalDate?)null);
        var problems = Remaining(gpo, days);
        foreach (var (kind, row, due) in Dated(gpo, days, problems))
        {
            if (due > days.Today) next = next is { } sooner && sooner < due ? sooner : due;
            else steps.Add(StepOf(kind, row, due, gpo, days, problems));
        }

        return new RetentionPlan(steps, next);
    }

    private static RetentionStep StepOf(RetentionKind kind, GpoRow row, LocalDate due, Gpo gpo, RetentionDays days, HashSet<string> problems)
    {
        if (gpo.Group.Hold is not null) return new(kind, row, RetentionAct.Keep, due, Why: KeptFor.LegalHold);
        return row switch
        {
            Contact { AccessUntil: null } left => new(kind, row, RetentionAct.Count, due, left with { AccessUntil = days.Today }),
            Contact left => new(kind, row, RetentionAct.Forget, due, left.Nameless(days.Today)),
            Problem { Closed: true } problem when problems.Contains(problem.Id) => new(kind, row, RetentionAct.Keep, due, Why: KeptFor.GoesOn),
            Meeting meeting when IsFollowed(meeting, gpo, problems) => new(kind, row, RetentionAct.Keep, due, Why: KeptFor.StillFollowed),
            _ => new(kind, row, RetentionAct.Delete, due),
        };
    }

    private static IEnumerable<(RetentionKind Kind, GpoRow Row, LocalDate Due)> Dated(Gpo gpo, RetentionDays days, HashSet<string> problems)
    {
        foreach (var contact in gpo.Contacts.Where(one => one is { Active: false, ForgottenOn: null }))
            yield return (RetentionKind.Contact, contact, contact.AccessUntil is { } left ? days.AfterLeaving(left) : days.Today);
        foreach (var row in gpo.Problems.Where(one => one.Status is ProblemStatus.Proposed))
            yield return (RetentionKind.Proposal, row, days.OfDraft(row.ReportedOn));
        foreach (var row in gpo.Problems.Where(one => one.Status is ProblemStatus.Redirected))
            yield return (RetentionKind.Problem, row, days.AfterClosing(row.ClosedOn ?? row.ReportedOn));
        foreach (var row in gpo.Points.Where(one => one.State != AgendaPointState.Accepted))
            yield return (RetentionKind.AgendaPoint, row, days.OfDraft(days.DayOf(row.ProposedAt)));
        foreach (var row in gpo.DropIns) yield return (RetentionKind.DropIn, row, days.AfterClosing(row.Start.Date));
        foreach (var row in gpo.Past)
        {
            if (OfPast(row, gpo, days, problems) is { } found) yield return found;
        }
    }

    private static (RetentionKind, GpoRow, LocalDate)? OfPast(GpoRow row, Gpo gpo, RetentionDays days, HashSet<string> problems) => row switch
    {
        Problem one => (RetentionKind.Problem, row, days.AfterClosing(one.ClosedOn)),
        // A commitment lives as long as its problem, and goes with it.
        Commitment one when !problems.Contains(one.ProblemId) =>
            (RetentionKind.Commitment, row, gpo.FindPastProblem(one.ProblemId) is { } gone ? days.AfterClosing(gone.ClosedOn) : days.AfterClosing(one.DoneOn ?? one.DecidedOn)),
        Meeting one => (RetentionKind.Meeting, row, days.AfterClosing(one.Start.Date)),
        DecisionRecord one when gpo.Past.OfType<Meeting>().FirstOrDefault(meeting => meeting.Id == one.MeetingId) is not { } held || !IsFollowed(held, gpo, problems) =>
            (RetentionKind.Record, row, days.AfterClosing(one.Start.Date)),
        Incident one => (RetentionKind.Incident, row, days.AfterClosing(one.HandledOn ?? days.DayOf(one.SentAt))),
        Effect { FinishedAt: var at } => (RetentionKind.Message, row, days.OfMessage(at)),
        TurnMarker one => (RetentionKind.Turn, row, days.OfTurn(one.At)),
        _ => null,
    };

    // A problem that was taken up again explains the one that goes on.
    private static HashSet<string> Remaining(Gpo gpo, RetentionDays days)
    {
        var closed = gpo.Past.OfType<Problem>().ToList();
        var stay = gpo.Problems.Select(one => one.Id).Concat(closed.Where(one => days.AfterClosing(one.ClosedOn) > days.Today).Select(one => one.Id))
            .ToHashSet(StringComparer.Ordinal);
        while (closed.FirstOrDefault(one => one.ReopenedAs is { } next && stay.Contains(next) && !stay.Contains(one.Id)) is { } former) stay.Add(former.Id);
        return stay;
    }

    private static bool IsFollowed(Meeting meeting, Gpo gpo, HashSet<string> problems) =>
        meeting.AgendaProblemIds.Any(problems.Contains)
        || gpo.Commitments.Concat(gpo.Past.OfType<Commitment>()).Any(one => one.MeetingId == meeting.Id && problems.Contains(one.ProblemId));
}
