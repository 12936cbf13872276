using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Reports.Sums;

/// <summary>What groups add to the sums of each day, or take from them.</summary>
internal sealed class SumChanges
{
    public Dictionary<SumKey, Dictionary<int, int>> Days { get; } = [];

    public Dictionary<SolvedDays, int> Solved { get; } = [];

    /// <param name="sign">1 to add, -1 to take away.</param>
    public void Put(GpoFacts facts, int sign)
    {
        if (!GroupSum.CanBeSummed(facts)) return;
        foreach (var meeting in facts.Meetings) Put(meeting, sign);
        foreach (var problem in facts.Problems) Put(facts, problem, sign);
        foreach (var one in facts.Commitments) Put(one, sign);
    }

    private void Put(MeetingFact meeting, int sign)
    {
        var day = SumDay.Of(meeting.On);
        if (meeting.Status == MeetingStatus.Held) Add(SumFigure.MeetingHeld, day, sign);
        else if (meeting.Status == MeetingStatus.Cancelled) Add(SumFigure.MeetingCancelled, day, sign);
        else if (meeting.Status == MeetingStatus.Postponed) Add(SumFigure.MeetingPostponed, day, sign);
        else if (meeting.Status == MeetingStatus.Planned) Add(SumFigure.MeetingPlanned, SumDay.Ever, sign);
    }

    private void Put(GpoFacts facts, ProblemFact problem, int sign)
    {
        var closed = Counting.ClosedBy(problem, LocalDate.MaxIsoValue);
        int begun = SumDay.Since(problem.Since), ended = closed is null ? SumDay.Never : SumDay.Since(problem.ClosedOn);
        Stand(SumFigure.ProblemBegun, SumFigure.ProblemEnded, begun, ended, sign);
        if (problem.ReopenedFrom is not null) Stand(SumFigure.ReopeningBegun, SumFigure.ReopeningEnded, begun, ended, sign);
        if (problem.Status == ProblemStatus.Proposed) Add(SumFigure.Proposed, begun, sign);
        else if (problem.Status == ProblemStatus.Redirected) Add(SumFigure.Redirected, begun, sign);
        else
        {
            Stand(SumFigure.OpenBegun, SumFigure.OpenEnded, begun, ended, sign);
            if (problem.ReopenedFrom is not null) Stand(SumFigure.OpenReopeningBegun, SumFigure.OpenReopeningEnded, begun, ended, sign);
        }

        if (problem.Status == ProblemStatus.UnderEvaluation) Add(SumFigure.UnderEvaluation, begun, sign);
        else if (problem.Status == ProblemStatus.ClosedWithoutFollowUp) Add(SumFigure.ClosedWithoutFollowUp, ended, sign);
        else if (problem.Status == ProblemStatus.Transferred) Add(SumFigure.Transferred, ended, sign);
        else if (problem.Status == ProblemStatus.Solved)
        {
            Add(SumFigure.Solved, ended, sign);
            var back = facts.Problems.Where(other => other.ReopenedFrom == problem.Id).Select(other => SumDay.Since(other.Since)).DefaultIfEmpty(SumDay.Never).Min();
            var kind = new SolvedDays(ended, Counting.CheckOf(problem) is { } check ? SumDay.Of(check) : SumDay.Never, back);
            Solved[kind] = Solved.GetValueOrDefault(kind) + sign;
        }
    }

    private void Put(CommitmentFact one, int sign)
    {
        int begun = SumDay.Of(one.DecidedOn), ended = one.EndedOn is { } on ? SumDay.Of(on) : SumDay.Never;
        var type = one.PartnerType;
        Stand(SumFigure.CommitmentBegun, SumFigure.CommitmentEnded, begun, ended, sign, type);
        if (one.Asked > 0) Stand(SumFigure.AskedBegun, SumFigure.AskedEnded, begun, ended, sign, type);
        if (one.Answered) Stand(SumFigure.AnsweredBegun, SumFigure.AnsweredEnded, begun, ended, sign, type);
        if (one.BlockedBy is { } reason) Stand(SumFigure.ReasonBegun, SumFigure.ReasonEnded, begun, ended, sign, type, reason.ToString());
        if (ended < SumDay.Never && one.Status == CommitmentStatus.Done) Add(SumFigure.Done, ended, sign, type);
        if (ended < SumDay.Never && one.Status == CommitmentStatus.Dropped) Add(SumFigure.Dropped, ended, sign, type);
        if (one.Status == CommitmentStatus.Blocked) Lasts(SumFigure.Blocked, begun, ended, sign, type);
        if (one.DueOn is not { } due) Lasts(SumFigure.WithoutDueDate, begun, ended, sign, type);
        // Late from the day after its due date on, if it was made by then.
        else Lasts(SumFigure.Late, Math.Max(begun, SumDay.Of(due) + 1), ended, sign, type);
    }

    private void Stand(SumFigure begins, SumFigure ends, int begun, int ended, int sign, string type = "", string reason = "")
    {
        Add(begins, begun, sign, type, reason);
        if (ended < SumDay.Never) Add(ends, ended, sign, type, reason);
    }

    private void Lasts(SumFigure figure, int begun, int ended, int sign, string type)
    {
        if (begun >= ended) return;
        Add(figure, begun, sign, type);
        if (ended < SumDay.Never) Add(figure, ended, -sign, type);
    }

    private void Add(SumFigure figure, int day, int change, string type = "", string reason = "")
    {
        var key = new SumKey(figure, type, reason);
        if (!Days.TryGetValue(key, out var days)) Days[key] = days = [];
        days[day] = days.GetValueOrDefault(day) + change;
    }
}
