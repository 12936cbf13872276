using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Cards;

/// <summary>The part of a long list that one card shows: eight lines that count at most, and no more than a card may weigh.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="Count">Number of its lines.</param>
/// <param name="More">What the button that leads on says; null on the last card.</param>
internal sealed record Portion(int First, int Count, string? More)
{
    public const int Most = 8;

    /// <summary>In bytes, with room under what Teams takes for what comes around it.</summary>
    public const int Heaviest = 22 * 1024;

    public const string Back = "Retour au début";

    // As long as the title will be, whatever its numbers: a card is weighed as if it went on.
    private const string AnyTitle = "Suite (100 à 108 sur 1000)";

    public int After => First + Count;

    /// <summary>The card of the list from this line on; it is drawn again with fewer lines as long as it is too heavy.</summary>
    /// <param name="counts">For each line of the list, whether it counts as one of eight.</param>
    public static AdaptiveCard Draw(IReadOnlyList<bool> counts, int first, Func<Portion, AdaptiveCard> draw)
    {
        var count = Fitting(first);
        var after = first + count;
        return draw(new Portion(first, count, after < counts.Count ? Title(counts, after, Fitting(after)) : null));

        int Fitting(int from)
        {
            var fits = WithinMost(counts, from);
            while (fits > 1 && draw(new Portion(from, fits, AnyTitle)).Weigh() > Heaviest) fits--;
            return fits;
        }
    }

    /// <summary>The line at which a card begins that was to begin at this place of the order; the first one when nothing is left there.</summary>
    public static int Find(IReadOnlyList<string> order, string? from)
    {
        for (var index = 0; from is not null && index < order.Count; index++)
        {
            if (string.CompareOrdinal(order[index], from) >= 0) return index;
        }

        return 0;
    }

    private static int WithinMost(IReadOnlyList<bool> counts, int from)
    {
        var (end, counted) = (from, 0);
        while (end < counts.Count && (counted += counts[end] ? 1 : 0) <= Most) end++;
        return end - from;
    }

    // « Suite (9 à 16 sur 21) »
    private static string Title(IReadOnlyList<bool> counts, int first, int count)
    {
        var before = counts.Take(first).Count(one => one);
        var last = before + counts.Skip(first).Take(count).Count(one => one);
        var range = last - before < 2 ? $"{last}" : $"{before + 1} à {last}";
        return last == before ? "Suite" : $"Suite ({range} sur {counts.Count(one => one)})";
    }
}
