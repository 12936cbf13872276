namespace GpoBot.Core.Audit;

/// <summary>
/// Walks along a chain from its first line to its last and tells what does not hold. It goes on after a fault, so that one changed line
/// is one finding.
/// </summary>
/// <param name="head">The stored end of the chain; null when there is none.</param>
public sealed class ChainCheck(string gpoId, AuditChain? head)
{
    private readonly List<ChainFinding> _findings = [];
    private string _last = head?.Start ?? AuditHash.Genesis(gpoId);
    private int _expected = head?.First ?? 1;
    private bool _atStart = true;

    /// <summary>Lines seen that stand in the chain…</summary>
    public int Chained { get; private set; }

    /// <summary>…and those from before there was one.</summary>
    public int Unchained { get; private set; }

    /// <summary>The next line in the order of keys.</summary>
    public void Next(AuditLine line)
    {
        if (line.Sequence <= 0)
        {
            Unchained++;
            // Only the very beginning may be without places: after the first place, or once some are cut off, none can be.
            if (!_atStart || head is { First: > 1 } || (line.Previous ?? line.Hash) is not null) Tell(ChainFault.Inserted, line.Sequence);
            else _last = AuditHash.Of(gpoId, line, _last);
            return;
        }

        Chained++;
        if (line.Sequence > _expected) Tell(ChainFault.Missing, _expected, line.Sequence - 1);
        else if (line.Sequence < _expected) Tell(ChainFault.Inserted, line.Sequence);
        else if (line.Previous != _last) Tell(_atStart ? ChainFault.BeginningChanged : ChainFault.Changed, line.Sequence);

        if (line.Hash is not { } hash || hash != AuditHash.Of(gpoId, line, line.Previous ?? "")) Tell(ChainFault.Changed, line.Sequence);
        _atStart = false;
        if (line.Sequence < _expected) return;
        _expected = line.Sequence + 1;
        _last = line.Hash ?? "";
    }

    /// <summary>Everything found, once the last line was given.</summary>
    public IReadOnlyList<ChainFinding> End()
    {
        if (head is null)
        {
            if (Chained > 0) Tell(ChainFault.HeadMissing, _expected - 1);
            return _findings;
        }

        if (head.Count >= _expected) Tell(ChainFault.Missing, _expected, head.Count);
        else if (head.Count < _expected - 1) Tell(ChainFault.HeadChanged, head.Count);
        else if (head.Last != _last) Tell(_atStart && Unchained > 0 ? ChainFault.BeginningChanged : ChainFault.HeadChanged, head.Count);
        return _findings;
    }

    private void Tell(ChainFault fault, int from, int? to = null)
    {
        var finding = new ChainFinding(fault, from, to ?? from);
        if (!_findings.Contains(finding)) _findings.Add(finding);
    }
}

/// <summary>What can be wrong with a chain.</summary>
public enum ChainFault
{
    /// <summary>Lines that were written are not there.</summary>
    Missing,

    /// <summary>A line does not say any more what was written.</summary>
    Changed,

    /// <summary>A line stands where none was written.</summary>
    Inserted,

    /// <summary>What stood before the first line is not what it was.</summary>
    BeginningChanged,

    /// <summary>The row that says where the chain ends does not fit it, or is gone.</summary>
    HeadChanged,
    HeadMissing,
}

/// <param name="From">Place in the chain; the end of the range is the same for a single line.</param>
public sealed record ChainFinding(ChainFault Fault, int From, int To);
