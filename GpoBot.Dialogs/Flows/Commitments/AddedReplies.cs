using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>What is shown after a commitment was added.</summary>
internal static class AddedReplies
{
    public static Reply Render(Outcome outcome, Gpo? gpo, Exchange exchange) => outcome switch
    {
        Outcome.Done { Happening: CommitmentAdded added } when gpo is not null => Added(gpo, added.Commitment, exchange),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static Reply Added(Gpo gpo, Commitment commitment, Exchange exchange)
    {
        var title = $"Engagement {commitment.Id} enregistré";
        var owner = gpo.FindContact(commitment.OwnerId);
        var told = owner is null || owner.Email == exchange.Person.Email
            ? ""
            : $"{CardText.Plain(owner.FullName)} reçoit une carte dans Teams, ou un courriel, et pourra répondre.";
        List<CardAction> back = [.. HoldingButtons.Back(gpo, exchange.Now)];
        return Reply.Card(new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet([.. CommitmentFacts.Of(gpo, commitment, CommitmentFinder.TodayIn(gpo, exchange))]),
                .. told.Length == 0 ? Array.Empty<Element>() : [TextBlock.Subtle(told)],
            ],
            Actions = back.Count > 0 ? back : null,
        }, title);
    }
}
