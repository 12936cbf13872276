using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Holding;

/// <summary>The same by typing: presence, a decision, the end, or that there was no meeting; shown back for one yes.</summary>
public sealed class HoldByWordsFlow(HoldingFinder meetings, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<HoldingSlots> _box = new(drafts, HoldingSlots.Kind, HoldingSlots.Version, static () => HoldingJson.Default.HoldingSlots);

    public string Kind => HoldingSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not (Intent.NotePresence or Intent.NoteDecision or Intent.CloseMeeting or Intent.MeetingNotHeld)) return null;
        var words = intent switch
        {
            Intent.CloseMeeting close => close.GpoWords,
            Intent.MeetingNotHeld not => not.GpoWords,
            _ => null,
        };
        var (open, why) = await meetings.FindAsync(words, null, exchange, cancellation);
        if (open is not [var line, ..]) return Reply.Text(why);
        return intent switch
        {
            Intent.NotePresence said => await PresenceAsync(line, said.Words, exchange, cancellation),
            Intent.NoteDecision { Text: null } => HoldingReplies.Decision(line),
            Intent.NoteDecision said => await ShowAsync(line, new HoldingSlots(HoldingWish.Decision, line.Gpo.Id, line.Meeting.Id, said.Text), exchange, cancellation),
            Intent.CloseMeeting => await ShowAsync(line, new HoldingSlots(HoldingWish.Close, line.Gpo.Id, line.Meeting.Id), exchange, cancellation),
            Intent.MeetingNotHeld { Reason: { } reason } => await ShowAsync(
                line, new HoldingSlots(HoldingWish.NotHeld, line.Gpo.Id, line.Meeting.Id, Reason: reason), exchange, cancellation),
            _ => HoldingReplies.NotHeld(line),
        };
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        ICommand command = slots.Wish switch
        {
            HoldingWish.Presence => new NotePresence(slots.MeetingId, slots.Ids ?? []),
            HoldingWish.Decision => new NoteDecision(slots.MeetingId, slots.Text ?? ""),
            HoldingWish.Close => new CloseMeeting(slots.MeetingId),
            _ => new DeclareNotHeld(slots.MeetingId, slots.Reason),
        };
        var reply = await runner.RunAsync(slots.GpoId, exchange.Person, command, exchange.Stamp,
            (outcome, after) => HoldingReplies.Render(outcome, after, slots.MeetingId, exchange).Serialise(), cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        if (await meetings.LoadAsync(slots.GpoId, slots.MeetingId, exchange, cancellation) is not { } line) return Reply.Text(Sentences.DraftGone);
        return slots.Wish switch
        {
            HoldingWish.Presence => HoldingReplies.Presence(line),
            HoldingWish.Decision => HoldingReplies.Decision(line),
            HoldingWish.NotHeld => HoldingReplies.NotHeld(line),
            _ => HoldingReplies.Commitments(line, exchange),
        };
    }

    // Said by name, they are added to the lead, who is there to type it.
    private async Task<Reply> PresenceAsync(GpoMeeting line, string? words, Exchange exchange, CancellationToken cancellation)
    {
        if (words is null) return HoldingReplies.Presence(line);
        var view = PresenceView.Of(line.Gpo, line.Meeting, French.Order);
        List<string> unknown = [];
        HashSet<string> ids = [.. view.Leads.Where(lead => lead.Present).Select(lead => lead.Id)];
        foreach (var part in words.Split([",", ";", " et "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var meant = ContactMatcher.Find(line.Gpo, part).Select(one => one.Organisation).ToHashSet(StringComparer.Ordinal);
            var lines = view.Organisations.Where(one => meant.Contains(one.Name)).Select(one => one.Id).ToList();
            if (lines.Count == 0) unknown.Add(CardText.Plain(part));
            ids.UnionWith(lines);
        }

        if (unknown.Count > 0)
            return HoldingReplies.Presence(line, $"Je ne reconnais pas {French.Join(unknown.Select(one => $"« {one} »"))} parmi les invités. Cochez ci-dessous.");
        return await ShowAsync(line, new HoldingSlots(HoldingWish.Presence, line.Gpo.Id, line.Meeting.Id, Ids: [.. ids]), exchange, cancellation);
    }

    private async Task<Reply> ShowAsync(GpoMeeting line, HoldingSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(HoldingPreviewCard.Of(line.Gpo, line.Meeting, Sentence(line, slots), draftId), HoldingPreviewCard.Summary);
    }

    private static string Sentence(GpoMeeting line, HoldingSlots slots)
    {
        switch (slots.Wish)
        {
            case HoldingWish.Presence:
                var view = PresenceView.Of(line.Gpo, line.Meeting with { PresentIds = slots.Ids ?? [] }, French.Order);
                return $"Je note comme présents : **{CardText.Plain(French.Join(view.Present.Select(one => one.Name)))}**. C'est bien cela ?";
            case HoldingWish.Decision: return $"Je note la décision : **{CardText.Plain(slots.Text ?? "")}**. C'est bien cela ?";
            case HoldingWish.NotHeld: return $"Je note que cette réunion n'a pas eu lieu, motif : **{Labels.Of(slots.Reason!.Value)}**. C'est bien cela ?";
            default: return "Je **clos la réunion** et je prépare le relevé de décisions. C'est bien cela ?";
        }
    }
}
