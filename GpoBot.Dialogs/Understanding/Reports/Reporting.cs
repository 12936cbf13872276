using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reports;

/// <summary>"bilan DIPN 9A depuis janvier", "combien de problématiques résolues ?", "motifs de blocage", "exporte en csv".</summary>
internal static class Reporting
{
    private static readonly string[] Whole =
    [
        "bilan", "bilans", "statistiques", "statistique", "stats", "chiffres", "chiffre", "indicateurs d activite", "synthese",
        "resultats", "report on", "report for", "figures", "statistics",
        "combien de problematiques", "combien de problemes", "combien de reunions", "combien d engagements", "combien d actions", "combien de gpo",
        "nombre de problematiques", "nombre de problemes",
        "nombre de reunions", "nombre d engagements", "nombre d actions", "nb de problematiques", "nb de reunions", "taux de reponse",
        "taux de resolution", "how many problems", "how many meetings", "how many commitments", "activite du gpo", "activite des gpo", "activite du secteur", "activite des secteurs", "activite des groupes", "summary", "overview", "rapport",
    ];

    private static readonly string[] Board =
        ["tableau de bord", "tableaux de bord", "tdb", "bilan en graphiques", "bilan graphique", "graphiques", "graphique", "courbes", "dashboard", "charts"];

    private static readonly string[] Thematic = ["gpo thematiques", "groupes thematiques", "thematiques", "thematic groups", "les thematiques"];
    private static readonly string[] Targets =
    [
        "objectifs", "par rapport aux objectifs", "atteinte des objectifs", "cibles nationales", "comparaison aux objectifs", "ecarts aux objectifs",
        "targets",
    ];
    private static readonly string[] Practices = ["bonnes pratiques", "bonne pratique", "good practices", "good practice", "ce qui marche"];
    private static readonly string[] Reasons =
    [
        "motifs de blocage", "motif de blocage", "raisons de blocage", "raisons des blocages", "motifs des blocages", "causes de blocage",
        "pourquoi ca bloque", "principaux blocages", "blocages", "blocking reasons",
    ];
    private static readonly string[] Definitions =
    [
        "definitions", "definition", "definitions du bilan", "que veut dire resolu", "que veut dire resolue", "comment comptez vous",
        "comment c est compte", "mode de calcul", "methode de calcul",
    ];
    private static readonly string[] Detail = ["detail du gpo", "detail de", "detail", "details", "detaille", "zoom sur"];
    private static readonly string[] Exports =
    [
        "exporter", "exporte", "exportez", "export", "extraction", "extraire", "extrais", "telecharger", "telecharge", "telechargez", "csv", "excel",
        "tableur", "download",
    ];

    private static readonly (string[] Phrases, ReportFocus Focus)[] Focuses =
    [
        (Practices, ReportFocus.GoodPractices), (Reasons, ReportFocus.BlockingReasons), (Thematic, ReportFocus.Thematic), (Definitions, ReportFocus.Definitions),
        (Targets, ReportFocus.Targets), (Board, ReportFocus.Dashboard), (Whole, ReportFocus.Whole), (Detail, ReportFocus.Detail),
    ];

    private static readonly string[] National = ["national", "nationale", "france entiere", "france", "toute la france", "nation", "dgpn", "nationwide"];

    private static readonly FrozenSet<string> ScopeNouns = FrozenSet.Create(
        "dipn", "ddpn", "dzpn", "ddsp", "dipn", "csp", "cpn", "circonscription", "departement", "direction", "zone", "commissariat");

