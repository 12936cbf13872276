namespace GpoBot.Dialogs.Understanding;

/// <summary>Forgives one slip of the finger in a word of five letters or more.</summary>
internal static class Spelling
{
    /// <summary>True when one letter is wrong, missing, too many, or swapped with its neighbour, or none is.</summary>
    public static bool Near(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (typed.SequenceEqual(meant)) return true;
        if (meant.Length < 5 || Math.Abs(typed.Length - meant.Length) > 1) return false;
        var same = typed.CommonPrefixLength(meant);
        var left = typed[same..];
        var right = meant[same..];
        if (left.Length < right.Length) return left.SequenceEqual(right[1..]);
        if (left.Length > right.Length) return left[1..].SequenceEqual(right);
        return left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }

    public static bool NearOneOf(string typed, ReadOnlySpan<string> meant)
    {
        foreach (var word in meant)
        {
            if (Near(typed, word)) return true;
        }

        return false;
    }
}
