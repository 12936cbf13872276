using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>Tells who is to do something from what is to be done.</summary>
internal static class OwnerAndTitle
{
    private static readonly string[] Promises =
        ["s engage a", "s engagent a", "s engage", "doit", "doivent", "devra", "devront", "va", "vont", "fera", "feront", "assurera", "mettra"];

    private static readonly string[] OwnerLeads = ["pour", "par", "a la charge de", "for"];

    /// <param name="from">First token after the command itself.</param>
    public static (string? Owner, string? Title) Read(Sentence said, int from)
    {
        // A problem's reference may stand before the owner; it has been cut out.
        while (said[from].Kind == TokenKind.Cut) from++;
        var colon = Colon(said, from);
        if (colon >= 0 && said.Rest(from, colon) is not null)
        {
            return (Owner(said, from, colon), said.Rest(colon + 1));
        }

        var start = colon >= 0 ? colon + 1 : from;
        if (said.Find(Promises, start) is { } promise)
        {
            return (Owner(said, start, promise.At), said.Rest(promise.At + promise.Length));
        }

        var lead = said.SaysOneOf(start, OwnerLeads);
        if (lead == 0) return (null, said.Rest(start));
        var verb = Infinitive(said, start + lead);
        return verb < 0
            ? (said.Rest(start + lead), null)
            : (Owner(said, start, verb), said.Rest(verb));
    }

    private static string? Owner(Sentence said, int from, int to)
    {
        var lead = said.SaysOneOf(from, OwnerLeads);
        var end = said[to - 1].Text is "de" or "d" or "a" ? to - 1 : to;
        return said.Rest(from + lead, end);
    }

    private static int Colon(Sentence said, int from)
    {
        for (var at = from; at < said.Count; at++)
        {
            if (said[at].IsSymbol && said[at].Text is ":") return at;
            if (said[at].IsSymbol && said[at].Text is "-") return at;
        }

        return -1;
    }

    // The noun after the article may itself end like an infinitive ("le quartier"), and so may a name ("M. Palier").
    private static int Infinitive(Sentence said, int from)
    {
        var first = said[from].Text is "le" or "la" or "l" or "les" ? from + 2 : from + 1;
        for (var at = first; at < said.Count; at++)
        {
            var word = said[at].Text;
            if (word.Length >= 4 && !char.IsUpper(said.Text[said[at].Start]) && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal)
                || word.EndsWith("dre", StringComparison.Ordinal) || word.EndsWith("tre", StringComparison.Ordinal)
                || word.EndsWith("ire", StringComparison.Ordinal)))
            {
                return at;
            }
        }

        return -1;
    }
}
