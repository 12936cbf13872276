using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>"revue des accès": once a quarter, who keeps their access.</summary>
public sealed class AccessReviewFlow(PeopleWork work) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.AccessReview said) return null;
        var (led, refusal) = await work.LedAsync(said.GpoWords, exchange, cancellation);
        return refusal ?? Form(led[0], exchange);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.AccessReview or Verbs.AccessReviewSave)) return null;
        var (gpo, refusal) = await work.LedAsync(button, exchange, cancellation);
        if (gpo is null) return refusal;
        if (button.Verb == Verbs.AccessReview) return Form(gpo, exchange);
        var asked = (button.Data.Extra.GetValueOrDefault(AccessReviewCard.Asked) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = button.Inputs.Choices(AccessReviewCard.KeepInput);
        // Who left since the card was drawn is no fault of the review.
        var command = new ReviewAccess([.. asked.Except(kept).Where(id => gpo.FindContact(id) is { Active: true })]);
        return command.Check(PeopleWork.Situation(gpo, exchange)) is { } refused
            ? Form(gpo, exchange, RefusalTexts.Of(refused.Reason))
            : await work.RunAsync(gpo.Id, command, exchange, cancellation);
    }

    private static Reply Form(Gpo gpo, Exchange exchange, string? problem = null)
    {
        var me = PeopleWork.Me(gpo, exchange);
        List<Contact> contacts = [.. gpo.Contacts.Where(one => one.Active && one.Role != ContactRole.Lead && one.Id != me.Id)
            .OrderBy(one => one.Organisation, French.Order).ThenBy(one => one.LastName, French.Order)];
        return Reply.Card(AccessReviewCard.Of(gpo, contacts, one => LastSign(gpo, one), problem), AccessReviewCard.Title(gpo));
    }

    // Only what still stands in the live state: enough to tell who never answers.
    private static string? LastSign(Gpo gpo, Contact contact)
    {
        var answered = gpo.Commitments.Where(one => one.AnsweredBy == contact.Id).Max(one => one.AnsweredAt);
        return answered is { } at ? $"dernière réponse le {French.DayAndMonth(at.InZone(gpo.Group.TimeZone).Date)}" : null;
    }
}
