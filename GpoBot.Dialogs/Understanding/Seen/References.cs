using GpoBot.Core.Groups;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>What a message is about: the reference that was typed, else what its words mean to this person.</summary>
internal static class References
{
    public static string? Of(Intent intent, Listener listener) => intent switch
    {
        Intent.AnswerCommitment said => said.Reference ?? ByTitle(said, listener),
        Intent.Postpone said => said.Reference,
        Intent.ChangeCommitment said => said.Reference,
        Intent.MarkPoliceOnly said => said.Reference,
        Intent.AddCommitment said => said.ProblemReference ?? Group(said.GpoWords, listener),
        Intent.Reminding said => said.Reference ?? OfReminders(said, listener),
        Intent.ReportRecurrence said => said.Reference ?? PlaceMatch.Problem(said.PlaceWords, listener),
        Intent.ReportProblem said => Group(said.GpoWords, listener) ?? PlaceMatch.Group(said.Place ?? said.Title, listener),
        Intent.RegisterProblem said => Group(said.GpoWords, listener) ?? PlaceMatch.Group(said.Place ?? said.Title, listener),
        Intent.Report said => Scope(said.ScopeWords, listener) ?? listener.OwnGroup,
        Intent.Inactive said => Scope(said.ScopeWords, listener),
        Intent.Export said => Scope(said.ScopeWords, listener),
        Intent.Journal said => said.GpoId,
        Intent.Handover said => Group(said.GpoWords, listener) ?? listener.OwnGroup,
        Intent.SendFeed said => Contact(said.ContactWords, listener),
        Intent.EditContact said => Contact(said.WhoWords, listener),
        Intent.RemoveContact said => Contact(said.WhoWords, listener),
        _ => OfProblem(intent) ?? Group(GroupWords(intent), listener),
    };

    private static string? OfProblem(Intent intent) => intent switch
    {
        Intent.ShowProblem said => said.Reference,
        Intent.RetainProblem said => said.Reference,
        Intent.RedirectProblem said => said.Reference,
        Intent.Diagnose said => said.Reference,
        Intent.Measure said => said.Reference,
        Intent.LinkProblem said => said.Reference,
        Intent.PlanTemplate said => said.Reference,
        Intent.CloseProblem said => said.Reference,
        Intent.RelaunchPlan said => said.Reference,
        Intent.ReopenProblem said => said.Reference,
        Intent.AnswerRecurrence said => said.Reference,
        Intent.PublicFeedback said => said.Reference,
        Intent.ResidentsOpinion said => said.Reference,
        Intent.AskOpinions said => said.Reference,
        Intent.GiveOpinion said => said.Reference,
        Intent.ShowOpinions said => said.Reference,
        Intent.ClaimSolved said => said.Reference,
        _ => null,
    };

    private static string? GroupWords(Intent intent) => intent switch
    {
        Intent.ListMeetings said => said.GpoWords,
        Intent.NextMeeting said => said.GpoWords,
        Intent.MyCommitments said => said.GpoWords,
        Intent.Overdue said => said.GpoWords,
        Intent.Agenda said => said.GpoWords,
        Intent.Schedule said => said.GpoWords,
        Intent.ClosedPeriods said => said.GpoWords,
        Intent.CancelMeeting said => said.GpoWords,
        Intent.ChangeMeeting said => said.GpoWords,
        Intent.FindTime said => said.GpoWords,
        Intent.Attend said => said.GpoWords,
        Intent.WhoComes said => said.GpoWords,
        Intent.AttendanceSheet said => said.GpoWords,
        Intent.AskOpinions said => said.GpoWords,
        Intent.AgendaPoint said => said.GpoWords,
        Intent.HoldMeeting said => said.GpoWords,
        Intent.DecisionRecord said => said.GpoWords,
        Intent.Round said => said.GpoWords,
        Intent.DropIns said => said.GpoWords,
        Intent.ListProblems said => said.GpoWords,
        Intent.ShowRoster said => said.GpoWords,
        Intent.AddContact said => said.GpoWords,
        Intent.Settings said => said.GpoWords,
        Intent.AccessReview said => said.GpoWords,
        Intent.LinkPlace said => said.GpoWords,
        _ => null,
    };

    // The only open one is meant without a word; of several, the one whose title is named.
    private static string? ByTitle(Intent.AnswerCommitment said, Listener listener)
    {
        var mine = listener.OpenCommitments.ToList();
        return CommitmentFinder.Meant(mine, said.TitleWords) is [var (_, only)] ? only.Id : null;
    }

    private static string? OfReminders(Intent.Reminding said, Listener listener) =>
        said.WhoWords is not null ? Contact(said.WhoWords, listener)
        : Group(said.GpoWords, listener) ?? (said.Wish == ReminderWish.Nudge ? listener.OwnGroup : null);

    private static string? Contact(string? words, Listener listener)
    {
        if (words is null) return null;
        var found = listener.Groups.SelectMany(known => ContactMatcher.Find(known.Gpo, words)).Select(contact => contact.Id).Distinct(StringComparer.Ordinal).ToList();
        return found is [var only] ? only : null;
    }

    // An identifier stands as typed; a name has to be that of one group of the person, or of one that everybody may ask for.
    private static string? Group(string? words, Listener listener)
    {
        if (words is null) return null;
        if (words is [('S' or 'T'), (>= '0' and <= '9'), ..]) return words;
        return GpoFinder.Named([.. listener.Groups.Select(known => known.Gpo)], words) is [var only] ? only.Id : null;
    }

    private static string? Scope(string? words, Listener listener) => words is null or "national" ? null : Group(words, listener) ?? words;
}
