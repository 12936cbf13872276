using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>"mes actions" and "retards".</summary>
public sealed class CommitmentListFlow(CommitmentFinder commitments, GpoFinder gpos) : IFlow
{
    private const string OnlyOf = "of";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.MyCommitments mine => await MineAsync(exchange, mine.GpoWords, null, cancellation),
        Intent.Overdue overdue => await OverdueAsync(exchange, overdue.GpoWords, null, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button.Verb switch
    {
        Verbs.MyCommitments => await MineAsync(exchange, Named(button), button.Data.Choice, cancellation),
        Verbs.Overdue => await OverdueAsync(exchange, Named(button), button.Data.Choice, cancellation),
        _ => null,
    };

    private async Task<Reply> MineAsync(Exchange exchange, string? words, string? from, CancellationToken cancellation)
    {
        if (await NotMineAsync(exchange, words, cancellation) is { } refusal) return refusal;
        var lines = await commitments.MineAsync(exchange, words, cancellation);
        if (lines.Count == 0) return Reply.Text("Aucun engagement n'est en attente de votre part.");
        var late = lines.Count(line => line.Commitment.IsOverdue(CommitmentFinder.TodayIn(line.Gpo, exchange)));
        var title = French.Count(lines.Count, "engagement ouvert", "engagements ouverts") + (late == 0 ? "" : $", dont {late} en retard");
        return Reply.Card(CommitmentListCard.Of(title, null, lines, exchange.Today, Again(Verbs.MyCommitments, words, lines, from)), title);
    }

    private async Task<Reply> OverdueAsync(Exchange exchange, string? words, string? from, CancellationToken cancellation)
    {
        if (await NotMineAsync(exchange, words, cancellation) is { } refusal) return refusal;
        var lines = await commitments.OverdueAsync(exchange, words, cancellation);
        if (lines.Count == 0) return Reply.Text("Aucun engagement n'est en retard.");
        var title = French.Count(lines.Count, "engagement en retard", "engagements en retard");
        return Reply.Card(CommitmentListCard.Of(title, PerGpo(lines), lines, exchange.Today, Again(Verbs.Overdue, words, lines, from)), title);
    }

    // The list goes on in the GPOs that were named, by their ids: the words themselves stay on no card.
    private static CardData Again(string verb, string? words, IReadOnlyList<(Gpo Gpo, Commitment Commitment)> lines, string? from) => new()
    {
        Verb = verb, Choice = from,
        Extra = words is null ? new Dictionary<string, string>()
            : new Dictionary<string, string> { [OnlyOf] = string.Join(' ', lines.Select(line => line.Gpo.Id).Distinct().Order(StringComparer.Ordinal)) },
    };

    private static string? Named(Button button) => button.Data.Extra.GetValueOrDefault(OnlyOf);

    // A sector lead of several GPOs sees how many lie in each, which is also how the report counts them.
    private static string? PerGpo(IReadOnlyList<(Gpo Gpo, Commitment Commitment)> lines)
    {
        var counts = lines.CountBy(line => line.Gpo.Id).OrderBy(count => count.Key, StringComparer.Ordinal).ToList();
        return counts.Count < 2 ? null : French.Join(counts.Select(count => $"{count.Key} : {count.Value}"), "et");
    }

    private async Task<Reply?> NotMineAsync(Exchange exchange, string? words, CancellationToken cancellation) =>
        words is not null && GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), words).Count == 0
            ? Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)))
            : null;
}
