using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Turns;

/// <summary>One activity and the ways to answer it.</summary>
public sealed class TurnContext(Activity activity, ConversationClient client)
{
    public Activity Activity { get; } = activity;

    /// <summary>For what a reply does not cover: members, other conversations, updates of older messages.</summary>
    public ConversationClient Client { get; } = client;

    /// <summary>The answer to an invoke; left null, the endpoint says 501.</summary>
    public InvokeResponse? InvokeResponse { get; set; }

    public ConversationReference Reference { get; } = new(
        activity.Conversation?.Id ?? "", activity.ServiceUrl ?? "", activity.ChannelId ?? "",
        activity.Conversation?.TenantId ?? activity.ChannelData?.Tenant?.Id,
        activity.Recipient?.Id, activity.Conversation?.IsPersonal == true ? activity.From?.Id : null);

    /// <summary>Sends in this conversation; gives the id of the new activity, or null when the channel told none.</summary>
    public Task<string?> SendAsync(Activity reply, CancellationToken cancellation) =>
        Client.SendAsync(Reference, reply, cancellation);

    /// <summary>Shows that an answer is being made.</summary>
    public Task SendTypingAsync(CancellationToken cancellation) => SendAsync(Activity.Typing(), cancellation);
}
