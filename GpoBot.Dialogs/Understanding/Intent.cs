using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Understanding.Reminders;
using NodaTime;

namespace GpoBot.Dialogs.Understanding;

/// <summary>
/// What a typed message means, before its words are matched with a roster: references and names are still as typed, dates
/// are resolved. Every part that was not said is null.
/// </summary>
public abstract partial record Intent
{
    public sealed record Help : Intent;
    public sealed record Unknown : Intent;

    /// <summary>Nothing but thanks.</summary>
    public sealed record Thanks : Intent;
    public sealed record Emergency : Intent;
    public sealed record Yes : Intent;
    public sealed record No : Intent;

    /// <summary>Leave the question that is open ("annuler", "laisse tomber").</summary>
    public sealed record Abort : Intent;
    public sealed record ListMeetings(string? GpoWords = null) : Intent;
    public sealed record NextMeeting(string? GpoWords = null) : Intent;
    public sealed record MyCommitments(string? GpoWords = null) : Intent;
    public sealed record Overdue(string? GpoWords = null) : Intent;

    /// <summary>What the next meeting has to speak of.</summary>
    public sealed record Agenda(string? GpoWords = null) : Intent;

    public sealed record Schedule(
        string? GpoWords = null, DateMention? Date = null, IsoDayOfWeek? Weekday = null, LocalTime? Time = null,
        int? DurationMinutes = null, MeetingFormat? Format = null, string? Place = null,
        Rhythm? Rhythm = null, DateMention? Until = null, MonthlyDay? Monthly = null, int? Count = null) : Intent;

    /// <summary>Days on which the group does not meet: to note, to take back, or to look at.</summary>
    public sealed record ClosedPeriods(
        string? GpoWords = null, ClosingWish Wish = ClosingWish.List, DateMention? From = null, DateMention? To = null,
        string? Name = null) : Intent;

    public sealed record CancelMeeting(
        string? GpoWords = null, DateMention? Date = null, CancelReason? Reason = null, string? ReasonWords = null,
        bool? Following = null) : Intent;

    /// <summary>A meeting is to be at another time, to take another length, or to be held elsewhere.</summary>
    /// <param name="On">The day it is on now.</param>
    /// <param name="OnTime">The hour it begins at now.</param>
    /// <param name="Following">Those that follow it too, or expressly not.</param>
    public sealed record ChangeMeeting(
        string? GpoWords = null, DateMention? On = null, LocalTime? OnTime = null, DateMention? To = null, LocalTime? Time = null,
        int? DurationMinutes = null, MeetingFormat? Format = null, string? Place = null, bool? Following = null) : Intent
    {
        /// <summary>Something of what it is to become was said.</summary>
        public bool SaysWhat => To is not null || Time is not null || DurationMinutes is not null || Format is not null || Place is not null;
    }

    /// <summary>Which time holds of a meeting that was moved in the calendar by hand.</summary>
    public sealed record HandMove(HandMoveChoice Choice, string? GpoWords = null) : Intent;

    /// <param name="OwnerWords">Who, as typed: "le bailleur", "la ville", "M. Palier", "P07".</param>
    /// <param name="Title">What is to be done, without owner and date: "fermer le local vélo".</param>
    /// <param name="ProblemReference">Normalised: <c>PB01</c>.</param>
    /// <param name="PoliceOnly">Said to be for the police alone.</param>
    public sealed record AddCommitment(
        string? GpoWords = null, string? OwnerWords = null, string? Title = null, DateMention? Due = null,
        string? ProblemReference = null, bool PoliceOnly = false) : Intent;

    /// <param name="Reference">Normalised: <c>AC002</c>; null when the message names none.</param>
    /// <param name="NothingNew">"rien de neuf", "RAS": an answer that changes no state.</param>
    /// <param name="Date">A day said with the answer: done since, next step, or new date asked for.</param>
    /// <param name="TitleWords">The words of the message, to be matched with titles when there is no reference.</param>
    public sealed record AnswerCommitment(
        string? Reference = null, CommitmentStatus? Status = null, int? Progress = null, BlockingReason? Reason = null,
        DateMention? Date = null, bool NothingNew = false, string? Comment = null, string? TitleWords = null) : Intent
    {
        /// <summary>Nothing but a reference: it opens that commitment, or answers "which one?".</summary>
        public bool OnlyNames =>
            this is { Reference: not null, Status: null, Progress: null, Date: null, NothingNew: false, Comment: null };
    }

