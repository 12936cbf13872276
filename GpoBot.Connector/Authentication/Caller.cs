using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Authentication;

/// <summary>Who sent a request, as far as its token tells; what it may say is known only with the activity.</summary>
internal abstract record Caller
{
    /// <summary>Null when this caller may send the activity.</summary>
    public abstract Refusal? Refuse(Activity activity);
}

/// <summary>Nobody who could be let in.</summary>
internal sealed record RefusedCaller(Refusal Refusal) : Caller
{
    public override Refusal? Refuse(Activity activity) => Refusal;
}

/// <summary>The bot itself or a trusted service, by an Entra token.</summary>
internal sealed record ServiceCaller : Caller
{
    public override Refusal? Refuse(Activity activity) => null;
}

/// <summary>Another program of this machine, during development.</summary>
internal sealed record LoopbackCaller : Caller
{
    public override Refusal? Refuse(Activity activity) =>
        Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && url.IsLoopback
            ? null
            : Refusal.Unauthorized("without a token, the service URL must be of this machine");
}

/// <summary>The Bot Connector: its token speaks for one service URL, its key for certain channels.</summary>
internal sealed record ChannelCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements) : Caller
{
    public override Refusal? Refuse(Activity activity)
    {
        if (ServiceUrl is null || activity.ServiceUrl is null || !Same(ServiceUrl, activity.ServiceUrl))
            return Refusal.Unauthorized("the token is of another service URL");
        return Endorsements.Contains(activity.ChannelId)
            ? null
            : Refusal.Forbidden("the signing key is not endorsed for the channel");
    }

    private static bool Same(string one, string other) =>
        string.Equals(WithoutSlash(one), WithoutSlash(other), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
