using GpoBot.Core.Deciding;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>"PB14 indicateur 2": what was counted, typed and confirmed, or written on the card.</summary>
public sealed class IndicatorFlow(LedProblems problems, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<IndicatorSlots> _box = new(drafts, IndicatorSlots.Kind, IndicatorSlots.Version, static () => PlanJson.Default.IndicatorSlots);

    public string Kind => IndicatorSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Measure said) return null;
        var (seen, refusal) = await problems.PickAsync(
            said.Reference, problem => problem.Open, id => $"{id} indicateur 2", exchange, cancellation);
        if (seen is null) return refusal;
        var wish = new SetIndicator(seen.Problem.Id, null, null, said.Target, said.Value, DateAnswers.Day(said.On));
        if (said is { Value: null, Target: null }) return Form(seen, wish, null);
        if (seen.Problem.Indicator is null) return Form(seen, wish, RefusalTexts.Of(new Refusal(RefusalCode.IndicatorMissing)));
        if (SetIndicator.OutOfRange(said.Value) || SetIndicator.OutOfRange(said.Target))
            return Form(seen, wish, RefusalTexts.Of(new Refusal(RefusalCode.IndicatorOutOfRange, $"{SetIndicator.Highest}")));
        // A day that has gone by is right for a count; only one to come, or none, is asked back.
        var day = said.On is DateMention.Past past ? past.Date : wish.On;
        if (day > seen.Today || (said.On is not null && day is null)) return Form(seen, wish with { On = null }, RefusalTexts.Of(new Refusal(RefusalCode.MeasureToCome)));
        wish = wish with { On = day };
        var draftId = await _box.SaveAsync(new IndicatorSlots(seen.Gpo.Id, seen.Problem.Id, wish.Value, wish.Target, wish.On), exchange, cancellation);
        return Reply.Card(IndicatorCard.Preview(seen.Gpo, seen.Problem, wish, seen.Today, draftId), IndicatorCard.ToConfirm);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.IndicatorForm or Verbs.Indicator)) return null;
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { } seen) return LedProblems.Unknown;
        var none = new SetIndicator(seen.Problem.Id);
        if (button.Verb == Verbs.IndicatorForm || !button.Data.IsCurrent) return Form(seen, none, null);
        var inputs = button.Inputs;
        var said = none with
        {
            Name = inputs.Text(IndicatorCard.NameInput), Initial = inputs.Number(IndicatorCard.InitialInput),
            Target = inputs.Number(IndicatorCard.TargetInput), Value = inputs.Number(IndicatorCard.ValueInput), On = inputs.Date(IndicatorCard.OnInput),
        };
        string[] counted = [IndicatorCard.InitialInput, IndicatorCard.TargetInput, IndicatorCard.ValueInput];
        if (counted.Any(id => inputs.Has(id) && inputs.Number(id) is null)) return Form(seen, said, "Écrivez les nombres en chiffres, sans décimale.");
        return await RunAsync(seen, said, exchange, cancellation);
    }

    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        var reply = await RunAsync(seen, Wish(slots), exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return Form(seen, Wish(slots), null);
    }

    private static SetIndicator Wish(IndicatorSlots slots) => new(slots.ProblemId, null, null, slots.Target, slots.Value, slots.On);

    private async Task<Reply> RunAsync(SeenProblem seen, SetIndicator said, Exchange exchange, CancellationToken cancellation)
    {
        Refusal? refusal = null;
        var reply = await runner.RunAsync(seen.Gpo.Id, exchange.Person, said, exchange.Stamp, (outcome, gpo) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return ProblemReplies.Changed(outcome, gpo, exchange).Serialise();
        }, cancellation);
        return refusal switch
        {
            { Code: RefusalCode.NamesAPerson } => Form(seen, said with { Name = null }, Sentences.FieldNamesAPerson),
            { Code: RefusalCode.IndicatorMissing or RefusalCode.IndicatorOutOfRange or RefusalCode.MeasureToCome or RefusalCode.ProblemTextTooLong } =>
                Form(seen, said with { On = said.On > seen.Today ? null : said.On }, RefusalTexts.Of(refusal)),
            _ => Reply.Deserialise(reply),
        };
    }

    private static Reply Form(SeenProblem seen, SetIndicator said, string? fault) =>
        Reply.Card(IndicatorCard.Form(seen.Gpo, seen.Problem, said, seen.Today, fault), IndicatorCard.Title(seen.Problem));
}
