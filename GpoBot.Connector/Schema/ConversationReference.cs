namespace GpoBot.Connector.Schema;

/// <summary>
/// All that is needed to speak in a conversation later. Own fields, not a vendor's object, so that stored references
/// survive a change of library.
/// </summary>
/// <param name="ServiceUrl">Latest one seen.</param>
/// <param name="UserId">The other person in a personal conversation (<c>29:…</c>), else null.</param>
public sealed record ConversationReference(
    string ConversationId, string ServiceUrl, string ChannelId, string? TenantId, string? BotId, string? UserId);
