using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Plans;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>The usual commitments of a category: kept, changed or left out on the form, or chosen by their numbers.</summary>
public sealed class TemplateFlow(LedProblems problems, IDrafts drafts, CommandRunner runner, IReferenceNumbers numbers) : IDraftFlow
{
    private readonly DraftBox<TemplateSlots> _box = new(drafts, TemplateSlots.Kind, TemplateSlots.Version, static () => PlanJson.Default.TemplateSlots);

    public string Kind => TemplateSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.PlanTemplate said) return null;
        var (seen, refusal) = await problems.PickAsync(said.Reference, problem => problem.Open, id => $"modèle {id}", exchange, cancellation);
        return seen is null ? refusal : await FormAsync(seen, Proposed(seen), null, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.TemplateForm or Verbs.Template)) return null;
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { } seen) return LedProblems.Unknown;
        var proposed = Proposed(seen);
        if (button.Verb == Verbs.TemplateForm || !button.Data.IsCurrent) return await FormAsync(seen, proposed, null, exchange, cancellation);
        IReadOnlyList<PlanRow> rows = [.. proposed.Select((row, at) => Filled(row, at + 1, button))];
        return await SaveAsync(seen, rows, $"card {button.Data.Id} {button.Data.Version}", exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var words = text.Split([' ', ',', ';', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "et").ToList();
        if (words.Count == 0 || !words.All(word => word is [>= '1' and <= '5'])) return null;
        return await problems.FindAsync(slots.ProblemId, exchange, cancellation) is { } seen
            ? await PreviewAsync(seen, [.. words.Select(word => word[0] - '0').Distinct().Order()], exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        // The first yes is to the form: what it will write is shown before it is written.
        if (slots.Chosen is not { } chosen)
            return await PreviewAsync(seen, [.. Proposed(seen).Select((row, at) => row.Keep ? at + 1 : 0).Where(at => at > 0)], exchange, cancellation);
        return await SaveAsync(seen, Chosen(seen, chosen), $"draft {draft.Id}", exchange, cancellation);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        _box.Read(draft) is { } slots && await problems.FindAsync(slots.ProblemId, exchange, cancellation) is { } seen
            ? await FormAsync(seen, slots.Chosen is { } chosen ? Chosen(seen, chosen) : Proposed(seen), null, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);

    private static IReadOnlyList<PlanRow> Proposed(SeenProblem seen) => PlanRow.Proposed(seen.Gpo, seen.Problem, seen.Today);

    private static IReadOnlyList<PlanRow> Chosen(SeenProblem seen, IReadOnlyList<int> numbers) =>
        [.. Proposed(seen).Select((row, at) => row with { Keep = numbers.Contains(at + 1) })];

    private static PlanRow Filled(PlanRow row, int number, Button button) => row with
    {
        Keep = button.Inputs.Ticked(TemplateCard.KeepInput(number)), Title = button.Inputs.Text(TemplateCard.TitleInput(number)) ?? row.Title,
        OwnerId = button.Inputs.Text(TemplateCard.OwnerInput(number)), Due = button.Inputs.Date(TemplateCard.DueInput(number)),
    };

    private async Task<Reply> PreviewAsync(SeenProblem seen, IReadOnlyList<int> chosen, Exchange exchange, CancellationToken cancellation)
    {
        var rows = Chosen(seen, chosen);
        if (Missing(rows) is { } fault) return await FormAsync(seen, rows, fault, exchange, cancellation);
        var draftId = await _box.SaveAsync(new TemplateSlots(seen.Gpo.Id, seen.Problem.Id, chosen), exchange, cancellation);
        return Reply.Card(TemplateCard.Preview(seen.Gpo, seen.Problem, [.. rows.Where(row => row.Keep)], draftId), TemplateCard.ToConfirm);
    }

    private async Task<Reply> FormAsync(SeenProblem seen, IReadOnlyList<PlanRow> rows, string? fault, Exchange exchange, CancellationToken cancellation)
    {
        if (!seen.Problem.Open) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotRetained, seen.Problem.Id)));
        // Words that name a person are not shown again.
        rows = [.. rows.Zip(Proposed(seen), (row, usual) => GpoGuard.NamesAPerson(row.Title, seen.Gpo) ? row with { Title = usual.Title } : row)];
        await _box.SaveAsync(new TemplateSlots(seen.Gpo.Id, seen.Problem.Id), exchange, cancellation);
        return Reply.Card(TemplateCard.Form(seen.Gpo, seen.Problem, rows, fault, seen.Today), TemplateCard.Title(seen.Problem));
    }

    private async Task<Reply> SaveAsync(
        SeenProblem seen, IReadOnlyList<PlanRow> rows, string once, Exchange exchange, CancellationToken cancellation)
    {
        if (Missing(rows) is { } fault) return await FormAsync(seen, rows, fault, exchange, cancellation);
        List<NewCommitment> wanted = [];
        foreach (var row in rows.Where(row => row.Keep))
            wanted.Add(new NewCommitment($"AC{await numbers.NextAsync("AC", cancellation):000}", row.OwnerId!, row.Title, row.Due, row.PoliceOnly));
        Refusal? refusal = null;
        // One form makes one plan: pressed twice, the second time finds what the first has written.
        var stamp = exchange.Stamp with { TurnId = RecentTurns.IdOf(exchange.ConversationId, $"plan {once}") };
        var reply = await runner.RunAsync(seen.Gpo.Id, exchange.Person, new AddPlan(seen.Problem.Id, wanted), stamp, (outcome, gpo) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return ProblemReplies.Changed(outcome, gpo, exchange).Serialise();
        }, cancellation);
        if (refusal is { Code: not RefusalCode.NotAllowed })
            return await FormAsync(seen, rows, refusal.Code == RefusalCode.NamesAPerson ? Sentences.FieldNamesAPerson : RefusalTexts.Of(refusal), exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    private static string? Missing(IReadOnlyList<PlanRow> rows) =>
        !rows.Any(row => row.Keep) ? RefusalTexts.Of(new Refusal(RefusalCode.PlanEmpty))
        : rows.Any(row => row is { Keep: true, OwnerId: null }) ? "Choisissez qui s'engage pour chaque engagement coché." : null;
}
