using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Records;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Records;

/// <summary>The buttons of a record: validate and send, put right, correct what was validated, look at it.</summary>
public sealed class RecordButtonFlow(RecordFinder records, CommandRunner runner) : IFlow
{
    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.DecisionRecord or Verbs.RecordValidate or Verbs.RecordEditForm or Verbs.RecordEdit or Verbs.RecordCorrect)) return null;
        var meetingId = button.Data.Id ?? "";
        if (await records.GpoAsync(button.Data.Gpo, exchange, cancellation) is not (var gpo, var me))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var draft = Rights.MayWriteRecords(me) ? RecordFinder.Draft(gpo, null, meetingId) : null;
        switch (button.Verb)
        {
            case Verbs.RecordValidate when button.Data.IsCurrent:
                return await RunAsync(gpo, meetingId, new ValidateRecord(meetingId, button.Data.Version ?? 0), exchange, cancellation);
            case Verbs.RecordEdit when draft is not null && button.Data.IsCurrent:
                return await RunAsync(gpo, meetingId, Edit(draft, button), exchange, cancellation);
            case Verbs.RecordEditForm when draft is not null:
                return RecordReplies.Form(gpo, draft);
            case Verbs.DecisionRecord or Verbs.RecordValidate when draft is not null:
                return RecordReplies.Draft(gpo, draft);
        }

        // Whoever may not read it learns neither its content nor whether this very one exists.
        if (!Rights.MayReadRecords(me)) return Reply.Text(RecordReplies.CharterMissing);
        if (await records.LastAsync(gpo.Id, null, meetingId, cancellation) is not { } last)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownRecord)));
        return button.Verb == Verbs.RecordCorrect
            ? await RunAsync(gpo, meetingId, new CorrectRecord(last), exchange, cancellation)
            : RecordReplies.Final(gpo, last, me);
    }

    private static EditRecord Edit(DecisionRecord draft, Button button)
    {
        var organisations = RecordFormCard.Organisations(draft);
        var present = button.Inputs.Choices(RecordFormCard.PresentInput)
            .Select(text => int.TryParse(text, out var index) && index >= 0 && index < organisations.Count ? organisations[index] : null).OfType<string>();
        var decisions = Enumerable.Range(0, NoteDecision.Most + 1).Select(index => button.Inputs.Text(RecordFormCard.DecisionInput(index))).OfType<string>();
        var references = draft.Items.Select(item => item.CommitmentId ?? item.ProblemId).OfType<string>();
        return new EditRecord(draft.MeetingId, [.. present], [.. decisions], [.. references.Except(button.Inputs.Choices(RecordFormCard.KeptInput))]);
    }

    private async Task<Reply> RunAsync(Gpo gpo, string meetingId, ICommand command, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp,
            (outcome, after) => RecordReplies.Render(outcome, after, meetingId).Serialise(), cancellation));
}
