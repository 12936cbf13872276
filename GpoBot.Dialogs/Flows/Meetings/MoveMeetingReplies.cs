using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>
/// What a change of a meeting answers before anything is written: the form, or what would change. Each leaves its draft behind.
/// </summary>
internal sealed class MoveMeetingReplies(DraftBox<MoveMeetingSlots> box, ICalendar calendar)
{
    public async Task<Reply> FormAsync(
        GpoMeeting found, MoveMeetingSlots slots, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        var asked = Of(found, slots) with { Asking = true };
        var draftId = await box.SaveAsync(asked, exchange, cancellation);
        return Reply.Card(MoveMeetingCard.Of(ToForm(found, asked, exchange, problem), draftId), MoveMeetingCard.Summary);
    }

    /// <summary>What would change, to be confirmed; a change that would be refused comes back on the form with the reason.</summary>
    public async Task<Reply> PreviewAsync(GpoMeeting found, MoveMeetingSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        if (slots.IsEmpty) return await FormAsync(found, slots, exchange, cancellation);
        var shown = Of(found, slots) with { Asking = false };
        var command = shown.ToCommand(found);
        var situation = new Situation(
            found.Gpo, found.Gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId,
            calendar.SendsInvitations);
        if (command.Check(situation) is { } refused) return await RefusedAsync(found, slots, refused.Reason, exchange, cancellation);
        var draftId = await box.SaveAsync(shown, exchange, cancellation);
        return Reply.Card(MovePreviewCard.Of(found.Gpo, command.PlanFor(situation), draftId, slots.Following && !shown.Following), MovePreviewCard.Summary);
    }

    /// <summary>The reply to be stored with the decision.</summary>
    public Reply Done(Outcome outcome, Gpo? after) => outcome switch
    {
        Outcome.Done { Happening: MeetingsChanged changed } when after is not null =>
            Reply.Card(MovedCard.Of(after, changed.Plan, calendar.SendsInvitations), MovedCard.Title(changed.Plan)),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private async Task<Reply> RefusedAsync(
        GpoMeeting found, MoveMeetingSlots slots, Refusal reason, Exchange exchange, CancellationToken cancellation)
    {
        if (reason.Code is RefusalCode.MeetingStarted or RefusalCode.NotAllowed or RefusalCode.UnknownMeeting)
            return Reply.Text(RefusalTexts.Of(reason));
        // What names a person is kept nowhere, not even in the draft or on the form it was typed in.
        var kept = reason.Code == RefusalCode.PlaceNamesAPerson ? slots with { Place = null } : slots;
        return await FormAsync(found, kept, exchange, cancellation, RefusalTexts.Of(reason));
    }

    private static MoveMeetingSlots Of(GpoMeeting found, MoveMeetingSlots slots) => slots with
    {
        GpoId = found.Gpo.Id, MeetingId = found.Meeting.Id, Days = null, SeenVersion = found.Meeting.Version,
        Following = slots.Following && SeriesMembers.HasFollowing(found.Gpo, found.Meeting),
    };

    private static MoveForm ToForm(GpoMeeting found, MoveMeetingSlots slots, Exchange exchange, string? problem) => new(
        found.Gpo, found.Meeting, slots.Date ?? found.Meeting.Start.Date, slots.Time ?? found.Meeting.Start.TimeOfDay,
        slots.Minutes ?? found.Meeting.DurationMinutes, slots.Format ?? found.Meeting.Format, slots.PlaceOr(found), slots.Scope,
        exchange.Now.InZone(found.Gpo.Group.TimeZone).Date, problem);
}
