using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Audit;
using GpoBot.Dialogs.Understanding.Reports;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Audit;

/// <summary>"journal", "journal S01 de P05 depuis lundi", "journal T01 engagements", "exporte le journal S01".</summary>
internal static partial class JournalWords
{
    private static readonly string[] Names = ["journal d audit", "journal des acces", "journal des actions", "journal general", "journal", "audit log", "audit trail"];

    private static readonly string[] Exports = ["exporter", "exporte", "exportez", "export", "extraire", "extrais", "telecharger", "telecharge", "download"];

    private static readonly string[] Showing =
    [
        "montre moi", "montre", "montrer", "affiche", "afficher", "voir", "consulter", "consulte", "ouvre", "ouvrir", "je veux voir", "je voudrais voir",
        "donne moi", "show me", "show",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "les", "l", "du", "de", "des", "d", "par", "pour", "sur", "gpo", "secteur", "groupe", "en", "csv", "complet", "tout", "personne",
        "acteur", "verbe", "action", "the", "of", "for", "from", "et", "a", "au", "contact", "concernant", "sujet");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 30 || !whole.Has("journal", "audit")) return null;
        // Pseudonyms and verbs are no words of French: they go before the rest is read.
        var text = whole.Slice(0, whole.Count);
        var actor = Actor().Match(text);
        if (actor.Success) text = text.Remove(actor.Index, actor.Length);
        var verb = Verb().Match(text);
        if (verb.Success) text = text.Remove(verb.Index, verb.Length);

        var said = new Sentence(text);
        var export = Speech.TakeFirst(said, Exports);
        if (!export) Speech.TakeFirst(said, Showing);
        if (Speech.Find(said, Names) is not { At: <= 4 } name) return null;
        said.Cut(name.At, name.At + name.Length);
        var gpo = Speech.TakeGpo(said);
        var topic = verb.Success ? verb.Value.ToLowerInvariant() : AuditTopic.All.FirstOrDefault(one => Speech.Take(said, [.. one.Words]))?.Key;
        export |= said.Has("csv") | Speech.Take(said, Exports);
        var (from, to) = Periods.Take(said, today);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.Journal(gpo, actor.Success ? Written(actor.Value) : null, topic, from, to, export) : null;
    }

    // As they are stored: a letter and digits, or who holds a post.
    private static string Written(string id) => id.StartsWith("h:", StringComparison.OrdinalIgnoreCase)
        ? "H:" + id[2..].ToLowerInvariant() : id.ToUpperInvariant();

    [GeneratedRegex(@"(?<![\w:])(?:H:[0-9a-f]{12}|PN:[A-Z]\d{1,4}(?::[A-Z]\w*)?|P\d{1,5})(?![\w:])", RegexOptions.IgnoreCase)]
    private static partial Regex Actor();

    [GeneratedRegex(@"(?<![\w.])[a-z]+(?:\.[a-z-]+)+(?![\w.])", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
