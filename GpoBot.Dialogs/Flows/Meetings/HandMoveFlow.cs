using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>The answer to « which time holds? », by the card of the question or in words, which are shown back first.</summary>
public sealed class HandMoveFlow(MeetingChooser meetings, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichOne = "Pour quelle réunion ?";

    private readonly DraftBox<HandMoveSlots> _box =
        new(drafts, HandMoveSlots.Kind, HandMoveSlots.Version, static () => HandMoveJson.Default.HandMoveSlots);

    public string Kind => HandMoveSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.HandMove said) return null;
        var open = await OpenAsync(said.GpoWords, exchange, cancellation);
        return await OneOfAsync(open, open, new HandMoveSlots(said.Choice), exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb != Verbs.HandMove) return null;
        if (await meetings.LoadAsync(button.Data.Id, exchange, cancellation) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        return HandMoveCard.ChoiceOf(button.Data) is { } choice && button.Data.IsCurrent
            ? await ResolveAsync(found, choice, HandMoveCard.SeenOf(button.Data), exchange, cancellation)
            : Question(found.Gpo, found.Meeting, Sentences.CardOutdated);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { MeetingId: null } slots) return null;
        var open = await OpenAsync(null, exchange, cancellation);
        return await OneOfAsync(MeetingFinder.Named(open, text, exchange.Today), open, slots, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if (slots.MeetingId is null) return Reply.Text($"{WhichOne} Écrivez son jour, par exemple « celle du 24 ».");
        return await meetings.LoadAsync(slots.MeetingId, exchange, cancellation) is { } found
            ? await ResolveAsync(found, slots.Choice, slots.Seen, exchange, cancellation)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        _box.Read(draft) is { } slots && await meetings.LoadAsync(slots.MeetingId, exchange, cancellation) is { } found
            ? Question(found.Gpo, found.Meeting, null)
            : Reply.Text(Sentences.DraftGone);

    private static Reply Question(Gpo gpo, Meeting meeting, string? problem) => meeting.HandMovedTo is null
        ? Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotMovedByHand)))
        : Reply.Card(HandMoveCard.Of(gpo, meeting, problem), HandMoveCard.Title);

    private async Task<IReadOnlyList<GpoMeeting>> OpenAsync(string? gpoWords, Exchange exchange, CancellationToken cancellation)
    {
        var planned = (await meetings.PlannedAsync(exchange, cancellation)).Where(line => line.Meeting.HandMovedTo is not null).ToList();
        var named = GpoFinder.Named([.. planned.Select(line => line.Gpo).DistinctBy(gpo => gpo.Id)], gpoWords);
        return [.. planned.Where(line => named.Any(gpo => gpo.Id == line.Gpo.Id))];
    }

    private async Task<Reply> OneOfAsync(
        IReadOnlyList<GpoMeeting> found, IReadOnlyList<GpoMeeting> others, HandMoveSlots slots, Exchange exchange,
        CancellationToken cancellation)
    {
        if (others.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotMovedByHand)));
        if (found is not [var only])
        {
            var among = new MeetingChoice.Several(WhichOne, found.Count > 0 ? found : others, null);
            return among.Ask(await _box.SaveAsync(slots, exchange, cancellation), exchange.Today);
        }

        var draftId = await _box.SaveAsync(slots.Of(only.Meeting), exchange, cancellation);
        var card = HandMoveConfirmCard.Of(only.Gpo, only.Meeting, slots.Choice, draftId);
        return Reply.Card(card, HandMoveConfirmCard.Summary);
    }

    private async Task<Reply> ResolveAsync(
        GpoMeeting found, HandMoveChoice choice, LocalDateTime? seen, Exchange exchange, CancellationToken cancellation)
    {
        var command = new ResolveHandMove(found.Meeting.Id, choice, seen);
        var reply = await runner.RunAsync(found.Gpo.Id, exchange.Person, command, exchange.Stamp, Render, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);

        string Render(Outcome outcome, Gpo? after) => (outcome switch
        {
            Outcome.Done { Happening: HandMoveResolved resolved } when after is not null =>
                Reply.Card(HandMoveCard.Done(after, resolved.After, choice), HandMoveCard.DoneTitle(choice)),
            // Moved once more since the card was drawn: the question is put again, about the time of now.
            Outcome.Refused { Reason: { Code: RefusalCode.MeetingChanged or RefusalCode.DatePast } reason }
                when after?.FindMeeting(found.Meeting.Id) is { } now => Question(after, now, RefusalTexts.Of(reason)),
            Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
            _ => Reply.Text(Sentences.AlreadyDone),
        }).Serialise();
    }
}
