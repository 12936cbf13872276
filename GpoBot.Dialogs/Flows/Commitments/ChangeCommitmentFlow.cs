using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>The sector lead gives a commitment to somebody else, changes its words or its date, or keeps it among the police.</summary>
public sealed class ChangeCommitmentFlow(CommitmentFinder commitments, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<ChangeCommitmentSlots> _box =
        new(drafts, ChangeCommitmentSlots.Kind, ChangeCommitmentSlots.Version, static () => ChangeCommitmentJson.Default.ChangeCommitmentSlots);

    public string Kind => ChangeCommitmentSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        var reference = intent switch
        {
            Intent.ChangeCommitment said => said.Reference ?? "",
            Intent.MarkPoliceOnly said => said.Reference ?? "",
            _ => null,
        };
        if (reference is null) return null;
        if (reference.Length == 0) return Reply.Text("De quel engagement parlez-vous ? Écrivez sa référence, par exemple « réaffecte AC003 à la mairie ».");
        var (found, refusal) = await FindAsync(reference, exchange, cancellation);
        if (found is not (var gpo, var commitment)) return refusal;
        return intent switch
        {
            Intent.MarkPoliceOnly mark => await ProposeAsync(
                new ChangeCommitmentSlots(gpo.Id, commitment.Id, PoliceOnly: mark.On), gpo, commitment, exchange, cancellation),
            Intent.ChangeCommitment change => await ChangeAsync(change, gpo, commitment, exchange, cancellation),
            _ => refusal,
        };
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.CommitmentChangeForm or Verbs.CommitmentChange or Verbs.CommitmentPoliceOnly)) return null;
        var (found, refusal) = await FindAsync(button.Data.Id ?? "", exchange, cancellation);
        if (found is not (var gpo, var commitment)) return refusal;
        if (!button.Data.IsCurrent) return Reply.Text(Sentences.CardOutdated);
        if (button.Verb == Verbs.CommitmentChangeForm) return Form(gpo, commitment, exchange);
        if (button.Verb == Verbs.CommitmentPoliceOnly)
            return await RunAsync(gpo, new MarkPoliceOnly(commitment.Id, button.Data.Choice == "on", button.Data.Version), exchange, cancellation);
        var (inputs, due) = (button.Inputs, button.Inputs.Date(ChangeCommitmentCard.DueInput));
        var command = new ChangeCommitment(
            commitment.Id, inputs.Text(ChangeCommitmentCard.OwnerInput), AddCommitmentSlots.Sentence(inputs.Text(ChangeCommitmentCard.TitleInput)) ?? "",
            due == commitment.DueOn ? null : due, button.Data.Version);
        var problem = due is null && inputs.Has(ChangeCommitmentCard.DueInput)
            ? "Cette date n'existe pas. Choisissez un jour dans le calendrier."
            : Fault(command, gpo, exchange);
        return problem is null ? await RunAsync(gpo, command, exchange, cancellation) : Form(gpo, commitment, exchange, problem);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { PoliceOnly: null } slots) return null;
        if ((await FindAsync(slots.CommitmentId, exchange, cancellation)).Found is not (var gpo, var commitment)) return Reply.Text(Sentences.DraftGone);
        if (SlotReader.TryDate(text, exchange.Today) is { } mention && DateAnswers.Day(mention) is { } day)
            return await ProposeAsync(slots with { Due = day }, gpo, commitment, exchange, cancellation);
        return ContactMatcher.Find(gpo, text) is [var owner]
            ? await ProposeAsync(slots with { OwnerId = owner.Id, AsksOwner = false }, gpo, commitment, exchange, cancellation)
            : slots.AsksOwner ? Reply.Text("Je ne trouve pas cette organisation parmi les membres. Écrivez son nom, ou « annuler ».") : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if ((await FindAsync(slots.CommitmentId, exchange, cancellation)).Found is not (var gpo, _)) return Reply.Text(Sentences.DraftGone);
        if (slots.AsksOwner) return Reply.Text("À qui le confier ? Écrivez le nom de l'organisation.");
        ICommand command = slots.PoliceOnly is { } on ? new MarkPoliceOnly(slots.CommitmentId, on) : slots.Command;
        var reply = await RunAsync(gpo, command, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || (await FindAsync(slots.CommitmentId, exchange, cancellation)).Found is not (var gpo, var commitment))
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return Form(gpo, commitment, exchange);
    }

    private async Task<Reply> ChangeAsync(Intent.ChangeCommitment said, Gpo gpo, Commitment commitment, Exchange exchange, CancellationToken cancellation)
    {
        if (said is { OwnerWords: null, Title: null, Due: null }) return Form(gpo, commitment, exchange);
        if (DateAnswers.Problem(said.Due) is { } problem) return Reply.Text(problem);
        if (GpoGuard.NamesAPerson(said.Title, gpo)) return Reply.Text(Sentences.NamesAPerson);
        var slots = new ChangeCommitmentSlots(gpo.Id, commitment.Id, null, AddCommitmentSlots.Sentence(said.Title), DateAnswers.Day(said.Due));
        if (said.OwnerWords is not { } words) return await ProposeAsync(slots, gpo, commitment, exchange, cancellation);
        var owners = ContactMatcher.Find(gpo, words);
        if (owners is [var one]) return await ProposeAsync(slots with { OwnerId = one.Id }, gpo, commitment, exchange, cancellation);
        var offered = owners.Count > 0 ? owners : [.. gpo.Contacts.Where(contact => contact.Active)];
        var draftId = await _box.SaveAsync(slots with { AsksOwner = true }, exchange, cancellation);
        var question = $"À qui confier {commitment.Id} ?";
        return Reply.Card(ChoiceCard.Of(question, draftId,
            [.. offered.Select(contact => new ChoiceOption(contact.Id, $"{contact.Organisation} ({contact.FullName})", ChoiceOption.Shortened(contact.FullName)))]), question);
    }

    private async Task<Reply> ProposeAsync(ChangeCommitmentSlots slots, Gpo gpo, Commitment commitment, Exchange exchange, CancellationToken cancellation)
    {
        ICommand command = slots.PoliceOnly is { } on ? new MarkPoliceOnly(commitment.Id, on) : slots.Command;
        if (Fault(command, gpo, exchange) is { } problem) return Reply.Text(problem);
        var (changes, note) = ChangedWords.Of(slots, gpo, commitment);
        if (changes.Count == 0) return ChangedWords.Standing(gpo, commitment, exchange);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(ChangeCommitmentCard.Preview(gpo, commitment, changes, note, draftId), ChangeCommitmentCard.ToConfirm);
    }

    private async Task<Reply> RunAsync(Gpo gpo, ICommand command, Exchange exchange, CancellationToken cancellation) => Reply.Deserialise(
        await runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp, (outcome, after) => ChangedWords.Render(outcome, after, exchange).Serialise(), cancellation));

    private static string? Fault(ICommand command, Gpo gpo, Exchange exchange)
    {
        var situation = new Situation(gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId, CalendarInvites: false);
        var refused = command switch
        {
            ChangeCommitment change => change.Check(situation),
            MarkPoliceOnly mark => mark.Check(situation),
            _ => null,
        };
        return refused is null ? null : RefusalTexts.Of(refused.Reason);
    }

    private async Task<((Gpo Gpo, Commitment Commitment)? Found, Reply? Refusal)> FindAsync(string reference, Exchange exchange, CancellationToken cancellation)
    {
        if (await commitments.FindAsync(reference, exchange, cancellation) is not { } found)
            return (null, Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, reference))));
        if (!CommitmentFinder.Leads(found.Gpo, exchange)) return (null, Reply.Text(Sentences.NoGpoToLead));
        return found.Commitment.Open ? (found, null) : (null, ChangedWords.Closed(found.Commitment));
    }

    private static Reply Form(Gpo gpo, Commitment commitment, Exchange exchange, string? problem = null) => Reply.Card(
        ChangeCommitmentCard.Form(gpo, commitment, CommitmentFinder.TodayIn(gpo, exchange), problem), $"Modifier ou réaffecter {commitment.Id}");
}
