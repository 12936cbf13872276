using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// Which of the oldest pointers an instance goes for. Instances that all went for the first ones would fight for the same rows:
/// each takes GPOs at random, one GPO's pointers together and in their order, rather those that nobody else is at work on.
/// Two pointers may lead to one message, for one is written at every try of a decision: while somebody holds the first, the second
/// is left, or the message would be sent by both.
/// </summary>
internal sealed class DueChoice(Instant now, int pool)
{
    private readonly List<DueRow> _free = [];
    private readonly HashSet<string> _atWork = new(StringComparer.Ordinal);
    private readonly HashSet<(string GpoId, string? EffectId)> _held = [];

    public bool IsFull => _free.Count >= pool;

    public void Add(DueRow row)
    {
        if (row.HeldUntil > now)
        {
            _atWork.Add(row.Pointer.GpoId);
            _held.Add((row.Pointer.GpoId, row.Pointer.EffectId));
        }
        else
        {
            _free.Add(row);
        }
    }

    public IReadOnlyList<DueRow> Take(int most, Func<double> random) =>
    [
        .. _free.Where(row => !_held.Contains((row.Pointer.GpoId, row.Pointer.EffectId))).GroupBy(row => row.Pointer.GpoId, StringComparer.Ordinal)
            .OrderBy(group => _atWork.Contains(group.Key)).ThenBy(_ => random())
            .SelectMany(group => group).Take(most),
    ];
}