    /// <summary>Asks for a later date; the sector lead decides.</summary>
    public sealed record Postpone(string? Reference = null, DateMention? To = null) : Intent;

    /// <summary>The calendar one subscribes to: its address, or that there is one.</summary>
    public sealed record MyFeed : Intent;

    /// <summary>Another address instead of the one that is known.</summary>
    public sealed record RenewFeed : Intent;
    public sealed record RemoveFeed : Intent;

    /// <param name="ContactWords">To whom, as typed: "Mme Préau-Test", "la mairie", "P10".</param>
    public sealed record SendFeed(string? ContactWords = null) : Intent;

    /// <summary>Asks for times that suit.</summary>
    /// <param name="When">The days to look at; null when none were said.</param>
    /// <param name="Time">Only at this time of day.</param>
    public sealed record FindTime(
        string? GpoWords = null, DateMention? When = null, int? DurationMinutes = null, LocalTime? Time = null,
        DayPart? Part = null) : Intent;

    /// <summary>Says whether somebody comes to a meeting.</summary>
    /// <param name="DeputyWords">Who comes instead, as typed: "Flore"; null when only "mon suppléant" was said.</param>
    /// <param name="WhoWords">Whose presence it is, as typed, when it is not the writer's own: "Mme Modèle", "la mairie".</param>
    public sealed record Attend(
        Attending Attending, string? GpoWords = null, DateMention? Date = null, string? DeputyWords = null, string? WhoWords = null)
        : Intent;

    /// <summary>Something about reminders: to see them, to have fewer or none, to have them again.</summary>
    /// <param name="Reference">The commitment whose reminders are meant, normalised.</param>
    /// <param name="Until">The day up to which, or on which, as it was said.</param>
    /// <param name="WhoWords">Whose reminders, or who is to be asked, as typed; null: one's own, or everybody.</param>
    /// <param name="Inclusive">The day said is the last one without reminders, and not the first one with them.</param>
    /// <param name="OfGroup">Those of a whole group.</param>
    /// <param name="Off">Kinds that are to leave no more, one beside the other with a space.</param>
    /// <param name="On">Kinds that are to leave again.</param>
    /// <param name="Time">Hour at which they are to leave.</param>
    /// <param name="Days">Days without a meeting after which the leads are told.</param>
    /// <param name="Bare">A word or two, which an open question may be about.</param>
    public sealed record Reminding(
        ReminderWish Wish, string? GpoWords = null, string? Reference = null, DateMention? Until = null, string? WhoWords = null,
        bool Inclusive = false, bool OfGroup = false, string? Off = null, string? On = null, LocalTime? Time = null, int? Days = null,
        bool Bare = false) : Intent;

    public sealed record WhoComes(string? GpoWords = null, DateMention? Date = null) : Intent;
    public sealed record AttendanceSheet(string? GpoWords = null, DateMention? Date = null) : Intent;

    /// <summary>Asks the members for their opinion on a problem.</summary>
    /// <param name="Reference">Normalised: <c>PB14</c>.</param>
    /// <param name="Until">Last day for answering.</param>
    public sealed record AskOpinions(string? Reference = null, DateMention? Until = null, string? GpoWords = null) : Intent;

    public sealed record GiveOpinion(Opinion Opinion, string? Reference = null) : Intent;

    /// <summary>Which opinions there are, or one's own.</summary>
    public sealed record ShowOpinions(string? Reference = null) : Intent;

    /// <summary>"PB14 est résolu": the opinion of a member; of a lead the wish to close it, which an evaluation has to precede.</summary>
    public sealed record ClaimSolved(string Reference) : Intent;
}
