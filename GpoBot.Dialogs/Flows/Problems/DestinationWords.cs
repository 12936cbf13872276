using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>From "la mairie, service voirie" to the closed list of destinations, and the words that say which service.</summary>
internal static class DestinationWords
{
    private static readonly (string Word, string To)[] Known =
    [
        ("municipale", "PM"), ("mairie", "MAIRIE"), ("ville", "MAIRIE"), ("commune", "MAIRIE"), ("voirie", "MAIRIE"), ("bailleur", "BAILLEUR"),
        ("hlm", "BAILLEUR"), ("transporteur", "TRANSPORTEUR"), ("bu", "TRANSPORTEUR"), ("bus", "TRANSPORTEUR"), ("clspd", "CLSPD"), ("cispd", "CLSPD"),
        ("police", "POLICE"), ("commissariat", "POLICE"), ("plainte", "POLICE"), ("gpo", "GPO"), ("thematique", "GPO"),
    ];

    /// <summary>The destination, or null when the words name none; and the words themselves where they say more than the list.</summary>
    public static (string? To, string? Words) Read(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return (null, null);
        var said = WordMatch.Words(words);
        if (words.Trim().Equals("PM", StringComparison.OrdinalIgnoreCase)) return ("PM", null);
        var to = Known.FirstOrDefault(one => said.Contains(one.Word)).To;
        if (to is null && words.Contains("gpo", StringComparison.OrdinalIgnoreCase)) to = "GPO";
        // "la mairie, service voirie": what the list says already is not said twice.
        if (to is not null && words.Split(',', 2, StringSplitOptions.TrimEntries) is [_, { Length: > 0 } service]) return (to, service);
        return to is not null && said.Count <= WordMatch.Words(ProblemLabels.Destination(to)).Count ? (to, null) : (to, words.Trim());
    }
}
