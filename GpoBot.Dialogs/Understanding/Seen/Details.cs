using System.Globalization;
using GpoBot.Core.Commitments;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>State, percent, day, hour and reason that a message says.</summary>
internal static class Details
{
    public static string? Status(Intent intent) => intent is not Intent.AnswerCommitment said ? null : said switch
    {
        { NothingNew: true } => "inchange",
        { Status: CommitmentStatus.Done } => "fait",
        { Status: CommitmentStatus.InProgress } => "en_cours",
        { Status: CommitmentStatus.Blocked } => "bloque",
        { Status: CommitmentStatus.Dropped } => "abandonne",
        { Status: CommitmentStatus.Todo } => "a_faire",
        { Status: CommitmentStatus.ToConfirm } => "a_confirmer",
        _ => null,
    };

    public static int? Percent(Intent intent) => (intent as Intent.AnswerCommitment)?.Progress;

    public static string? Reason(Intent intent) => (intent as Intent.AnswerCommitment)?.Reason switch
    {
        BlockingReason.Budget => "budget",
        BlockingReason.Access => "acces",
        BlockingReason.Supplier => "fournisseur",
        BlockingReason.Competence => "competence",
        BlockingReason.Staffing => "effectifs",
        BlockingReason.Regulation => "reglementaire",
        BlockingReason.PartnerUnreachable => "partenaire_injoignable",
        BlockingReason.Other => "autre",
        _ => null,
    };

    /// <summary>The day that counts: where a meeting goes to rather than where it was; of figures none, they have a period.</summary>
    public static DateMention? Date(Intent intent) => intent switch
    {
        Intent.AnswerCommitment said => said.Date,
        Intent.Postpone said => said.To,
        Intent.ChangeCommitment said => said.Due,
        Intent.AddCommitment said => said.Due,
        Intent.Schedule said => said.Date,
        Intent.CancelMeeting said => said.Date,
        Intent.ChangeMeeting { To: { } to } => to,
        Intent.ChangeMeeting { Time: null } said when said.Format is not null || said.Place is not null => said.On,
        Intent.Attend said => said.Date,
        Intent.WhoComes said => said.Date,
        Intent.AttendanceSheet said => said.Date,
        Intent.FindTime said => said.When,
        Intent.ClosedPeriods said => said.From,
        Intent.HoldMeeting said => said.On,
        Intent.DecisionRecord said => said.On,
        Intent.DropIns said => said.On,
        Intent.Handover said => said.On,
        Intent.ChangeOfContact said => said.On,
        Intent.RemoveContact said => said.On,
        Intent.Measure said => said.On,
        Intent.AskOpinions said => said.Until,
        Intent.Reminding said => said.Until,
        _ => null,
    };

    /// <summary>One day to come or, where it is asked for, passed; what is several, past or none is for a question.</summary>
    public static string? Iso(DateMention? mention) => mention is DateMention.Day { Date: var day } ? day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null;

    public static string? Time(Intent intent) => (intent switch
    {
        Intent.Schedule said => said.Time,
        Intent.ChangeMeeting said => said.Time,
        Intent.FindTime said => said.Time,
        Intent.DropIns said => said.Time,
        Intent.Reminding said => said.Time,
        _ => (LocalTime?)null,
    })?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
