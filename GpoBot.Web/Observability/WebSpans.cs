using System.Diagnostics;

namespace GpoBot.Web.Observability;

/// <summary>What the adapters tell of their work: trips to the memory, what was due, calls of Graph, mails.</summary>
public static class WebSpans
{
    public const string SourceName = "GpoBot.Web";

    internal static ActivitySource Source { get; } = new(SourceName);
}
