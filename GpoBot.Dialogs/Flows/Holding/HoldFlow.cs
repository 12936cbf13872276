using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Holding;

/// <summary>
/// A meeting is held on its card: presence, each commitment in two taps, decisions, the end. Every tap is a turn that is stored
/// before it is answered, so that a connection that drops loses nothing.
/// </summary>
public sealed class HoldFlow(HoldingFinder meetings, CommandRunner runner) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.HoldMeeting said) return null;
        var (open, why) = await meetings.FindAsync(said.GpoWords, DateAnswers.Day(said.On), exchange, cancellation);
        return open switch
        {
            [] => Reply.Text(why),
            [var only] => Page(only, exchange),
            _ => HoldingFinder.Ask(open, "Quelle réunion tenez-vous ?"),
        };
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.Hold or Verbs.HoldPresence or Verbs.HoldAnswer or Verbs.HoldDecision or Verbs.HoldClose or Verbs.NotHeldForm or Verbs.NotHeld))
            return null;
        var meetingId = button.Verb == Verbs.HoldAnswer ? button.Data.Extra.GetValueOrDefault(HoldingButtons.MeetingExtra) : button.Data.Id;
        if (await meetings.LoadAsync(button.Data.Gpo, meetingId, exchange, cancellation) is not { } line)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (!HoldingTime.IsOpen(line.Meeting, line.Gpo.Group, exchange.Now))
            return Reply.Text(RefusalTexts.Of(new Refusal(line.Meeting.Status == MeetingStatus.Planned ? RefusalCode.MeetingNotBegun : RefusalCode.UnknownMeeting)));
        if (!button.Data.IsCurrent) return Page(line, exchange);
        var from = button.Data.Extra.GetValueOrDefault(HoldingButtons.FromExtra);
        return button.Verb switch
        {
            Verbs.Hold => Open(line, button.Data.Choice, from, exchange),
            Verbs.NotHeldForm => HoldingReplies.NotHeld(line),
            Verbs.HoldAnswer => await AnswerAsync(line, button, from, exchange, cancellation),
            Verbs.NotHeld => await NotHeldAsync(line, button, exchange, cancellation),
            _ => await RunAsync(line, Command(line, button), null, exchange, cancellation),
        };
    }

    private static ICommand Command(GpoMeeting line, Button button) => button.Verb switch
    {
        Verbs.HoldPresence => new NotePresence(line.Meeting.Id,
            [.. button.Inputs.Choices(PresenceCard.LeadsInput), .. button.Inputs.Choices(PresenceCard.OrganisationsInput)]),
        Verbs.HoldDecision => new NoteDecision(line.Meeting.Id, button.Inputs.Text(DecisionCard.TextInput) ?? ""),
        _ => new CloseMeeting(line.Meeting.Id),
    };

    private static Reply Open(GpoMeeting line, string? page, string? from, Exchange exchange) => page switch
    {
        HoldingButtons.PresencePage => HoldingReplies.Presence(line),
        HoldingButtons.DecisionPage => HoldingReplies.Decision(line),
        _ => HoldingReplies.Commitments(line, exchange, from),
    };

    // Who is there comes first, as on paper.
    private static Reply Page(GpoMeeting line, Exchange exchange) =>
        line.Meeting.PresentIds.Count == 0 ? HoldingReplies.Presence(line) : HoldingReplies.Commitments(line, exchange);

    private async Task<Reply> AnswerAsync(GpoMeeting line, Button button, string? from, Exchange exchange, CancellationToken cancellation)
    {
        var (id, choice) = (button.Data.Id ?? "", button.Data.Choice);
        if (choice == nameof(CommitmentStatus.Blocked))
            return HoldingReplies.Commitments(line, exchange, from, id, $"{id} est bloqué : pour quel motif ?");
        CommitmentAnswer? answer = Enum.TryParse<BlockingReason>(choice, out var reason)
            ? new CommitmentAnswer(CommitmentStatus.Blocked, Reason: reason)
            : choice switch
            {
                nameof(CommitmentStatus.Done) => new CommitmentAnswer(CommitmentStatus.Done),
                nameof(CommitmentStatus.InProgress) => new CommitmentAnswer(CommitmentStatus.InProgress),
                _ => null,
            };
        return answer is null
            ? HoldingReplies.Commitments(line, exchange, from)
            : await RunAsync(line, new AnswerCommitment(id, answer, button.Data.Version ?? 0), from, exchange, cancellation);
    }

    private async Task<Reply> NotHeldAsync(GpoMeeting line, Button button, Exchange exchange, CancellationToken cancellation)
    {
        var said = button.Inputs.Text(NotHeldCard.ReasonInput);
        if (said == NotHeldCard.ToNext) return await RunAsync(line, new DeclareNotHeld(line.Meeting.Id, null, ToNext: true), null, exchange, cancellation);
        return Enum.TryParse<CancelReason>(said, out var reason)
            ? await RunAsync(line, new DeclareNotHeld(line.Meeting.Id, reason), null, exchange, cancellation)
            : HoldingReplies.NotHeld(line, RefusalTexts.Of(new Refusal(RefusalCode.ReasonMissing)));
    }

    private async Task<Reply> RunAsync(GpoMeeting line, ICommand command, string? from, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(line.Gpo.Id, exchange.Person, command, exchange.Stamp,
            (outcome, after) => HoldingReplies.Render(outcome, after, line.Meeting.Id, exchange, from).Serialise(), cancellation));
}
