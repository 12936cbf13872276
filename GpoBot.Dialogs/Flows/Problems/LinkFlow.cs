using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>"lie PB08 au T01": another group follows a problem too. Of a group that may not, not even the existence is told.</summary>
public sealed class LinkFlow(LedProblems problems, IGpoStore store, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<LinkSlots> _box = new(drafts, LinkSlots.Kind, LinkSlots.Version, static () => PlanJson.Default.LinkSlots);

    public string Kind => LinkSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.LinkProblem said) return null;
        var (seen, refusal) = await problems.PickAsync(
            said.Reference, problem => problem.Open && (!said.Off || problem.LinkedGroups.Count > 0), id => $"lie {id} au T01", exchange, cancellation);
        if (seen is null) return refusal;
        if (!seen.Problem.Open) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotRetained, seen.Problem.Id)));
        var named = said.GpoWords ?? (said.Off && seen.Problem.LinkedGroups is [var only] ? only : null);
        if (named is null) return Form(seen, null);
        if (await OtherAsync(seen, named, cancellation) is not { } other) return Form(seen, RefusalTexts.Of(new Refusal(RefusalCode.LinkOutOfReach)));
        if (seen.Problem.LinkedGroups.Contains(other.Id) != said.Off)
            return await RunAsync(seen, other, said.Off, exchange, cancellation);
        var draftId = await _box.SaveAsync(new LinkSlots(seen.Gpo.Id, seen.Problem.Id, other.Id, said.Off), exchange, cancellation);
        return Reply.Card(LinkCard.Preview(seen.Gpo, seen.Problem, other, said.Off, draftId), LinkCard.ToConfirm);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.LinkForm or Verbs.Link or Verbs.Unlink)) return null;
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { Problem.Open: true } seen) return LedProblems.Unknown;
        if (button.Verb == Verbs.LinkForm || !button.Data.IsCurrent) return Form(seen, null);
        var named = button.Verb == Verbs.Unlink ? button.Data.Choice : button.Inputs.Text(LinkCard.GroupInput);
        return named is not null && await OtherAsync(seen, named, cancellation) is { } other
            ? await RunAsync(seen, other, button.Verb == Verbs.Unlink, exchange, cancellation)
            : Form(seen, RefusalTexts.Of(new Refusal(RefusalCode.LinkOutOfReach)));
    }

    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen
            || await OtherAsync(seen, slots.OtherId, cancellation) is not { } other) return Reply.Text(Sentences.DraftGone);
        var reply = await RunAsync(seen, other, slots.Off, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return Form(seen, null);
    }

    /// <summary>The group by its id, if it may follow problems of this one, or does so already; null otherwise.</summary>
    private async Task<Group?> OtherAsync(SeenProblem seen, string words, CancellationToken cancellation)
    {
        var id = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.ToUpperInvariant() ?? "";
        if ((await store.LoadAsync(id, cancellation))?.Group is not { } other) return null;
        return seen.Problem.LinkedGroups.Contains(other.Id) || LinkProblem.MayFollow(seen.Gpo.Group, other) ? other : null;
    }

    private async Task<Reply> RunAsync(SeenProblem seen, Group other, bool off, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(seen.Gpo.Id, exchange.Person, new LinkProblem(seen.Problem.Id, other, off), exchange.Stamp,
            (outcome, gpo) => ProblemReplies.Changed(outcome, gpo, exchange).Serialise(), cancellation));

    private static Reply Form(SeenProblem seen, string? fault) =>
        Reply.Card(LinkCard.Form(seen.Gpo, seen.Problem, fault), LinkCard.Title(seen.Problem));
}
