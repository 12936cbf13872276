using System.Text.Json.Serialization;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Rounds;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Rounds;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Rounds;

/// <summary>"tour de table entre deux réunions": who is asked is shown first, for many people are written to at once.</summary>
public sealed class RoundFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichGpo = "Pour quel GPO ?";
    private readonly DraftBox<RoundSlots> _box = new(drafts, RoundSlots.Kind, RoundSlots.Version, static () => RoundJson.Default.RoundSlots);

    public string Kind => RoundSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Round said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        if (named is [var only]) return await ShowAsync(only, exchange, cancellation);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var draftId = await _box.SaveAsync(new RoundSlots(null), exchange, cancellation);
        return Reply.Card(ChoiceCard.Of(WhichGpo, draftId, [.. named.Select(gpo => new ChoiceOption(gpo.Id, gpo.Group.Name, gpo.Id))]), WhichGpo);
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { GpoId: null }) return null;
        return GpoFinder.Named(await gpos.LoadLedAsync(exchange.Person, cancellation), text) is [var chosen]
            ? await ShowAsync(chosen, exchange, cancellation)
            : Reply.Text($"{WhichGpo} Écrivez son numéro, ou « annuler ».");
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { GpoId: { } gpoId }) return Reply.Text($"{WhichGpo} Écrivez son numéro, ou « annuler ».");
        var reply = await runner.RunAsync(gpoId, exchange.Person, new StartRound(), exchange.Stamp, Render, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);

        static string Render(Outcome outcome, Gpo? gpo) => (outcome switch
        {
            Outcome.Done { Happening: RoundStarted started } when gpo is not null => Reply.Card(RoundCard.Started(gpo, started), "Le tour est lancé"),
            Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
            _ => Reply.Text(Sentences.AlreadyDone),
        }).Serialise();
    }

    public Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => Task.FromResult(Reply.Text(Sentences.DraftGone));

    // What would be refused is told before anything is to be confirmed.
    private async Task<Reply> ShowAsync(Gpo gpo, Exchange exchange, CancellationToken cancellation)
    {
        var situation = new Situation(gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId, CalendarInvites: false);
        if (new StartRound().Decide(situation) is Outcome.Refused refused) return Reply.Text(RefusalTexts.Of(refused.Reason));
        var draftId = await _box.SaveAsync(new RoundSlots(gpo.Id), exchange, cancellation);
        return Reply.Card(RoundCard.Preview(gpo, situation.Today, draftId), RoundCard.Summary);
    }
}

/// <summary>The GPO whose members are to be asked; null while it is being asked which.</summary>
public sealed record RoundSlots(string? GpoId)
{
    public const string Kind = "tour";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoundSlots))]
internal sealed partial class RoundJson : JsonSerializerContext;
