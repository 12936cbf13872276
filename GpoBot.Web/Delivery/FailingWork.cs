using System.Collections.Concurrent;
using GpoBot.Core.Effects;

namespace GpoBot.Web.Delivery;

/// <summary>What keeps failing on this instance, such as a look at a GPO with a row that cannot be read: for the health page.</summary>
public sealed class FailingWork(TimeProvider time)
{
    // Longer than the longest pause between two tries: what does not come back was done, or is done by another instance.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(90);
    private readonly ConcurrentDictionary<(string GpoId, string? EffectId), (long First, long Last)> _failing = new();

    public void Failed(DuePointer pointer)
    {
        var now = time.GetTimestamp();
        _failing.AddOrUpdate((pointer.GpoId, pointer.EffectId), (now, now), (_, known) => (known.First, now));
    }

    public void Worked(DuePointer pointer) => _failing.TryRemove((pointer.GpoId, pointer.EffectId), out _);

    /// <summary>What failed at its last try, and since when, the longest first.</summary>
    public IReadOnlyList<(string GpoId, string? EffectId, TimeSpan Since)> List()
    {
        foreach (var (key, known) in _failing)
            if (time.GetElapsedTime(known.Last) > Remembered) _failing.TryRemove(key, out _);
        return [.. _failing.Select(one => (one.Key.GpoId, one.Key.EffectId, time.GetElapsedTime(one.Value.First))).OrderByDescending(one => one.Item3)];
    }
}
