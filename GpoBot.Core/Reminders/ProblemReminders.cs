using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Reminders;

/// <summary>What is said of problems: their evaluation to come and their possible return to the leads, the opinions still missing to members.</summary>
internal static class ProblemReminders
{
    private const int EvaluationKeepsDays = 14;
    private const int RecurrenceKeepsDays = 30;
    private const int OpinionAfterDays = 5;

    public static IEnumerable<PlannedReminder?> Of(Problem problem, PlanFrame frame) => Evaluation(problem, frame).Concat(Opinions(problem, frame));

    public static IEnumerable<PlannedReminder?> Of(RecurrenceCheck check, PlanFrame frame) =>
        ToLeads(ReminderKinds.Recurrence, check.ProblemId, check.CheckOn, RecurrenceKeepsDays, frame);

    private static IEnumerable<PlannedReminder?> Evaluation(Problem problem, PlanFrame frame)
    {
        if (problem is not { Open: true, AsksOpinions: false, NextEvaluationOn: { } day }) return [];
        if (problem.OpinionsAskedAt is { } askedAt && frame.DayOf(askedAt) >= day) return [];
        return ToLeads(ReminderKinds.EvaluationDue, problem.Id, day, EvaluationKeepsDays, frame);
    }

    private static IEnumerable<PlannedReminder?> ToLeads(string kind, string problemId, LocalDate day, int keepsDays, PlanFrame frame)
    {
        var told = frame.Days.OnOrAfter(day);
        var moment = frame.On(kind, told, frame.MorningOf(told.PlusDays(keepsDays)));
        return frame.Leads.Select(lead => frame.Line(moment, $"{problemId}.{LocalDatePattern.Iso.Format(day)}", lead, [problemId]));
    }

    /// <summary>Once some days after the question, and once more on the last working day for answering.</summary>
    private static IEnumerable<PlannedReminder?> Opinions(Problem problem, PlanFrame frame)
    {
        if (problem is not { AsksOpinions: true, OpinionsAskedAt: { } askedAt, OpinionsUntil: { } until }) yield break;
        var asked = frame.DayOf(askedAt);
        var over = frame.MidnightBefore(until.PlusDays(1));
        var first = frame.OnOrAfter(ReminderKinds.OpinionAsked, asked.PlusDays(OpinionAfterDays), over);
        var last = frame.OnOrBefore(ReminderKinds.OpinionAsked, until, over);
        var subject = $"{problem.Id}.{LocalDatePattern.Iso.Format(asked)}";
        foreach (var contact in frame.Hearers)
        {
            if (contact.Role != ContactRole.Member || HasSpoken(problem, contact, frame.Gpo)) continue;
            yield return frame.Line(first, subject, contact, [problem.Id]);
            if (last.DueAt > first.DueAt) yield return frame.Line(last, subject + ".last", contact, [problem.Id]);
        }
    }

    private static bool HasSpoken(Problem problem, Contact contact, Gpo gpo) =>
        problem.GivenOpinions.Any(given => GiveOpinion.SpeaksForTheSame(gpo, given, contact));
}
