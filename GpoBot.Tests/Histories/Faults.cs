namespace GpoBot.Tests.Histories;

/// <summary>What may go wrong, drawn from the seed of a history; nothing any more once it is healed.</summary>
internal sealed class Faults(int seed)
{
    private readonly Random _chance = new(seed);
    private readonly Lock _lock = new();
    private bool _healed;

    /// <summary>How many of each kind happened, for the printout of a history that failed.</summary>
    public Dictionary<string, int> Happened { get; } = [];

    public void Heal()
    {
        lock (_lock) _healed = true;
    }

    /// <summary>The fault of this moment, or null; each is as likely as its weight in a hundred.</summary>
    public string? Draw(params ReadOnlySpan<(string Kind, int InHundred)> kinds)
    {
        lock (_lock)
        {
            var drawn = _chance.Next(100);
            if (_healed) return null;
            foreach (var (kind, inHundred) in kinds)
            {
                if ((drawn -= inHundred) >= 0) continue;
                Happened[kind] = Happened.GetValueOrDefault(kind) + 1;
                return kind;
            }
            return null;
        }
    }
}
