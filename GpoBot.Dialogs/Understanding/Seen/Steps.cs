using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Time;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>
/// What follows a message: what only shows something is answered, what would be written is shown back for a yes, and what lacks
/// something is asked for it.
/// </summary>
internal static class Steps
{
    public static string Of(Intent intent, string? reference, Listener listener) => intent switch
    {
        Intent.AnswerCommitment { OnlyNames: true } => NextStep.Execute,
        Intent.AnswerCommitment said => Confirmed(reference is not null && IsWhole(said)),
        Intent.Postpone said => Confirmed(said.To is DateMention.Day && (reference is not null || IsReadBack(said.To))),
        Intent.Unknown or Intent.PlaceDetail or Intent.ChangeOfContact => NextStep.Ask,
        Intent.AddContact or Intent.EditContact => NextStep.Ask,
        Intent.Reminding said => OfReminders(said, reference),
        Intent.Attend said => Confirmed(said.Attending != Attending.SendsDeputy || said.DeputyWords is null || IsKnown(said.DeputyWords, listener)),
        _ => OfMeeting(intent) ?? OfProblem(intent, reference) ?? OfPeople(intent) ?? NextStep.Execute,
    };

    private static string? OfMeeting(Intent intent) => intent switch
    {
        Intent.Schedule said => Confirmed((said.GpoWords is not null || said.Rhythm is not null) && said.Time is not null && (Usable(said.Date) || said.Monthly is not null)),
        Intent.CancelMeeting said => Confirmed(said.Reason is not null || said.ReasonWords is not null),
        Intent.ChangeMeeting said => Confirmed(said.SaysWhat && (said.To is null || Usable(said.To))),
        Intent.HandMove => NextStep.Confirm,
        Intent.ClosedPeriods { Wish: ClosingWish.Close } said => Confirmed(Usable(said.From)),
        Intent.ClosedPeriods { Wish: ClosingWish.Reopen } => NextStep.Confirm,
        Intent.AgendaPoint said => Confirmed(said.Text is not null),
        Intent.Round => NextStep.Confirm,
        Intent.DecisionRecord { Wish: not (DecisionRecordWish.Show or DecisionRecordWish.Download) } => NextStep.Confirm,
        Intent.DropIns { SaysWhen: true } said => Confirmed(Usable(said.On) && said.Time is not null),
        Intent.DropIns { Remove: true } => NextStep.Ask,
        Intent.AddCommitment said => Confirmed(said.OwnerWords is not null && said.Title is not null && Usable(said.Due)),
        _ => null,
    };

    private static string? OfProblem(Intent intent, string? reference) => intent switch
    {
        Intent.ReportProblem said => Confirmed(said.Title is not null && said.Place is not null),
        Intent.RegisterProblem said => Confirmed(said.Title is not null && said.Place is not null),
        Intent.ReportRecurrence => Confirmed(reference is not null),
        Intent.RetainProblem or Intent.Diagnose or Intent.ReportIncident => NextStep.Ask,
        Intent.RedirectProblem said => Confirmed(reference is not null && said.ToWords is not null),
        Intent.Measure said => Confirmed(reference is not null && (said.Value ?? said.Target) is not null),
        Intent.LinkProblem said => Confirmed(reference is not null && said.GpoWords is not null),
        Intent.CloseProblem { End: ProblemEnd.Transferred } said => Confirmed(reference is not null && said.ToWords is not null),
        Intent.CloseProblem or Intent.ClaimSolved or Intent.RelaunchPlan or Intent.ReopenProblem or Intent.AnswerRecurrence
            or Intent.AskOpinions or Intent.GiveOpinion => Confirmed(reference is not null),
        Intent.PublicFeedback { Wish: PublicFeedbackWish.Write } said => Confirmed(said.Text is not null && reference is not null),
        Intent.PublicFeedback { Wish: PublicFeedbackWish.Approve } => Confirmed(reference is not null),
        Intent.PublicFeedback or Intent.ShowProblem or Intent.PlanTemplate => reference is null ? NextStep.Ask : NextStep.Execute,
        Intent.ResidentsOpinion said => Confirmed(reference is not null && said.Favourable is not null && said.Asked is not null),
        Intent.ChangeCommitment said => Confirmed((said.OwnerWords ?? said.Title) is not null || Usable(said.Due)),
        Intent.MarkPoliceOnly => NextStep.Confirm,
        _ => null,
    };

    private static string? OfPeople(Intent intent) => intent switch
    {
        Intent.Handover said => Confirmed(said.SuccessorWords is not null && Usable(said.On)),
        Intent.RemoveContact or Intent.PreferChannel or Intent.Charter { Signed: true } or Intent.RenewFeed or Intent.RemoveFeed
            or Intent.RevokeDashboards => NextStep.Confirm,
        Intent.Language { Code: not null } => NextStep.Confirm,
        Intent.LinkPlace said => Confirmed(said.Off || said.GpoWords is not null),
        Intent.SendFeed said => Confirmed(said.ContactWords is not null),
        _ => null,
    };

    private static string OfReminders(Intent.Reminding said, string? reference) => said.Wish switch
    {
        ReminderWish.Show or ReminderWish.FollowUp => NextStep.Execute,
        ReminderWish.Settings => said is { Time: null, Days: null, Off: null, On: null } ? NextStep.Execute : NextStep.Confirm,
        ReminderWish.Snooze => Confirmed(reference is not null && said.Until is null or DateMention.Day),
        _ => Confirmed(said.WhoWords is null || reference is not null),
    };

    // As the conversation asks: why it is blocked or given up, and which day when several fit.
    private static bool IsWhole(Intent.AnswerCommitment said) =>
        said.NothingNew || (said is { Status: { } status }
            && (status is not (CommitmentStatus.Blocked or CommitmentStatus.Dropped) || said.Reason is not null)
            && said.Date is null or DateMention.Day);

    // A day that may be taken for another ("vendredi prochain"), or on which nobody works, is read back before anything else is asked.
    private static bool IsReadBack(DateMention? mention) =>
        mention is DateMention.Day day
        && (day.Words.EndsWith("prochain", StringComparison.OrdinalIgnoreCase) || day.Words.StartsWith("next ", StringComparison.OrdinalIgnoreCase) || PublicHolidays.Metropolitan.NameOf(day.Date) is not null);

    private static bool IsKnown(string words, Listener listener) =>
        listener.Groups.Any(known => ContactMatcher.Find(known.Gpo, words).Count > 0);

    private static bool Usable(DateMention? mention) => mention is DateMention.Day;

    private static string Confirmed(bool whole) => whole ? NextStep.Confirm : NextStep.Ask;
}
