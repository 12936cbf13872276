using System.Diagnostics;

namespace GpoBot.Core.Running;

/// <summary>
/// Where the steps of the work can be followed: nothing of it costs anything while nobody listens. Names and tags tell kinds, counts and
/// GPO ids; never who, never what was written.
/// </summary>
public static class Spans
{
    /// <summary>What decisions are told under.</summary>
    public const string Core = "GpoBot.Core";

    internal static ActivitySource Source { get; } = new(Core);

    /// <summary>Ends badly: the kind of fault is told, its message may quote a person and is not.</summary>
    public static void Fail(this Activity? span, Exception fault) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", fault.GetType().FullName);
}
