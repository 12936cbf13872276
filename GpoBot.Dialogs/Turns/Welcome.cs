using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Greets a person once, at the first sign of the app being there. Installation and conversation update both arrive, in any
/// order; the conversation's record tells which came first.
/// </summary>
public sealed class Welcome(PersonFinder people, IConversations conversations)
{
    public async Task OnArrivalAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.Conversation?.IsPersonal != true || !IsArrival(turn.Activity)) return;
        if (await people.FindAsync(turn, cancellation) is not { } person) return;

        var known = await conversations.FindAsync(person.Email, cancellation);
        var current = new KnownConversation(person.Email, turn.Reference);
        await conversations.SaveAsync(current, cancellation);
        if (known is { Blocked: false } && known.Reference.ConversationId == current.Reference.ConversationId) return;
        await turn.SendAsync(ReplyActivity.Of(ReplyMessage.OfCard(HelpCard.Welcome(Leads(person)), Sentences.WelcomeSummary)), cancellation);
    }

    private static bool Leads(Person person) => person.Memberships.Any(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead);

    private static bool IsArrival(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action is "add" or "add-upgrade"
        : activity.MembersAdded is { Count: > 0 };
}
