using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Texts.English;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Greets a person once, at the first sign of the app being there. Installation and conversation update both arrive, in any
/// order; the conversation's record tells which came first. Whoever removes the app is written to by e-mail until they come back.
/// </summary>
public sealed class Arrivals(PersonFinder people, IConversations conversations)
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.Conversation?.IsPersonal != true) return;
        if (IsDeparture(turn.Activity)) await LeaveAsync(turn, cancellation);
        else if (IsArrival(turn.Activity)) await ArriveAsync(turn, cancellation);
    }

    private async Task ArriveAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (await people.FindAsync(turn, cancellation) is not { } person) return;
        var known = await conversations.FindAsync(person.Email, cancellation);
        var current = new KnownConversation(person.Email, turn.Reference);
        var welcomed = known is { Blocked: false } && known.Reference.ConversationId == current.Reference.ConversationId;
        var welcome = ReplyMessage.OfCard(Welcome(person), Sentences.WelcomeSummary);
        if (!welcomed) await turn.SendAsync(ReplyActivity.Of(Spoken.In(person.Language, welcome)), cancellation);
        await conversations.SaveAsync(current, cancellation);
    }

    private async Task LeaveAsync(TurnContext turn, CancellationToken cancellation)
    {
        // The members of a conversation the app has left can no longer be asked for.
        if (await people.FindBoundAsync(turn, cancellation) is { } person)
            await conversations.SaveAsync(new KnownConversation(person.Email, turn.Reference, Blocked: true), cancellation);
    }

    private static AdaptiveCard Welcome(Person person) => person is { Memberships.Count: 0, Posts.Count: > 0 }
        ? HierarchyHelpCard.Welcome(person.Posts)
        : HelpCard.Welcome(Leads(person));

    private static bool Leads(Person person) => person.Memberships.Any(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead);

    private static bool IsArrival(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action is "add" or "add-upgrade"
        : activity.MembersAdded is { Count: > 0 };

    private static bool IsDeparture(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action == "remove"
        : activity.MembersRemoved?.Exists(member => member.Id == activity.Recipient?.Id) == true;
}
