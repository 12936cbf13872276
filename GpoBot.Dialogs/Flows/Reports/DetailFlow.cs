using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>"détail S01" of somebody who commands the sector: the reason first, then the group, with a trace and a word to its lead.</summary>
public sealed partial class DetailFlow(IGpoStore store, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string Question = "Pour quel motif ouvrez-vous ce détail ? Le référent en sera informé.";
    private readonly DraftBox<DetailSlots> _box = new(drafts, DetailSlots.Kind, DetailSlots.Version, static () => DetailJson.Default.DetailSlots);

    public string Kind => DetailSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Report { Focus: ReportFocus.Detail } said) return null;
        var id = GpoId().Match(said.ScopeWords ?? "").Value.ToUpperInvariant();
        if (id.Length == 0 || await store.LoadAsync(id, cancellation) is not { } gpo || !MayOpen(exchange.Person, gpo))
            return Reply.Text(ReportReplies.NoDetail);
        return await AskAsync(id, exchange, cancellation);
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        if (ReasonIn(text) is not { } reason) return await AskAsync(slots.GpoId, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        var today = exchange.Today;
        return Reply.Deserialise(await runner.RunAsync(
            slots.GpoId, exchange.Person, new OpenDetail(reason), exchange.Stamp, (outcome, after) => Render(outcome, after, today), cancellation));
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OnAnswerAsync(draft, "", exchange, cancellation) ?? Reply.Text(Sentences.DraftGone);

    public Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => OnConfirmAsync(draft, exchange, cancellation);

    private static bool MayOpen(Person person, Gpo gpo) => person.Posts.Any(post => Rights.MayOpenDetail(post, gpo.Group));

    private async Task<Reply> AskAsync(string gpoId, Exchange exchange, CancellationToken cancellation)
    {
        var id = await _box.SaveAsync(new DetailSlots(gpoId), exchange, cancellation);
        var options = Enum.GetValues<DetailReason>().Select((reason, at) => new ChoiceOption($"{at + 1}", ReportLabels.Reason(reason), ReportLabels.Short(reason)));
        return Reply.Card(ChoiceCard.Of(Question, id, [.. options]), Question);
    }

    private static DetailReason? ReasonIn(string text)
    {
        var all = Enum.GetValues<DetailReason>();
        if (int.TryParse(text.Trim(), out var number)) return number >= 1 && number <= all.Length ? all[number - 1] : null;
        var best = all.Select(reason => (Reason: reason, Score: WordMatch.Score(text, $"{ReportLabels.Short(reason)} {ReportLabels.Reason(reason)}"))).MaxBy(one => one.Score);
        return best.Score > 0 ? best.Reason : null;
    }

    private static string Render(Outcome outcome, Gpo? after, LocalDate today) => (outcome switch
    {
        Outcome.Done { Happening: DetailOpened opened } when after is not null =>
            Reply.Card(DetailCard.Of(after, opened.Reason, today), $"Détail {after.Id}"),
        Outcome.Refused { Reason.Code: RefusalCode.Busy } busy => Reply.Text(RefusalTexts.Of(busy.Reason)),
        _ => Reply.Text(ReportReplies.NoDetail),
    }).Serialise();

    [GeneratedRegex(@"\b[A-Za-z]\d{1,4}\b")]
    private static partial Regex GpoId();
}

/// <summary>Which group is to be opened, while its reason is asked for.</summary>
public sealed record DetailSlots(string GpoId)
{
    public const string Kind = "detail";
    public const int Version = 1;
}

[JsonSerializable(typeof(DetailSlots))]
internal sealed partial class DetailJson : JsonSerializerContext;
