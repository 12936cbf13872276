using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>What the flows about people have in common: which group is meant, and having a command done.</summary>
public sealed class PeopleWork(GpoFinder gpos, CommandRunner runner)
{
    public Task<IReadOnlyList<Gpo>> MineAsync(Exchange exchange, CancellationToken cancellation) => gpos.LoadAllAsync(exchange.Person, cancellation);

    public Task<IReadOnlyList<Gpo>> LedAsync(Exchange exchange, CancellationToken cancellation) => gpos.LoadLedAsync(exchange.Person, cancellation);

    /// <summary>The groups that the person leads and that the words name; or what is to be answered when there are none.</summary>
    public async Task<(IReadOnlyList<Gpo> Led, Reply? Refusal)> LedAsync(string? words, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return (led, Reply.Text(Sentences.NoGpoToLead));
        var named = GpoFinder.Named(led, words);
        return named.Count == 0 ? (led, NotYours) : (named, null);
    }

    /// <summary>The group a button names, if the person leads it.</summary>
    public async Task<(Gpo? Gpo, Reply? Refusal)> LedAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return (null, Reply.Text(Sentences.NoGpoToLead));
        var gpo = button.Data.Gpo is { } id ? led.FirstOrDefault(one => one.Id == id) : led[0];
        return gpo is null ? (null, NotYours) : button.Data.IsCurrent ? (gpo, null) : (null, Reply.Text(Sentences.CardOutdated));
    }

    /// <summary>Has it decided and stored; <paramref name="seen"/> learns what came of it.</summary>
    public async Task<Reply> RunAsync(
        string gpoId, ICommand command, Exchange exchange, CancellationToken cancellation, Action<Outcome>? seen = null) =>
        Reply.Deserialise(await runner.RunAsync(gpoId, exchange.Person, command, exchange.Stamp, (outcome, after) =>
        {
            seen?.Invoke(outcome);
            return PeopleReplies.Render(outcome, after, exchange).Serialise();
        }, cancellation));

    public static Contact Me(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)!;

    public static Situation Situation(Gpo gpo, Exchange exchange) =>
        new(gpo, Me(gpo, exchange), exchange.Now, exchange.Through, exchange.TurnId, CalendarInvites: false);

    public static Reply NotYours => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
}
