using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>Meetings asked for without any verb: "10 réunions tous les 15 jours", "S01 tous les lundis à 10h". A rhythm makes the order.</summary>
internal static class NewSeries
{
    private static readonly FrozenSet<string> Articles = FrozenSet.Create("une", "des", "le", "la", "les");
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create("reunion", "reunions", "reu", "reus", "seance", "seances", "gpo");

    private static readonly FrozenSet<string> OtherMatters = FrozenSet.Create(
        "pas", "ne", "n", "plus", "viens", "viendrai", "annulee", "annulees", "annule", "reportee", "reportees", "decalee", "decalees", "supprimee",
        "supprimees", "passe", "passent", "passera", "ferme", "fermee", "sauf", "absent", "absente", "qui", "quand");

    public static bool Opens(Sentence said)
    {
        if (said[said.Count - 1].Text == "?" || References.Find(said, "ac") is not null || References.Find(said, "pb") is not null) return false;
        if (said.HasOneOf(OtherMatters)) return false;
        var at = said[0].IsNumber ? 1 : 0;
        while (said.IsOneOf(at, Articles)) at++;
        if (!said.IsOneOf(at, Nouns) && !GpoWords.IsIdentifier(said, at)) return false;
        // On a copy, for whoever reads the message next finds it whole.
        var copy = new Sentence(said.Slice(0, said.Count));
        return FrenchRhythms.Find(copy) is not null || MonthlyDays.Find(copy) is not null;
    }
}
