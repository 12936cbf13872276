using System.Collections.Concurrent;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Running;

/// <summary>One turn from its beginning to its end: the GPO that it has read to answer the person need not be read again to decide.</summary>
public sealed class TurnScope : IDisposable
{
    private static readonly AsyncLocal<TurnScope?> Ambient = new();
    private readonly ConcurrentDictionary<string, (Gpo Gpo, long Mark)> _read = new(StringComparer.Ordinal);

    private TurnScope()
    {
    }

    /// <summary>The turn that runs here; null outside of all turns.</summary>
    public static TurnScope? Current => Ambient.Value;

    public static TurnScope Begin() => Ambient.Value = new TurnScope();

    /// <param name="mark">How often the GPO had changed in this process before it was read.</param>
    internal void Note(Gpo gpo, long mark) => _read[gpo.Id] = (gpo, mark);

    /// <summary>What was read, once, if the GPO has not changed here since.</summary>
    internal Gpo? Take(string gpoId, long mark) => _read.TryRemove(gpoId, out var read) && read.Mark == mark ? read.Gpo : null;

    public void Dispose() => Ambient.Value = null;
}
