namespace GpoBot.Dialogs.Texts;

/// <summary>The plural of a noun with its adjectives: « réunion prévue » gives « réunions prévues ».</summary>
public static class FrenchPlural
{
    private static readonly string[] Links =
        ["à", "au", "aux", "avec", "chez", "dans", "de", "des", "du", "en", "par", "pour", "sans", "sur", "non", "pas"];

    /// <summary>What follows a preposition keeps its form: « engagements en retard ».</summary>
    public static string Of(string singular)
    {
        var words = singular.Split(' ');
        var link = Array.FindIndex(words, word => Links.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal)
            || word.StartsWith("d’", StringComparison.Ordinal));
        var end = link < 0 ? words.Length : link;
        return string.Join(' ', words.Select((word, index) => index < end ? Word(word) : word));
    }

    private static string Word(string word) => word switch
    {
        "" => word,
        _ when word[^1] is 's' or 'x' or 'z' => word,
        _ when word.EndsWith("au", StringComparison.Ordinal) || word.EndsWith("eu", StringComparison.Ordinal) => word + "x",
        _ when word.EndsWith("al", StringComparison.Ordinal) => word[..^1] + "ux",
        _ => word + "s",
    };
}
