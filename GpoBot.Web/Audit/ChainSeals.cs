using System.Globalization;
using GpoBot.Core.Audit;

namespace GpoBot.Web.Audit;

/// <summary>
/// The end of a chain on a day, kept elsewhere. Whoever can write the store can reckon a whole chain anew; not so that its hashes are
/// still those that were written down before.
/// </summary>
internal sealed record ChainSeal(string Journal, int Count, string Hash)
{
    /// <summary>What of the chain does not fit this end any more; null when it does, or when retention has cut off that place since.</summary>
    public string? FaultIn(TrailReading reading)
    {
        var first = reading.Head?.First ?? 1;
        if (Count < first - 1) return null;
        var known = Count == first - 1
            ? reading.Head?.Start
            : reading.Lines.FirstOrDefault(line => line.Sequence == Count)?.Hash;
        return known == Hash ? null : $"la ligne {Count} n'est plus celle du fichier de contrôle";
    }
}

/// <summary>The file of the ends: <c>journal;count;hash</c>, a line each.</summary>
internal static class ChainSeals
{
    public static async Task<IReadOnlyList<ChainSeal>?> ReadAsync(string path, CancellationToken cancellation)
    {
        List<ChainSeal> seals = [];
        foreach (var line in await File.ReadAllLinesAsync(path, cancellation))
        {
            if (line.Length == 0) continue;
            if (line.Split(';') is not [var journal, var number, var hash]
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
            if (count > 0) seals.Add(new ChainSeal(journal, count, hash));
        }

        return seals;
    }

    public static Task WriteAsync(string path, IEnumerable<ChainSeal> seals, CancellationToken cancellation) => File.WriteAllLinesAsync(
        path, seals.Select(seal => string.Create(CultureInfo.InvariantCulture, $"{seal.Journal};{seal.Count};{seal.Hash}")), cancellation);
}
