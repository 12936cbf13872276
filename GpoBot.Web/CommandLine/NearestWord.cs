namespace GpoBot.Web.CommandLine;

/// <summary>The word that was perhaps meant, when one was mistyped.</summary>
internal static class NearestWord
{
    private const int MostMistakes = 2;

    public static string? Of(string typed, IEnumerable<string> words) =>
        words.Select(word => (Word: word, Far: Distance(typed, word))).Where(one => one.Far <= MostMistakes && one.Far < typed.Length)
            .OrderBy(one => one.Far).Select(one => one.Word).FirstOrDefault();

    // Letters to add, to take away or to change (Levenshtein), line by line.
    private static int Distance(string a, string b)
    {
        var line = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = line[0];
            line[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = line[j];
                line[j] = Math.Min(Math.Min(above, line[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return line[^1];
    }
}
