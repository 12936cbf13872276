using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>"réglages des rappels": the form of a group, and what it saves.</summary>
public sealed class ReminderSettingsFlow(GpoFinder gpos, CommandRunner runner) : IFlow
{
    private const int MostOthers = 3;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Reminding { Wish: ReminderWish.Settings, Off: null, On: null, Time: null, Days: null } said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        return GpoFinder.Named(led, said.GpoWords) is [var gpo, ..]
            ? Form(gpo, led, exchange)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.ReminderSettings or Verbs.ReminderSettingsSet)) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        if (led.FirstOrDefault(one => one.Id == button.Data.Gpo) is not { } gpo) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (button.Verb == Verbs.ReminderSettings) return Form(gpo, led, exchange);
        if (!button.Data.IsCurrent) return Form(gpo, led, exchange, Sentences.CardOutdated);
        var (changes, problem) = Read(button.Inputs);
        if (problem is not null) return Form(gpo, led, exchange, problem, changes);
        var command = new SetReminderSettings(changes, button.Data.Extra.GetValueOrDefault(ReminderSettingsCard.Seen));
        return Reply.Deserialise(await runner.RunAsync(
            gpo.Id, exchange.Person, command, exchange.Stamp, (outcome, after) => Render(outcome, after).Serialise(), cancellation));

        Reply Render(Outcome outcome, Gpo? after) => outcome switch
        {
            Outcome.Refused { Reason: { Code: RefusalCode.SettingsChanged } changed } when after is not null => Form(after, led, exchange, RefusalTexts.Of(changed)),
            Outcome.Refused { Reason: { Code: not RefusalCode.NotAllowed } refused } when after is not null => Form(after, led, exchange, RefusalTexts.Of(refused), changes),
            Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
            _ when after is not null => Reply.Card(ReminderSettingsCard.Saved(after), ReminderSettingsCard.SavedTitle),
            _ => Reply.Text(Sentences.AlreadyDone),
        };
    }

    private static (ReminderChanges Changes, string? Problem) Read(CardInputs inputs)
    {
        var on = inputs.Choices(ReminderSettingsCard.KindsInput);
        var pause = inputs.Date(ReminderSettingsCard.PauseInput);
        var changes = new ReminderChanges(
            [.. ReminderChanges.Kinds.Except(on)], [.. ReminderChanges.Kinds.Intersect(on)], inputs.Time(ReminderSettingsCard.MorningInput),
            inputs.Number(ReminderSettingsCard.InactivityInput), pause, EndsPause: pause is null);
        return (changes, changes switch
        {
            { Morning: null } => RefusalTexts.Of(new Refusal(RefusalCode.ReminderHourOutOfRange)),
            { InactivityDays: null } => RefusalTexts.Of(new Refusal(RefusalCode.InactivityOutOfRange)),
            _ when pause is null && inputs.Has(ReminderSettingsCard.PauseInput) => "Le jour de la reprise n'existe pas. Choisissez-le dans le calendrier.",
            _ => null,
        });
    }

    private static Reply Form(Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, string? problem = null, ReminderChanges? entered = null)
    {
        var shown = entered?.AppliedTo(gpo.Group.Reminders) ?? gpo.Group.Reminders;
        List<CardAction> others = [.. led.Where(one => one.Id != gpo.Id).Take(MostOthers)
            .Select(one => new ExecuteAction($"Réglages {one.Id}", ReminderButtons.Data(Verbs.ReminderSettings, one)) { AssociatedInputs = AssociatedInputs.None })];
        return Reply.Card(
            ReminderSettingsCard.Form(gpo, shown, CommitmentFinder.TodayIn(gpo, exchange), others, problem), ReminderSettingsCard.Title);
    }
}
