using GpoBot.Core.Deciding;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>Whether the group takes up what was proposed: four questions, on a card or by their numbers.</summary>
public sealed class RetainFlow(LedProblems problems, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private static readonly int[] All = [1, 2, 3, 4];

    private readonly DraftBox<RetainSlots> _box = new(drafts, RetainSlots.Kind, RetainSlots.Version, static () => PlanJson.Default.RetainSlots);

    public string Kind => RetainSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.RetainProblem said) return null;
        var (seen, refusal) = await problems.PickAsync(
            said.Reference, problem => problem.Status == ProblemStatus.Proposed, id => $"retiens {id}", exchange, cancellation);
        return seen is null ? refusal : await AskAsync(seen, null, [], exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.RetainForm or Verbs.Retain)) return null;
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { } seen) return LedProblems.Unknown;
        if (button.Verb == Verbs.RetainForm || !button.Data.IsCurrent) return await AskAsync(seen, null, [], exchange, cancellation);
        return await SettleAsync(seen, [.. button.Inputs.Choices(RetainCard.TestsInput).Select(Number).Where(number => number > 0)], exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var words = text.Split([' ', ',', ';', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "et").ToList();
        var numbers = words.Select(Number).ToList();
        if (text.Contains("tous", StringComparison.OrdinalIgnoreCase) || text.Contains("quatre", StringComparison.OrdinalIgnoreCase)) numbers = [.. All];
        if (numbers.Count == 0 || numbers.Contains(0)) return null;
        return await problems.FindAsync(slots.ProblemId, exchange, cancellation) is { } seen
            ? await SettleAsync(seen, numbers, exchange, cancellation) : Reply.Text(Sentences.DraftGone);
    }

    // The four questions stand on the card: a yes is a yes to each.
    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        _box.Read(draft) is { } slots && await problems.FindAsync(slots.ProblemId, exchange, cancellation) is { } seen
            ? await SettleAsync(seen, All, exchange, cancellation) : Reply.Text(Sentences.DraftGone);

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        _box.Read(draft) is { } slots && await problems.FindAsync(slots.ProblemId, exchange, cancellation) is { } seen
            ? await AskAsync(seen, null, [], exchange, cancellation) : Reply.Text(Sentences.DraftGone);

    private async Task<Reply> AskAsync(SeenProblem seen, string? fault, IReadOnlyList<int> met, Exchange exchange, CancellationToken cancellation)
    {
        if (seen.Problem.Open) return ProblemReplies.Shown(seen.Gpo, seen.Problem, $"{seen.Problem.Id} est déjà retenue.", exchange);
        await _box.SaveAsync(new RetainSlots(seen.Problem.Id), exchange, cancellation);
        return Reply.Card(RetainCard.Of(seen.Gpo, seen.Problem, null, fault, met), RetainCard.Title(seen.Problem));
    }

    private async Task<Reply> SettleAsync(SeenProblem seen, IReadOnlyList<int> met, Exchange exchange, CancellationToken cancellation)
    {
        var tests = new FourTests(met.Contains(1), met.Contains(2), met.Contains(3), met.Contains(4));
        Refusal? refusal = null;
        var reply = await runner.RunAsync(seen.Gpo.Id, exchange.Person, new RetainProblem(seen.Problem.Id, tests), exchange.Stamp, (outcome, gpo) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return ProblemReplies.Changed(outcome, gpo, exchange).Serialise();
        }, cancellation);
        if (refusal is { Code: RefusalCode.TestsNotMet }) return await AskAsync(seen, RefusalTexts.Of(refusal), met, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    private static int Number(string word) => word is [>= '1' and <= '4'] ? word[0] - '0' : 0;
}
