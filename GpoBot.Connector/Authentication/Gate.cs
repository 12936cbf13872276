using System.Net;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Connector.Authentication;

/// <summary>Decides whose requests are read, and which of their activities are taken.</summary>
internal sealed class Gate(BotOptions options, TokenReader tokens, ServiceUrls urls)
{
    public async Task<Caller> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (options.LoopbackOnly && request.Headers.Authorization is [])
            return IsOfThisMachine(request)
                ? new LoopbackCaller()
                : new RefusedCaller(Refusal.Unauthorized("without a token, only programs of this machine are heard"));
        return await tokens.ReadAsync(request.Headers.Authorization, cancellation);
    }

    public Refusal? Refuse(Caller caller, Activity activity) =>
        caller.Refuse(activity) ?? RefusePlace(activity) ?? RefuseChannel(activity) ?? RefuseTenant(activity);

    // Nothing could be answered there, and the address would be kept for later messages.
    private Refusal? RefusePlace(Activity activity) => activity.ServiceUrl is { } url && urls.Allow(url)
        ? null
        : Refusal.Forbidden("the service URL is not one of Bot:ServiceUrlHosts");

    private Refusal? RefuseChannel(Activity activity) =>
        activity.ChannelId == options.Channel ? null : Refusal.Forbidden("another channel");

    private Refusal? RefuseTenant(Activity activity)
    {
        if (options.TenantsTaken is [])
            return null;
        string[] told = [.. new[] { activity.ChannelData?.Tenant?.Id, activity.Conversation?.TenantId }.OfType<string>()];
        return told is not [] && told.All(tenant => options.TenantsTaken.Contains(tenant, StringComparer.OrdinalIgnoreCase))
            ? null
            : Refusal.Forbidden("another tenant");
    }

    // A page in a browser of this machine is no program of this machine: it cannot send JSON elsewhere unasked, and
    // a name made to point here still shows in the host header. Neither is what a proxy passes on.
    private static bool IsOfThisMachine(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && request.HasJsonContentType()
        && Uri.TryCreate($"http://{request.Host}", UriKind.Absolute, out var host) && host.IsLoopback
        && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");
}
