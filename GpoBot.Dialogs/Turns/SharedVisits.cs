using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Conversations;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Remembers the teams and group chats that GpoBot is in, from whatever happens there, so that their members can be written to
/// before they have ever written themselves.
/// </summary>
public sealed class SharedVisits(ISharedPlaces places)
{
    private static readonly string[] Departures = ["remove", "remove-upgrade"];

    public async Task NoteAsync(TurnContext turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        if (activity.Conversation?.IsPersonal != false || turn.Reference.TenantId is null || PlaceOf(turn) is not { } place) return;
        if (IsDeparture(activity)) await places.ForgetAsync(place.ConversationId, cancellation);
        else await places.SeenAsync(place, IsChange(activity), cancellation);
    }

    // A team is one place, whichever of its channels this came from; a thread is named after its channel.
    private static ConversationReference? PlaceOf(TurnContext turn)
    {
        var id = turn.Activity.ChannelData?.Team?.Id is { Length: > 0 } team ? team : turn.Reference.ConversationId.Split(';')[0];
        return id.Length > 0 ? turn.Reference with { ConversationId = id, UserId = null } : null;
    }

    private static bool IsDeparture(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => Departures.Contains(activity.Action),
        ActivityTypes.ConversationUpdate => activity.MembersRemoved?.Exists(member => member.Id == activity.Recipient?.Id) == true,
        _ => false,
    };

    private static bool IsChange(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        || activity is { Type: ActivityTypes.ConversationUpdate, MembersAdded.Count: > 0 }
        || activity is { Type: ActivityTypes.ConversationUpdate, MembersRemoved.Count: > 0 };
}
