using System.Net;
using System.Runtime.CompilerServices;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>The conversations of the channel, at the pace it takes.</summary>
public abstract class PacedClient(ConversationClient inner, SendPacer pacer) : ConversationClient
{
    /// <summary>What a message waits for before it leaves.</summary>
    protected abstract Task WaitAsync(ConversationReference conversation, CancellationToken cancellation);

    public override Task<string?> SendAsync(ConversationReference conversation, Activity activity, CancellationToken cancellation) =>
        PacedAsync(conversation, () => inner.SendAsync(conversation, activity, cancellation), cancellation);

    public override Task UpdateAsync(
        ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellation) =>
        PacedAsync(conversation, async () =>
        {
            await inner.UpdateAsync(conversation, activityId, activity, cancellation);
            return true;
        }, cancellation);

    public override Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellation) =>
        PacedAsync(conversation, async () =>
        {
            await inner.DeleteAsync(conversation, activityId, cancellation);
            return true;
        }, cancellation);

    /// <summary>Nobody waits for a conversation to be opened: it always keeps to its turn.</summary>
    public override async Task<ConversationReference> CreatePersonalAsync(
        string serviceUrl, string tenantId, string botId, string userId, CancellationToken cancellation)
    {
        var thread = $"open {userId}";
        await pacer.WaitAsync(tenantId, thread, cancellation);
        return await HeardAsync(tenantId, thread, () => inner.CreatePersonalAsync(serviceUrl, tenantId, botId, userId, cancellation));
    }

    public override Task<TeamsMember?> GetMemberAsync(ConversationReference conversation, string userId, CancellationToken cancellation)
    {
        pacer.Count(conversation.TenantId);
        return inner.GetMemberAsync(conversation, userId, cancellation);
    }

    /// <summary>Each page is a call of its own.</summary>
    public override async IAsyncEnumerable<TeamsMember> GetMembersAsync(
        ConversationReference conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        pacer.Count(conversation.TenantId);
        var seen = 0;
        await foreach (var member in inner.GetMembersAsync(conversation, cancellation))
        {
            if (seen > 0 && seen % MembersPerPage == 0) pacer.Count(conversation.TenantId);
            seen++;
            yield return member;
        }
    }

    private async Task<T> PacedAsync<T>(ConversationReference conversation, Func<Task<T>> call, CancellationToken cancellation)
    {
        await WaitAsync(conversation, cancellation);
        return await HeardAsync(conversation.TenantId, conversation.ConversationId, call);
    }

    private async Task<T> HeardAsync<T>(string? tenant, string conversation, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ConnectorException refusal) when (refusal.Status == HttpStatusCode.TooManyRequests)
        {
            pacer.Throttled(tenant, conversation, refusal.RetryAfter);
            throw;
        }
    }
}
