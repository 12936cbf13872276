namespace GpoBot.Tests.Drivers;

/// <summary>What differs between two texts, for people to read in a failed test.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Lines that only the first has with <c>-</c>, only the second with <c>+</c>, a few around them with neither.</summary>
    public static string Between(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var shared = Table(old, now);
        var lines = new List<string>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) lines.Add("  " + old[i++]);
            else if (j == now.Length || (i < old.Length && shared[i + 1, j] >= shared[i, j + 1])) lines.Add("- " + old[i++]);
            else lines.Add("+ " + now[j++]);

            if (lines[^1][0] == ' ') j++;
        }

        var changed = Enumerable.Range(0, lines.Count).Where(i => lines[i][0] != ' ').ToList();
        return string.Join('\n', lines.Where((_, i) => changed.Exists(c => Math.Abs(c - i) <= Context)));
    }

    /// <summary>Length of the longest common rest from each pair of lines on.</summary>
    private static int[,] Table(string[] old, string[] now)
    {
        var table = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                table[i, j] = old[i] == now[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }
}
