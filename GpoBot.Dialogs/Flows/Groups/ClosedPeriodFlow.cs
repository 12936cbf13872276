using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Groups;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime.Text;

namespace GpoBot.Dialogs.Flows.Groups;

/// <summary>When a GPO does not meet: noted by a sentence or a form, looked at, and taken back.</summary>
public sealed class ClosedPeriodFlow : IDraftFlow
{
    private readonly GpoFinder _gpos;
    private readonly CommandRunner _runner;
    private readonly DraftBox<ClosedPeriodSlots> _box;
    private readonly ClosedPeriodReplies _replies;

    public ClosedPeriodFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner)
    {
        (_gpos, _runner) = (gpos, runner);
        _box = new DraftBox<ClosedPeriodSlots>(drafts, ClosedPeriodSlots.Kind, ClosedPeriodSlots.Version, static () => ClosedPeriodJson.Default.ClosedPeriodSlots);
        _replies = new ClosedPeriodReplies(_box);
    }

    public string Kind => ClosedPeriodSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.ClosedPeriods said) return null;
        var gpos = said.Wish == ClosingWish.List
            ? await SeenAsync(exchange, cancellation)
            : await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (gpos.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        if (GpoFinder.Named(gpos, said.GpoWords) is not [var gpo, ..] named) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        switch (said.Wish)
        {
            case ClosingWish.List: return ClosedPeriodReplies.List(named, exchange);
            case ClosingWish.Reopen: return await _replies.TakeBackAsync(named, ClosedPeriodAnswers.Day(said.From), exchange, cancellation);
        }

        var (slots, problem) = ClosedPeriodAnswers.Read(said, gpo);
        return slots.Command is null
            ? await _replies.FormAsync(slots, gpo, gpos, problem, exchange, cancellation)
            : await _replies.PreviewAsync(slots, gpo, gpos, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb == Verbs.ClosedPeriodList)
        {
            return await SeenAsync(exchange, cancellation) is { Count: > 0 } seen
                ? ClosedPeriodReplies.List(seen, exchange)
                : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        }

        if (button.Verb is not (Verbs.ClosedPeriodForm or Verbs.ClosedPeriodSet or Verbs.ClosedPeriodRemove)) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        var chosen = button.Inputs.Text(ClosedPeriodFormCard.GpoInput) ?? button.Data.Gpo;
        var gpo = chosen is null ? led.FirstOrDefault() : led.FirstOrDefault(g => g.Id == chosen);
        if (gpo is null) return Reply.Text(led.Count == 0 ? Sentences.NoGpoToLead : RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (!button.Data.IsCurrent) return Reply.Text(Sentences.CardOutdated);
        if (button.Verb == Verbs.ClosedPeriodForm)
            return await _replies.FormAsync(new ClosedPeriodSlots(gpo.Id), gpo, led, null, exchange, cancellation);
        if (button.Verb == Verbs.ClosedPeriodRemove)
        {
            return LocalDatePattern.Iso.Parse(button.Data.Id ?? "") is { Success: true, Value: var from }
                ? await RunAsync(gpo, new RemoveClosedPeriod(from), exchange, cancellation)
                : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownClosedPeriod)));
        }

        var (slots, problem) = ClosedPeriodAnswers.Read(button.Inputs, gpo);
        problem ??= ClosedPeriodReplies.Refusal(slots, gpo, exchange);
        return problem is null
            ? await RunAsync(gpo, slots.Command!, exchange, cancellation)
            : await _replies.FormAsync(slots, gpo, led, problem, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        if (slots.Reopens) return null;
        if (led.FirstOrDefault(g => string.Equals(g.Id, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } other)
            return await _replies.NextAsync(slots with { GpoId = other.Id }, other, led, null, exchange, cancellation);
        if (ClosedPeriodAnswers.Fill(slots, text, gpo, exchange.Today) is var (filled, problem))
            return await _replies.NextAsync(filled, gpo, led, problem, exchange, cancellation);
        return slots.Asks ? Reply.Text(ClosedPeriodAnswers.NotUnderstood) : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        if (slots is { Reopens: true, From: { } from }) return await RunAsync(gpo, new RemoveClosedPeriod(from), exchange, cancellation);
        return slots is { Asks: false, Command: { } command }
            ? await RunAsync(gpo, command, exchange, cancellation)
            : Reply.Text($"{gpo.Id} – {ClosedPeriodFormCard.Question}");
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        return led.FirstOrDefault(g => g.Id == slots.GpoId) is { } gpo
            ? await _replies.FormAsync(slots, gpo, led, null, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);
    }

    private async Task<IReadOnlyList<Gpo>> SeenAsync(Exchange exchange, CancellationToken cancellation) =>
        [.. (await _gpos.LoadAllAsync(exchange.Person, cancellation)).Where(gpo => Rights.May(gpo.FindByEmail(exchange.Person.Email)!, Right.SeeClosedPeriods))];

    private async Task<Reply> RunAsync(Gpo gpo, ICommand command, Exchange exchange, CancellationToken cancellation)
    {
        var reply = await _runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp, ClosedPeriodReplies.Render, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }
}
