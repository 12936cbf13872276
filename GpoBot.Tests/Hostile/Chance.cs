using System.Globalization;

namespace GpoBot.Tests.Hostile;

/// <summary>Chance that can be lived again: the same seed makes the same choices.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The seed that GPOBOT_SEED sets, or 1.</summary>
    public static int FirstSeed { get; } = int.Parse(Environment.GetEnvironmentVariable("GPOBOT_SEED") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>True in the long proofs, which <c>./test --long</c> asks for.</summary>
    public static bool Long { get; } = Environment.GetEnvironmentVariable("GPOBOT_LONG") is "1";

    public int Below(int most) => _random.Next(most);

    public bool OneIn(int many) => _random.Next(many) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>One of these, each as often as its weight says.</summary>
    public T Weighted<T>(params (int Weight, T What)[] all)
    {
        var at = _random.Next(all.Sum(one => one.Weight));
        foreach (var (weight, what) in all)
        {
            if ((at -= weight) < 0) return what;
        }

        throw new InvalidOperationException("No weights.");
    }
}
