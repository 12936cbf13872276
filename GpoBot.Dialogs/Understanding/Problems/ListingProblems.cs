using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Problems;

/// <summary>"problématiques de S01", "signalements", "fiche incident", "incidents": lists and the transport operator's form.</summary>
internal static class ListingProblems
{
    private static readonly string[] Nouns = ["problematiques", "problematique", "problemes", "problems"];
    private static readonly string[] Proposals = ["signalements", "propositions", "proposees", "proposes", "proposals", "a retenir"];
    private static readonly string[] Solved = ["resolues", "resolus", "closes", "clos", "cloturees", "solved", "archivees", "fermees"];
    private static readonly string[] All = ["toutes", "tous", "all"];

    private static readonly string[] IncidentForm =
        ["fiche incident", "fiche d incident", "fiche incidents", "declarer un incident", "declare un incident", "signaler un incident", "signale un incident", "nouvel incident", "un incident",
            "saisir un incident", "nouvelle fiche incident", "report an incident", "incident report", "incident form", "incident"];

    private static readonly string[] Incidents = ["incidents", "fiches incident", "fiches incidents", "fiches d incident"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "les", "la", "le", "l", "mes", "nos", "des", "de", "du", "d", "a", "en", "moi", "me", "montre", "montrer", "montrez", "affiche", "afficher", "liste", "lister", "listez", "voir", "donne",
        "quelles", "quels", "quelle", "sont", "est", "ce", "qu", "que", "y", "il", "t", "en", "cours", "ouvertes", "ouverts", "ouverte", "actives", "gpo", "secteur", "dans", "sur", "pour",
        "suivies", "toutes", "tous", "je", "on", "a", "quoi", "comme", "the", "list", "show", "open", "what", "are", "my", "our", "encore", "actuelles", "recus", "recents", "commune", "communes", "transport",
        "transports", "bus", "tram", "tramway", "ligne", "train", "declarer", "remplir", "une", "un", "nouveau", "nouvelle", "et", "of", "in", "pas", "non", "habitants");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 20 || References.Find(whole, "pb") is not null || References.Find(whole, "ac") is not null) return null;
        // One letter apart, which is no slip of the finger here: "fiche incident" sends one, "fiches incident" shows them all.
        var one = whole.Has("incident") && !whole.Has("fiches");
        if (!one && Speech.Find(whole, Incidents) is { } several) return Only(whole, several) is { } named ? new Intent.ListIncidents(named.Gpo) : null;
        if (Speech.Find(whole, IncidentForm) is { At: <= 3 } incident) return Only(whole, incident) is { } form ? new Intent.ReportIncident(form.Gpo) : null;
        // "Nouvelle problématique" and nothing else asks for the form.
        if (whole.Has("nouvelle problematique", "nouveau probleme", "new problem")) return null;
        var noun = Speech.Find(whole, Nouns);
        var proposed = Speech.Find(whole, Proposals);
        if ((noun ?? proposed) is not { } subject || (noun is null && whole[subject.At].Text is not ("signalements" or "propositions" or "proposals"))) return null;
        var which = proposed is not null ? ProblemChoice.Proposed
            : Speech.Find(whole, Solved) is not null ? ProblemChoice.Solved
            : Speech.Find(whole, All) is not null ? ProblemChoice.All
            : ProblemChoice.Open;
        return Only(whole, subject) is { } list ? new Intent.ListProblems(list.Gpo, which) : null;
    }

    private static (string? Gpo, bool Ok)? Only(Sentence whole, (int At, int Length) subject)
    {
        var said = Speech.Copy(whole);
        said.Cut(subject.At, subject.At + subject.Length);
        Speech.Take(said, Proposals);
        Speech.Take(said, Solved);
        var gpo = GpoWords.Find(said);
        if (gpo is null && GpoWords.FindTrailing(said, subject.At + subject.Length) is { } trailing && !AllFillers(said, trailing)) gpo = trailing;
        if (gpo is { } named) said.Cut(named.From, named.To);
        return Speech.SaysNoMore(said, Fillers) ? (gpo?.Value, true) : null;
    }

    private static bool AllFillers(Sentence said, Found<string> words)
    {
        for (var at = words.From; at < words.To; at++)
        {
            if (!said.IsOneOf(at, Fillers)) return false;
        }

        return true;
    }
}
