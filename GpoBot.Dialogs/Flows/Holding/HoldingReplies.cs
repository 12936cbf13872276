using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Holding;

/// <summary>What is shown after each step of a meeting: always the page one was on, as things now stand.</summary>
internal static class HoldingReplies
{
    public static Reply Presence(GpoMeeting line, string? note = null) =>
        Reply.Card(PresenceCard.Of(line.Gpo, line.Meeting, note), PresenceCard.Title(line.Meeting));

    public static Reply Commitments(GpoMeeting line, Exchange exchange, string? from = null, string? why = null, string? note = null) => Reply.Card(
        HoldingCard.Of(line.Gpo, line.Meeting, TodayIn(line.Gpo, exchange), from, why, note), note ?? HoldingCard.Title(line.Meeting));

    public static Reply Decision(GpoMeeting line, string? problem = null) =>
        Reply.Card(DecisionCard.Of(line.Gpo, line.Meeting, problem), DecisionCard.Title);

    public static Reply NotHeld(GpoMeeting line, string? problem = null) =>
        Reply.Card(NotHeldCard.Ask(line.Gpo, line.Meeting, problem), NotHeldCard.Title(line.Meeting));

    /// <param name="meetingId">The meeting it happened in.</param>
    /// <param name="from">The page to come back to.</param>
    public static Reply Render(Outcome outcome, Gpo? gpo, string meetingId, Exchange exchange, string? from = null) => outcome switch
    {
        Outcome.Done { Happening: MeetingHeld held } when gpo is not null => Reply.Card(
            RecordCard.Draft(gpo, held.Draft, $"La réunion est close : {Count(held.Meeting)}. Voici le projet de relevé."), "Réunion close"),
        Outcome.Done { Happening: MeetingNotHeld told } when gpo is not null =>
            Reply.Card(NotHeldCard.Done(gpo, told), "Enregistré"),
        Outcome.Done or Outcome.Unchanged when gpo?.FindMeeting(meetingId) is { } meeting =>
            Commitments(new GpoMeeting(gpo, meeting), exchange, from, null, Note(outcome)),
        Outcome.Refused { Reason: { Code: RefusalCode.PresenceMissing or RefusalCode.NotHeldByRule } reason } when gpo?.FindMeeting(meetingId) is { } meeting =>
            Presence(new GpoMeeting(gpo, meeting), RefusalTexts.Of(reason)),
        Outcome.Refused { Reason: { Code: RefusalCode.NamesAPerson or RefusalCode.DecisionMissing or RefusalCode.DecisionTooLong } reason }
            when gpo?.FindMeeting(meetingId) is { } meeting => Decision(new GpoMeeting(gpo, meeting), Field(reason)),
        Outcome.Refused { Reason: { Code: RefusalCode.CardOutdated or RefusalCode.AlreadyClosed } reason } when gpo?.FindMeeting(meetingId) is { } meeting =>
            Commitments(new GpoMeeting(gpo, meeting), exchange, from, null, RefusalTexts.Of(reason)),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static string Field(Refusal reason) => reason.Code == RefusalCode.NamesAPerson ? Sentences.FieldNamesAPerson : RefusalTexts.Of(reason);

    private static string? Note(Outcome outcome) => outcome switch
    {
        Outcome.Done { Happening: CommitmentAnswered answered } => $"{answered.Commitment.Id} : {Labels.Of(answered.Commitment.Status).ToLowerInvariant()}, c'est enregistré.",
        Outcome.Unchanged { Happening: CommitmentAnswered answered } => $"{answered.Commitment.Id} : c'était déjà enregistré.",
        Outcome.Done { Happening: MeetingNoted { Meeting.Decisions.Count: > 0 } } => "C'est enregistré.",
        Outcome.Done => "Les présences sont enregistrées.",
        _ => "C'était déjà enregistré.",
    };

    private static string Count(Meeting held) =>
        $"{French.Count(held.PresentCount ?? 0, "organisation présente", "organisations présentes")} sur {held.InvitedCount}";

    private static LocalDate TodayIn(Gpo gpo, Exchange exchange) => exchange.Now.InZone(gpo.Group.TimeZone).Date;
}
