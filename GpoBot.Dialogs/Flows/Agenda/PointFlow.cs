using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Agenda;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Agenda;

/// <summary>A point for the agenda: proposed by a member, put on it by a lead, accepted or refused.</summary>
public sealed class PointFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichGpo = "Pour quel GPO ?";
    private readonly DraftBox<PointSlots> _box = new(drafts, PointSlots.Kind, PointSlots.Version, static () => PointJson.Default.PointSlots);

    public string Kind => PointSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is Intent.DecidePoint decide) return await DecidedByWordsAsync(decide, exchange, cancellation);
        if (intent is not Intent.AgendaPoint said) return null;
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), said.GpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var allowed = named.Where(gpo => Rights.MayProposePoints(Me(gpo, exchange))).ToList();
        if (allowed.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.CharterMissing)));
        return await NextAsync(allowed, new PointSlots(allowed is [var only] ? only.Id : null, said.Text), exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.PointAccept or Verbs.PointRefuse)) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownPoint)));
        var reason = button.Inputs.Text(PointCard.ReasonInput);
        return await RunAsync(gpo.Id, new DecidePoint(button.Data.Id ?? "", button.Verb == Verbs.PointAccept, reason), exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { PointId: null } slots) return null;
        var mine = (await gpos.LoadAllAsync(exchange.Person, cancellation)).Where(gpo => Rights.MayProposePoints(Me(gpo, exchange))).ToList();
        if (slots.GpoId is null)
        {
            return GpoFinder.Named(mine, text) is [var chosen]
                ? await NextAsync([chosen], slots with { GpoId = chosen.Id }, exchange, cancellation)
                : Reply.Text($"{WhichGpo} Écrivez son numéro, par exemple « {mine.FirstOrDefault()?.Id ?? "S01"} », ou « annuler ».");
        }

        return slots.Text is null && mine.FirstOrDefault(gpo => gpo.Id == slots.GpoId) is { } named
            ? await NextAsync([named], slots with { Text = text.Trim() }, exchange, cancellation)
            : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { GpoId: { } gpoId } slots) return Reply.Text(Sentences.DraftGone);
        if (slots is { PointId: null, Text: null }) return Reply.Text("Quel point ? Écrivez-le en une phrase, par exemple « éclairage du parking ».");
        ICommand command = slots.PointId is { } id ? new DecidePoint(id, slots.Accepted, slots.Text) : new ProposePoint(slots.Text!);
        var reply = await RunAsync(gpoId, command, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { PointId: null } slots) return Reply.Text(Sentences.DraftGone);
        await _box.SaveAsync(slots with { Text = null }, exchange, cancellation);
        return Reply.Text("Écrivez le point autrement, en une phrase, sans nom de personne ; ou « annuler ».");
    }

    // One question at a time: the GPO, then the words, then the yes.
    private async Task<Reply> NextAsync(IReadOnlyList<Gpo> among, PointSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (slots.GpoId is null)
            return Reply.Card(ChoiceCard.Of(WhichGpo, draftId, [.. among.Select(gpo => new ChoiceOption(gpo.Id, gpo.Group.Name, gpo.Id))]), WhichGpo);
        if (string.IsNullOrWhiteSpace(slots.Text)) return Reply.Text("Quel point voulez-vous mettre à l'ordre du jour ? Écrivez-le en une phrase.");
        var gpo = among.First(one => one.Id == slots.GpoId);
        var meeting = MeetingAgenda.Next(gpo, exchange.Now.InZone(gpo.Group.TimeZone).Date);
        return Reply.Card(PointCard.Preview(gpo, meeting, slots.Text, Me(gpo, exchange).LeadsTheGroup, draftId), PointCard.Summary);
    }

    private async Task<Reply> DecidedByWordsAsync(Intent.DecidePoint said, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var holding = led.Where(gpo => gpo.FindPoint(said.Reference) is not null).ToList();
        // The same number may stand in several groups: the one that waits is meant.
        var gpo = holding.FirstOrDefault(one => one.FindPoint(said.Reference)!.State == AgendaPointState.Proposed) ?? holding.FirstOrDefault();
        if (gpo?.FindPoint(said.Reference) is not { } point) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownPoint, said.Reference)));
        var draftId = await _box.SaveAsync(new PointSlots(gpo.Id, said.Reason, point.Id, said.Accepted), exchange, cancellation);
        return Reply.Card(PointDecisionCard.Of(gpo, point, said.Accepted, said.Reason, draftId), PointCard.Summary);
    }

    private async Task<Reply> RunAsync(string gpoId, ICommand command, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(gpoId, exchange.Person, command, exchange.Stamp,
            (outcome, gpo) => Render(outcome, gpo, exchange).Serialise(), cancellation));

    private static Reply Render(Outcome outcome, Gpo? gpo, Exchange exchange)
    {
        var point = outcome switch
        {
            Outcome.Done { Happening: PointProposed proposed } => proposed.Point,
            Outcome.Unchanged { Happening: PointProposed there } => there.Point,
            Outcome.Done { Happening: PointDecided decided } => decided.Point,
            Outcome.Unchanged { Happening: PointDecided stands } => stands.Point,
            _ => null,
        };
        if (point is not null && gpo is not null)
        {
            var meeting = MeetingAgenda.Next(gpo, exchange.Now.InZone(gpo.Group.TimeZone).Date);
            return Reply.Card(PointCard.Noted(gpo, point, meeting), PointCard.Title(point));
        }

        return outcome is Outcome.Refused refused
            ? Reply.Text(refused.Reason.Code == RefusalCode.NamesAPerson ? Sentences.FieldNamesAPerson : RefusalTexts.Of(refused.Reason))
            : Reply.Text(Sentences.AlreadyDone);
    }

    private static Contact Me(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)!;
}
