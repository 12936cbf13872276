using System.Globalization;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>"rappels": what leaves next. Who leads a GPO sees all of it, everybody else their own.</summary>
public sealed class UpcomingFlow(GpoFinder gpos) : IFlow
{
    private const int PageSize = 10;
    private const int MostOthers = 2;
    private static readonly Duration CatchUpShown = Duration.FromDays(30);

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) =>
        intent is Intent.Reminding { Wish: ReminderWish.Show } said ? await AnswerAsync(said.GpoWords, 0, exchange, cancellation) : null;

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb != Verbs.Reminders) return null;
        var page = int.TryParse(button.Data.Extra.GetValueOrDefault(ReminderButtons.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
        return await AnswerAsync(button.Data.Gpo, page, exchange, cancellation);
    }

    private async Task<Reply> AnswerAsync(string? words, int page, Exchange exchange, CancellationToken cancellation)
    {
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), words);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var led = named.Where(gpo => CommitmentFinder.Leads(gpo, exchange)).ToList();
        var shown = led.Count > 0 ? OfLead(led, page, exchange) : Own(named, page, exchange);
        return Reply.Card(UpcomingCard.Of(shown), shown.Title);
    }

    private static UpcomingPage OfLead(IReadOnlyList<Gpo> led, int page, Exchange exchange)
    {
        var gpo = led[0];
        var upcoming = UpcomingReminders.Of(gpo, exchange.Now);
        var lines = UpcomingLines.Of(gpo, upcoming.Leaving, own: false);
        var settings = gpo.Group.Reminders;
        var paused = settings.PausedUntil > CommitmentFinder.TodayIn(gpo, exchange);
        string[] notes =
        [
            .. paused ? [$"Le GPO est en pause : reprise le {French.Date(settings.PausedUntil!.Value)}."] : Array.Empty<string>(),
            .. settings.Off.Count == 0 ? [] : new[] { $"{French.Count(settings.Off.Count, "rappel désactivé", "rappels désactivés")} dans les réglages." },
            .. gpo.CatchUp is { } late && late.At > exchange.Now - CatchUpShown ? [ReminderTexts.Of(late, gpo.Group.TimeZone)] : Array.Empty<string>(),
        ];
        return Page(
            $"{UpcomingCard.Title} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}", notes, lines, UpcomingLines.Held(gpo, upcoming.Held), page, gpo,
            $"Ou écrivez « suspends les rappels du GPO {gpo.Id} jusqu'au 5 janvier », « pas de rappel à J-7 ».",
            [
                ReminderButtons.FollowUp(gpo), ReminderButtons.Settings(gpo), paused ? ReminderButtons.Resume(gpo) : ReminderButtons.Pause(gpo),
                .. led.Skip(1).Take(MostOthers).Select(other => ReminderButtons.Upcoming(other, $"Rappels {other.Id}")),
            ]);
    }

    private static UpcomingPage Own(IReadOnlyList<Gpo> named, int page, Exchange exchange)
    {
        var mine = named.Select(gpo => (Gpo: gpo, Me: gpo.FindByEmail(exchange.Person.Email)!)).ToList();
        var upcoming = mine.Select(one => (one.Gpo, Reminders: UpcomingReminders.Of(one.Gpo, exchange.Now, of: one.Me))).ToList();
        var lines = upcoming.SelectMany(one => UpcomingLines.Of(one.Gpo, one.Reminders.Leaving, own: true)).OrderBy(line => line.At).ToList();
        var stopped = mine.Any(one => one.Me.RemindersStopped);
        var until = mine.Max(one => one.Me.RemindersPausedUntil) is { } day && day > exchange.Today ? day : (LocalDate?)null;
        string[] notes = stopped ? [$"Vos rappels sont arrêtés. {ReminderTexts.StillComes}"]
            : until is { } pause ? [$"Vos rappels sont suspendus : reprise le {French.Date(pause)}."]
            : [];
        return Page(
            "Vos prochains rappels", notes, lines, [.. upcoming.SelectMany(one => UpcomingLines.Held(one.Gpo, one.Reminders.Held))], page, null,
            "Ou écrivez « je suis en congé jusqu'au 5 janvier », « arrête les rappels », « rappelle-moi AC002 lundi ».",
            stopped || until is not null ? [ReminderButtons.Resume(null)] : [ReminderButtons.Pause(null), ReminderButtons.Stop]);
    }

    private static UpcomingPage Page(
        string title, IReadOnlyList<string> notes, IReadOnlyList<UpcomingLine> lines, IReadOnlyList<string> held, int page, Gpo? gpo,
        string hint, IReadOnlyList<CardAction> actions)
    {
        var pages = Math.Max(1, (lines.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 0, pages - 1);
        var more = at < pages - 1;
        return new UpcomingPage(
            pages == 1 ? title : $"{title} ({at * PageSize + 1} à {Math.Min(lines.Count, (at + 1) * PageSize)} sur {lines.Count})",
            at == 0 ? notes : [], [.. lines.Skip(at * PageSize).Take(PageSize)], at == 0 ? held : [], hint,
            [.. more ? [ReminderButtons.NextPage(gpo, at + 1)] : Array.Empty<CardAction>(), .. actions]);
    }
}
