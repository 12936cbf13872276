using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// Which of the oldest pointers an instance goes for. Instances that all went for the first ones would fight for the same rows:
/// each takes GPOs at random, one GPO's pointers together and in their order, rather those that nobody else is at work on.
/// </summary>
internal sealed class DueChoice(Instant now, int pool)
{
    private readonly List<DueRow> _free = [];
    private readonly HashSet<string> _atWork = new(StringComparer.Ordinal);

    public bool IsFull => _free.Count >= pool;

    public void Add(DueRow row)
    {
        if (row.HeldUntil > now) _atWork.Add(row.Pointer.GpoId);
        else _free.Add(row);
    }

    public IReadOnlyList<DueRow> Take(int most, Func<double> random) =>
    [
        .. _free.GroupBy(row => row.Pointer.GpoId, StringComparer.Ordinal)
            .OrderBy(group => _atWork.Contains(group.Key)).ThenBy(_ => random())
            .SelectMany(group => group).Take(most),
    ];
}
