using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>"créneau": times that suit are proposed; the one that is chosen leads to the plan as any other would.</summary>
public sealed class FreeTimeFlow : IDraftFlow
{
    private readonly GpoFinder _gpos;
    private readonly CalendarGlance _glance;
    private readonly CalendarPatience _patience;
    private readonly DraftBox<FreeTimeSlots> _box;
    private readonly ScheduleReplies _plans;

    public FreeTimeFlow(
        GpoFinder gpos, IDrafts drafts, ICalendar calendar, CalendarGlance glance, CalendarPatience patience, PlanConflicts conflicts)
    {
        (_gpos, _glance, _patience) = (gpos, glance, patience);
        _box = new(drafts, FreeTimeSlots.Kind, FreeTimeSlots.Version, static () => FreeTimeJson.Default.FreeTimeSlots);
        _plans = new(new(drafts, ScheduleSlots.Kind, ScheduleSlots.Version, static () => ScheduleJson.Default.ScheduleSlots), calendar, conflicts);
    }

    public string Kind => FreeTimeSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.FindTime said) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        if (named is not [var gpo, ..]) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        return said.GpoWords is not null && named.Count > 1
            ? Reply.Text($"{French.Join(named.Select(g => g.Id))} correspondent. Précisez, par exemple « créneau {gpo.Id} ».")
            : await SearchAsync(said, gpo, said.GpoWords is null && led.Count > 1, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.FreeTime or Verbs.MeetingSlot)) return null;
        if (button.Verb == Verbs.FreeTime)
            return await OnIntentAsync(new Intent.FindTime(button.Data.Gpo), exchange, cancellation);
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == button.Data.Gpo) is not { } gpo)
            return Reply.Text(led.Count == 0 ? Sentences.NoGpoToLead : RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        return button.Data.IsCurrent && FreeSlotsCard.Read(button.Inputs.Text(FreeSlotsCard.SlotData)) is { } start
            ? await PlanAsync(gpo, led, start, button.Inputs.Number(FreeSlotsCard.MinutesData), exchange, cancellation)
            : Reply.Text(Sentences.CardOutdated);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (await OpenAsync(draft, exchange, cancellation) is not var (slots, gpo, led)) return null;
        if (FreeTimeAnswers.Chosen(slots.Starts, text, exchange.Today) is { } start)
            return await PlanAsync(gpo, led, start, slots.Minutes, exchange, cancellation);
        if (FreeTimeAnswers.Search(text, exchange.Today) is not { } again) return null;
        if (again.GpoWords is not null) return await OnIntentAsync(again, exchange, cancellation);
        return await SearchAsync(again with { DurationMinutes = again.DurationMinutes ?? slots.Minutes }, gpo, false, exchange, cancellation);
    }

    /// <summary>"oui" takes the first.</summary>
    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OpenAsync(draft, exchange, cancellation) is var (slots, gpo, led)
            ? await PlanAsync(gpo, led, slots.Starts[0], slots.Minutes, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OpenAsync(draft, exchange, cancellation) is var (slots, gpo, led)
            ? await _plans.FormAsync(new ScheduleSlots(gpo.Id, Minutes: slots.Minutes), gpo, led, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);

    private async Task<(FreeTimeSlots Slots, Gpo Gpo, IReadOnlyList<Gpo> Led)?> OpenAsync(
        Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { Starts.Count: > 0 } slots) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        return led.FirstOrDefault(g => g.Id == slots.GpoId) is { } gpo ? (slots, gpo, led) : null;
    }

    private async Task<Reply> SearchAsync(
        Intent.FindTime said, Gpo gpo, bool others, Exchange exchange, CancellationToken cancellation)
    {
        var minutes = said.DurationMinutes ?? gpo.Group.UsualDurationMinutes;
        if (minutes is < PlanMeetings.ShortestMinutes or > PlanMeetings.LongestMinutes)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.DurationOutOfRange)));
        var zone = gpo.Group.TimeZone;
        var (days, problem) = FreeTimeAnswers.Days(said.When, exchange.Now.InZone(zone).Date);
        if (problem is not null) return Reply.Text(problem);

        var whose = WhoseCalendars.Of(gpo, [.. gpo.Partners.Select(contact => contact.Id)], gpo.Group.UsualPlace);
        var seen = await _glance.LookAsync(gpo.Group, whose, FreeSlots.SpanOf(days, zone), _patience.ForSlots, cancellation);
        var wish = new SlotWish(days, minutes, said.Time, said.Part);
        var slots = FreeSlots.Propose(gpo, wish, exchange.Now, seen.View);
        if (slots.Count == 0) return Reply.Text(Nothing(gpo, wish));
        await _box.SaveAsync(new FreeTimeSlots(gpo.Id, minutes, [.. slots.Select(slot => slot.Start)]), exchange, cancellation);
        return Reply.Card(FreeSlotsCard.Of(gpo, wish, slots, seen, others), FreeSlotsCard.Title(slots));
    }

    private Task<Reply> PlanAsync(
        Gpo gpo, IReadOnlyList<Gpo> led, NodaTime.LocalDateTime start, int? minutes, Exchange exchange, CancellationToken cancellation) =>
        _plans.PreviewAsync(
            new ScheduleSlots(gpo.Id, start.Date, start.TimeOfDay, minutes), gpo, led, inWords: exchange.Through == "text", exchange, cancellation);

    private static string Nothing(Gpo gpo, SlotWish wish) =>
        $"Aucun créneau de {French.Duration(wish.DurationMinutes)} n'est possible {FreeSlotsCard.Searched(wish.Days)} pour le GPO {gpo.Id} : "
        + "week-end, jour férié, période fermée, horaires de bureau ou réunion déjà planifiée. Essayez d'autres jours, par exemple "
        + $"« créneau {gpo.Id} en janvier ».";
}
