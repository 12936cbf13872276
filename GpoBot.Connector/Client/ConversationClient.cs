using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Client;

/// <summary>The Connector REST API of the channel: what a bot says, changes and asks in conversations.</summary>
public abstract class ConversationClient
{
    /// <summary>Members asked for in one call; the channel may give fewer.</summary>
    public const int MembersPerPage = 200;

    /// <summary>Sends an activity; throws <see cref="ConnectorException"/>.</summary>
    public abstract Task<string?> SendAsync(ConversationReference conversation, Activity activity, CancellationToken cancellation);

    /// <summary>Replaces an activity the bot sent before; throws <see cref="ConnectorException"/>.</summary>
    public abstract Task UpdateAsync(ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellation);

    public abstract Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellation);

    /// <summary>Opens, or finds again, the personal conversation with one user (<c>29:…</c>); gives its reference.</summary>
    public abstract Task<ConversationReference> CreatePersonalAsync(
        string serviceUrl, string tenantId, string botId, string userId, CancellationToken cancellation);

    /// <summary>One member, or null when the conversation does not know them.</summary>
    public abstract Task<TeamsMember?> GetMemberAsync(ConversationReference conversation, string userId, CancellationToken cancellation);

    /// <summary>All members, page by page.</summary>
    public abstract IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference conversation, CancellationToken cancellation);
}
