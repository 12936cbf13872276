using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Reports;

/// <summary>"quels GPO n'ont pas tenu de réunion depuis 45 jours ?", "GPO inactifs", "secteurs sans réunion".</summary>
internal static class Dormancy
{
    private static readonly string[] Phrases =
    [
        "n ont pas tenu de reunion", "n ont pas tenu de reunions", "n ont tenu aucune reunion", "ont pas tenu de reunion", "n a pas tenu de reunion",
        "ne se sont pas reunis", "ne s est pas reuni", "n ont pas fait de reunion", "ont pas fait de reunion", "n a pas fait de reunion",
        "ont pas fait de reunions", "ont rien fait depuis", "pas reunis", "haven t had a meeting", "had no meeting",
        "se sont pas reunis", "n ont plus tenu de reunion", "ne se reunissent plus", "ne se reunit plus", "n ont pas eu de reunion", "sans reunion",
        "gpo inactifs", "gpo inactif", "groupes inactifs", "secteurs inactifs",
        "inactifs", "inactivite", "alerte inactivite", "alertes inactivite", "alerte d inactivite", "gpo en sommeil", "gpo dormants", "en sommeil",
        "gpo a l arret", "gpo sont a l arret", "gpo sont en sommeil", "gpo sont dormants", "groupes sont a l arret", "secteurs sont a l arret", "gpo dorment", "groupes dorment", "secteurs dorment", "inactive groups", "inactive", "no meeting for", "without a meeting", "have not met", "haven t met",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "groups", "have", "ne", "n", "se", "s", "quels", "quel", "quelles", "qui", "les", "la", "le", "l", "des", "de", "du", "d", "gpo", "groupes",
        "groupe", "secteurs", "secteur", "sont", "est", "depuis", "jours", "jour", "j", "days", "plus", "a", "en", "sur", "dans", "il", "y",
        "combien", "liste", "lister", "montre", "voir", "affiche", "moi", "encore", "et", "for", "which", "the", "over", "more", "than", "ou",
        "dernier", "derniers", "dernieres", "semaines", "mois", "pas", "ont", "since", "meeting", "a", "que", "au", "moins");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 30 || Speech.Find(whole, Phrases) is not { At: <= 8 } phrase) return null;
        // "inactivité à 60 jours" sets when leads are told.
        if (whole.Has("reglage", "reglages", "rappels", "inactivite a", "inactivite apres", "regle")) return null;
        var said = Speech.Copy(whole);
        said.Cut(phrase.At, phrase.At + phrase.Length);
        var days = Days(said);
        var scope = Scope(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.Inactive(days, scope) : null;
    }

    private static int? Days(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var count = CalendarWords.Number(said[at]);
            if (count is <= 0 or > 1000) continue;
            var unit = said[at + 1].Text switch { "jour" or "jours" or "j" or "days" or "day" => 1, "semaine" or "semaines" or "weeks" => 7, "mois" or "months" => 30, _ => 0 };
            if (unit == 0) continue;
            said.Cut(at, at + 2);
            return count * unit;
        }

        return null;
    }

    private static string? Scope(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].Text is not ("dipn" or "ddpn" or "dzpn" or "cpn" or "csp" or "circonscription" or "departement")) continue;
            var end = at + 1;
            while (end < said.Count && (said[end].IsWord || said[end].IsNumber)) end++;
            var words = said.Slice(at, end);
            said.Cut(at, end);
            return words;
        }

        return GpoWords.IsIdentifier(said, said.Count - 2) ? Speech.TakeGpo(said) : null;
    }
}
