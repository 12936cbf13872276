using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>What residents are told and what they think, and what other groups may learn.</summary>
public sealed class PublicFlow(OutcomeTalk talk) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.PublicFeedback { Wish: PublicFeedbackWish.Show } said =>
            await talk.BeginAsync(new OutcomeSlots(OutcomeWish.ShowWords), said.Reference, exchange, cancellation),
        Intent.PublicFeedback said => await WriteAsync(said, exchange, cancellation),
        Intent.ResidentsOpinion said => await talk.BeginAsync(
            new OutcomeSlots(OutcomeWish.Residents, Favourable: said.Favourable, Asked: said.Asked), said.Reference, exchange, cancellation),
        Intent.GoodPractice said => await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Practice, Text: said.Text), said.Reference, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.PublicText or Verbs.PublicForm or Verbs.ProposePublicText or Verbs.ApprovePublicText or Verbs.GoodPractice)) return null;
        if (await talk.FindAsync(button.Data.Id, exchange, cancellation) is not { } known)
            return OutcomeTalk.Unknown(new OutcomeSlots(OutcomeWish.ShowWords), exchange);
        if (button.Verb == Verbs.PublicText || !button.Data.IsCurrent) return OutcomeReplies.Words(known.Gpo, known.Problem, known.Me);
        if (button.Verb == Verbs.GoodPractice) return await PracticeAsync(known, button, exchange, cancellation);
        if (!Rights.MaySpeakForResidents(known.Me)) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.DelegatesOnly)));
        if (button.Verb == Verbs.PublicForm) return Form(known, known.Problem.PublicDraft ?? known.Problem.PublicText, null);

        var text = button.Inputs.Text(PublicCard.TextInputId);
        // The button that approves without a field takes the proposal as it stands.
        var fromForm = button.Inputs.Has(PublicCard.TextInputId);
        if (fromForm && text is null) return Form(known, null, "Écrivez le texte à dire aux habitants.");
        if (GpoGuard.NamesAPerson(text, known.Gpo)) return Form(known, null, Sentences.FieldNamesAPerson);
        return await talk.RunAsync(known.Gpo.Id,
            button.Verb == Verbs.ApprovePublicText ? new ApprovePublicText(known.Problem.Id, text) : new ProposePublicText(known.Problem.Id, text ?? ""),
            known.Problem.Id, exchange, cancellation);
    }

    private async Task<Reply> WriteAsync(Intent.PublicFeedback said, Exchange exchange, CancellationToken cancellation)
    {
        if (said.Reference is null || await talk.FindAsync(said.Reference, exchange, cancellation) is not { } known)
        {
            var wish = new OutcomeSlots(said.Text is null ? OutcomeWish.ShowWords : OutcomeWish.ProposeWords, Text: said.Text);
            return await talk.BeginAsync(wish, said.Reference, exchange, cancellation);
        }

        if (!Rights.MaySpeakForResidents(known.Me)) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.DelegatesOnly)));
        // Without words there is nothing to show back yet, but for a proposal that is to be approved.
        if (said is { Text: null, Wish: PublicFeedbackWish.Write }) return Form(known, known.Problem.PublicDraft ?? known.Problem.PublicText, null);
        // Who leads approves by writing.
        var slots = new OutcomeSlots(
            known.Me.LeadsTheGroup || said.Wish == PublicFeedbackWish.Approve ? OutcomeWish.ApproveWords : OutcomeWish.ProposeWords, Text: said.Text);
        return await talk.NextAsync(slots, known, exchange, cancellation);
    }

    private async Task<Reply> PracticeAsync(KnownProblem known, Button button, Exchange exchange, CancellationToken cancellation)
    {
        var text = button.Inputs.Text(EndedCard.PracticeInput);
        if (GpoGuard.NamesAPerson(text, known.Gpo)) return Reply.Text(Sentences.FieldNamesAPerson);
        return await talk.RunAsync(known.Gpo.Id, new WriteGoodPractice(known.Problem.Id, text ?? ""), known.Problem.Id, exchange, cancellation);
    }

    private static Reply Form(KnownProblem known, string? text, string? refusal) =>
        Reply.Card(PublicCard.Form(known.Gpo, known.Problem, known.Me, text, refusal), PublicCard.Title(known.Problem));
}
