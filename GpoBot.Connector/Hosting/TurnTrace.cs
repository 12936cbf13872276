using System.Diagnostics;
using GpoBot.Connector.Schema;
using Microsoft.AspNetCore.Http;
using Span = System.Diagnostics.Activity;

namespace GpoBot.Connector.Hosting;

/// <summary>The span of a turn, which takes up the trace of the caller where the request names one (W3C <c>traceparent</c>).</summary>
public static class TurnTrace
{
    /// <summary>What turns and calls of the channel are told under.</summary>
    public const string SourceName = "GpoBot.Connector";

    private static readonly HashSet<string> Kinds =
        [ActivityTypes.Message, ActivityTypes.Invoke, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate];

    internal static ActivitySource Source { get; } = new(SourceName);

    /// <summary>Null while nobody listens. To be called in the method that awaits the turn.</summary>
    internal static Span? Start(HttpRequest request, Schema.Activity activity)
    {
        if (!Source.HasListeners()) return null;
        var kind = activity.Type is { } type && Kinds.Contains(type) ? type : "other";
        ActivityContext.TryParse(request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var caller);
        // The framework's own span of the request is exported by nobody: a turn below it would hang in the air.
        Span.Current = null;
        return Source.StartActivity("turn " + kind, ActivityKind.Server, caller)?.SetTag("gpobot.turn.kind", kind);
    }

    /// <summary>Span of one exchange with the channel; its address names people and conversations, and is not told.</summary>
    internal static Span? Call(HttpMethod method) =>
        Source.StartActivity("channel " + method.Method, ActivityKind.Client)?.SetTag("http.request.method", method.Method);

    internal static void Fail(this Span? span, string error) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error);
}
