using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>The shared diagnosis: five plain questions, on one form or one after the other.</summary>
public sealed class DiagnosisFlow(LedProblems problems, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<DiagnosisSlots> _box = new(drafts, DiagnosisSlots.Kind, DiagnosisSlots.Version, static () => PlanJson.Default.DiagnosisSlots);

    public string Kind => DiagnosisSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Diagnose said) return null;
        var (seen, refusal) = await problems.PickAsync(
            said.Reference, problem => problem.Status is ProblemStatus.Retained or ProblemStatus.Diagnosis, id => $"diagnostic {id}", exchange, cancellation);
        return seen is null ? refusal : await FormAsync(seen, seen.Problem.Diagnosis ?? Diagnosis.Empty, null, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.DiagnosisForm or Verbs.Diagnosis)) return null;
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { } seen) return LedProblems.Unknown;
        if (button.Verb == Verbs.DiagnosisForm || !button.Data.IsCurrent)
            return await FormAsync(seen, seen.Problem.Diagnosis ?? Diagnosis.Empty, null, exchange, cancellation);
        var said = Diagnosis.Of([.. DiagnosisCard.Questions.Select(one => button.Inputs.Text(one.Input))]);
        return await RunAsync(seen, said, button.Data.Version, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { Asked: { } asked } slots) return null;
        if (await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen) return Reply.Text(Sentences.DraftGone);
        var answer = text.Trim();
        if (answer.Length > Diagnosis.Longest) return Reply.Text($"C'est trop long : {Diagnosis.Longest} caractères au plus. {DiagnosisCard.Questions[asked].Question}");
        if (GpoGuard.NamesAPerson(answer, seen.Gpo)) return Reply.Text(Sentences.NamesAPerson);
        var skips = answer.Equals("passe", StringComparison.OrdinalIgnoreCase) || answer.Equals("passer", StringComparison.OrdinalIgnoreCase);
        List<string?> texts = [.. slots.Texts];
        if (!skips) texts[asked] = answer;
        return await NextAsync(slots with { Texts = texts, Asked = asked + 1 < texts.Count ? asked + 1 : null }, seen, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        if (slots.Asked is not null) return await NextAsync(slots, seen, exchange, cancellation);
        var reply = await RunAsync(seen, Diagnosis.Of(slots.Texts), slots.ProblemVersion, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        _box.Read(draft) is { } slots && await problems.FindAsync(slots.ProblemId, exchange, cancellation) is { } seen
            ? await FormAsync(seen, Diagnosis.Of(slots.Texts), null, exchange, cancellation) : Reply.Text(Sentences.DraftGone);

    private async Task<Reply> NextAsync(DiagnosisSlots slots, SeenProblem seen, Exchange exchange, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (slots.Asked is { } next) return Reply.Text(DiagnosisCard.Questions[next].Question);
        var said = Diagnosis.Of(slots.Texts);
        return said == Diagnosis.Empty
            ? Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.DiagnosisEmpty)))
            : Reply.Card(DiagnosisCard.Preview(seen.Problem, said, draftId), DiagnosisCard.ToConfirm);
    }

    private async Task<Reply> FormAsync(SeenProblem seen, Diagnosis said, string? fault, Exchange exchange, CancellationToken cancellation)
    {
        if (!seen.Problem.Open) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotRetained, seen.Problem.Id)));
        // Not even a draft keeps words that name a person, nor are they shown again.
        said = Diagnosis.Of([.. said.Texts.Select(text => GpoGuard.NamesAPerson(text, seen.Gpo) ? null : text)]);
        var first = said.Texts.ToList().FindIndex(text => text is null) is var empty and >= 0 ? empty : (int?)null;
        await _box.SaveAsync(new DiagnosisSlots(seen.Gpo.Id, seen.Problem.Id, seen.Problem.Version, said.Texts, first ?? 0), exchange, cancellation);
        return Reply.Card(DiagnosisCard.Form(seen.Gpo, seen.Problem, said, fault, first ?? 0), DiagnosisCard.Title(seen.Problem));
    }

    private async Task<Reply> RunAsync(SeenProblem seen, Diagnosis said, int? version, Exchange exchange, CancellationToken cancellation)
    {
        Refusal? refusal = null;
        var reply = await runner.RunAsync(seen.Gpo.Id, exchange.Person, new SetDiagnosis(seen.Problem.Id, said, version), exchange.Stamp, (outcome, gpo) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return ProblemReplies.Changed(outcome, gpo, exchange).Serialise();
        }, cancellation);
        return refusal switch
        {
            { Code: RefusalCode.NamesAPerson } => await FormAsync(seen, said, Sentences.FieldNamesAPerson, exchange, cancellation),
            { Code: RefusalCode.DiagnosisEmpty or RefusalCode.ProblemTextTooLong } =>
                await FormAsync(seen, said, RefusalTexts.Of(refusal), exchange, cancellation),
            // Whoever was slower sees what the other has written, and can add to it.
            { Code: RefusalCode.ProblemChanged } => await FormAsync(
                seen, seen.Problem.Diagnosis ?? Diagnosis.Empty, RefusalTexts.Of(refusal), exchange, cancellation),
            null => await DoneAsync(reply, exchange, cancellation),
            _ => Reply.Deserialise(reply),
        };
    }

    private async Task<Reply> DoneAsync(string reply, Exchange exchange, CancellationToken cancellation)
    {
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }
}