    private static readonly FrozenSet<string> Regular = FrozenSet.Create("quarterly", "monthly", "yearly", "annual", "activity");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "m", "se", "reunis", "reuni", "sors", "sortir", "sortez", "envoie", "envoyer", "envoyez", "tableur", "fournis", "recuperer", "obtenir", "generer", "genere", "version", "avoir", "give", "send", "get", "show", "want", "i", "xlsx", "spreadsheet", "file", "activity", "quarterly", "a", "derniers", "dernieres", "peux", "puis", "as", "this", "data",
        "le", "la", "les", "l", "de", "du", "d", "des", "a", "au", "aux", "en", "sur", "pour", "un", "une", "mon", "ma", "mes", "nos", "notre", "gpo",
        "secteur", "secteurs", "groupe", "groupes", "format", "fichier", "resolues", "resolus", "resolue",
        "resolu", "ouvertes", "ouverts", "tenues", "tenue", "annulees", "annulee", "rouvertes", "reouvertes", "stables", "faits", "faites", "fait",
        "ont", "ete", "avons", "nous", "on", "sont", "est", "y", "il", "t", "combien", "montre", "montrer",
        "voir", "affiche", "afficher", "donne", "donner", "moi", "me", "quels", "quelles", "quel", "quelle", "c", "quoi", "qu", "que", "ce", "cette",
        "bilan", "bilans", "donnees", "liste", "csv", "excel", "export", "chiffres", "par", "tout", "toutes",
        "tous", "depuis", "je", "j", "veux", "fais", "faire", "complet", "complete", "general", "generale", "global", "globale", "activite", "avec",
        "et", "the", "of", "for", "to", "in", "as", "my", "all", "how", "many", "held", "solved", "open", "are", "is",
        "there", "please", "reunions", "problematiques", "problemes", "engagements", "actions", "retards", "retard", "statistiques", "resultats",
        "dernier", "principaux", "principales", "a", "ai", "eu", "tableau", "reponse", "actuel", "jour",
        "probleme", "un", "combien", "since", "of", "january", "sous", "ces", "cela", "ca", "resultat", "report", "comparer", "compare", "compares",
        "aux", "nationaux", "thematiques", "creation", "actifs", "definition", "lien", "ouvre", "ouvrir", "partenaire", "partenaires", "type", "were", "we", "have", "been",
        "did", "hold");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 30 || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        if (Speech.Says(whole, Speech.First(whole), Exports) > 0 || whole.Has("csv", "excel", "tableur", "xlsx", "spreadsheet")) return Export(whole, today);
        if (FocusOf(whole) is not { } focus) return null;
        if (focus.At > 6 || (focus.Focus is ReportFocus.Detail && GpoWords.Find(whole) is null)) return null;
        var said = Speech.Copy(whole);
        said.Cut(focus.At, focus.At + focus.Length);
        var (from, to) = Periods.Take(said, today);
        var scope = Scope(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.Report(scope, from, to, focus.Focus) : null;
    }

    private static Intent.Export? Export(Sentence whole, LocalDate today)
    {
        var said = Speech.Copy(whole);
        while (Speech.Take(said, Exports))
        {
            // All of them: "exporte le tableur csv".
        }

        var (from, to) = Periods.Take(said, today);
        var scope = Scope(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.Export(scope, from, to) : null;
    }

    private static (ReportFocus Focus, int At, int Length)? FocusOf(Sentence said)
    {
        foreach (var (phrases, focus) in Focuses)
        {
            if (Speech.Find(said, phrases) is { } found) return (focus, found.At, found.Length);
        }

        // "Report" alone is a French word for another matter.
        return said.FindWord(Regular) is >= 0 and var at && said.Is(at + 1, "report") ? (ReportFocus.Whole, at + 1, 1) : null;
    }

    // "DIPN 9A" as typed, a GPO in its full form, "national" for all of it.
    private static string? Scope(Sentence said)
    {
        if (Speech.Take(said, National)) return "national";
        var noun = said.FindWord(ScopeNouns);
        if (noun >= 0)
        {
            var end = noun + 1;
            while (end < said.Count && (said[end].IsWord || said[end].IsNumber) && said[end].Text is not ("depuis" or "since" or "en" or "pour" or "du" or "au" or "sur")) end++;
            var words = said.Slice(noun, end);
            said.Cut(noun, end);
            return words;
        }

        return Speech.TakeGpo(said) ?? Trailing(said);
    }

    // "bilan de Port-Exemple", "bilan 9A".
    private static string? Trailing(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at] is { IsNumber: true } && said[at + 1] is { IsWord: true, Glued: true, Text.Length: 1 })
            {
                var department = said.Slice(at, at + 2);
                said.Cut(at, at + 2);
                return department;
            }

            if (!said[at].IsWord || said.IsOneOf(at, Fillers) || !char.IsUpper(said.Text[said[at].Start])) continue;
            var end = at;
            while (said[end].IsWord) end++;
            var words = said.Slice(at, end);
            said.Cut(at, end);
            return words;
        }

        return null;
    }
}
