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

/// <summary>Cancelling: the meeting is found by its date, the reason comes from the list, and all of it is shown first.</summary>
public sealed class CancelMeetingFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichOne = "Quelle réunion faut-il annuler ?";

    private readonly DraftBox<CancelMeetingSlots> _box =
        new(drafts, CancelMeetingSlots.Kind, CancelMeetingSlots.Version, CancelMeetingJson.Default.CancelMeetingSlots);

    public string Kind => CancelMeetingSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.CancelMeeting said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));

        var planned = MeetingFinder.Planned(named);
        var slots = new CancelMeetingSlots(null, null, said.Reason, DaysOf(said.Date));
        return DateAnswers.Problem(said.Date) is { } problem && slots.Days is null
            ? await ChooseAsync(problem, planned, slots, exchange, cancellation)
            : await OneOfAsync(On(slots.Days, planned), slots, planned, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.CancelForm or Verbs.CancelMeeting)) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (gpo.FindMeeting(button.Data.Id ?? "") is not { } meeting)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (button.Data.Choice == CancelMeetingCard.Keep)
        {
            await _box.ClearAsync(exchange, cancellation);
            return Reply.Card(CancelMeetingCard.Kept(gpo, meeting), CancelMeetingCard.KeptTitle);
        }

        if (button.Verb == Verbs.CancelForm || !button.Data.IsCurrent)
        {
            var problem = button.Data.IsCurrent ? null : Sentences.CardOutdated;
            return await ShowAsync(new GpoMeeting(gpo, meeting), null, exchange, cancellation, problem);
        }

        var chosen = button.Inputs.Text(CancelMeetingCard.ReasonInput);
        var known = Enum.TryParse<CancelReason>(chosen, out var reason) && Enum.IsDefined(reason);
        return await CancelAsync(gpo.Id, meeting.Id, known ? reason : null, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var planned = MeetingFinder.Planned(await gpos.LoadLedAsync(exchange.Person, cancellation));
        if (slots.MeetingId is null)
        {
            var among = On(slots.Days, planned);
            var named = MeetingFinder.Named(among, text, exchange.Today);
            return named.Count == 0
                ? await ChooseAsync("Aucune de ces réunions ne correspond.", among, slots, exchange, cancellation)
                : await OneOfAsync(named, slots, among, exchange, cancellation);
        }

        if (planned.FirstOrDefault(line => line.Meeting.Id == slots.MeetingId) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        var reason = SlotReader.TryCancelReason(text);
        var problem = reason is null
            ? $"Je n'ai pas reconnu le motif. Dites-le avec un mot de la liste : {CancelMeetingCard.Reasons}."
            : null;
        return await ShowAsync(found, reason, exchange, cancellation, problem);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => _box.Read(draft) switch
    {
        { GpoId: { } gpoId, MeetingId: { } meetingId, Reason: { } reason } =>
            await CancelAsync(gpoId, meetingId, reason, exchange, cancellation),
        { MeetingId: not null } => Reply.Text(
            $"Quel est le motif ? Par exemple « renfort opérationnel ». Motifs : {CancelMeetingCard.Reasons}."),
        { } => Reply.Text($"{WhichOne} Écrivez son jour, par exemple « celle du 24 »."),
        null => Reply.Text(Sentences.DraftGone),
    };

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OnAnswerAsync(draft, "", exchange, cancellation) ?? Reply.Text(Sentences.DraftGone);

    private static IReadOnlyList<LocalDate>? DaysOf(DateMention? mention) => mention switch
    {
        DateMention.Day day => [day.Date],
        DateMention.Several several => several.Days,
        _ => null,
    };

    private static IReadOnlyList<GpoMeeting> On(IReadOnlyList<LocalDate>? days, IReadOnlyList<GpoMeeting> planned) =>
        days is null ? planned : [.. planned.Where(line => days.Contains(line.Meeting.Start.Date))];

    /// <summary>One is shown; of several, or where none was found, a choice is offered.</summary>
    private async Task<Reply> OneOfAsync(
        IReadOnlyList<GpoMeeting> found, CancelMeetingSlots slots, IReadOnlyList<GpoMeeting> others, Exchange exchange,
        CancellationToken cancellation)
    {
        var ahead = found.Where(line => line.Start > exchange.Now).ToList();
        return ahead switch
        {
            [var only] => await ShowAsync(only, slots.Reason, exchange, cancellation),
            [] when found.Count > 0 => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.MeetingStarted))),
            [] when slots.Days is [var day] => await ChooseAsync(
                $"Aucune réunion n'est planifiée le {French.Date(day)}.", others, slots with { Days = null }, exchange, cancellation),
            [] => await ChooseAsync("", others, slots with { Days = null }, exchange, cancellation),
            _ => await ChooseAsync("", ahead, slots, exchange, cancellation),
        };
    }

    private async Task<Reply> ChooseAsync(
        string said, IReadOnlyList<GpoMeeting> among, CancelMeetingSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var ahead = among.Where(line => line.Start > exchange.Now).ToList();
        if (ahead.Count == 0) return Reply.Text(said.Length > 0 ? said : "Aucune réunion à venir n'est planifiée.");
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var question = said.EndsWith('?') ? said : $"{said} {WhichOne}".TrimStart();
        return Reply.Card(ChoiceCard.Of(question, draftId, [.. ahead.Select(line => Option(line, exchange.Today))]), question);
    }

    // Short enough for a button; the year only where it is another one.
    private static ChoiceOption Option(GpoMeeting line, LocalDate today)
    {
        var (day, time) = (line.Meeting.Start.Date, line.Meeting.Start.TimeOfDay);
        var year = day.Year == today.Year ? "" : $" {day.Year}";
        return new ChoiceOption(line.Meeting.Id, $"{line.Gpo.Id}, {French.DateShort(day)}{year}, {French.Time(time)}");
    }

    private async Task<Reply> ShowAsync(
        GpoMeeting found, CancelReason? reason, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        if (found.Start <= exchange.Now) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.MeetingStarted)));
        await _box.SaveAsync(new CancelMeetingSlots(found.Gpo.Id, found.Meeting.Id, reason), exchange, cancellation);
        return Reply.Card(CancelMeetingCard.Of(found.Gpo, found.Meeting, reason, problem), "Annuler une réunion");
    }

    private async Task<Reply> CancelAsync(
        string gpoId, string meetingId, CancelReason? reason, Exchange exchange, CancellationToken cancellation)
    {
        var reply = await runner.RunAsync(
            gpoId, exchange.Person, new CancelMeeting(meetingId, reason), exchange.Stamp, Render, cancellation);
        if (reason is not null) await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    private static string Render(Outcome outcome, Gpo? after) => (outcome switch
    {
        Outcome.Done { Happening: MeetingCancelled cancelled } when after is not null =>
            Reply.Card(CancelMeetingCard.Done(after, cancelled.Meeting), CancelMeetingCard.DoneTitle),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    }).Serialise();
}
