using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>"merci", "merci beaucoup, bonne journée", "thanks a lot": answered in kind, for it asks for nothing.</summary>
internal static class Thanks
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create("merci", "mercis", "thanks", "thank", "thx", "remercie", "remercions");

    private static readonly FrozenSet<string> Around = FrozenSet.Create(
        "beaucoup", "bien", "infiniment", "mille", "grand", "un", "a", "vous", "te", "toi", "tous", "toutes", "tout", "le", "monde", "pour", "votre", "ton", "vos", "la", "l", "cette",
        "aide", "reponse", "reponses", "message", "rappel", "info", "infos", "information", "d", "avance", "encore", "de", "et", "bonne", "bon", "journee", "soiree", "week", "end",
        "weekend", "fin", "semaine", "super", "cordialement", "je", "nous", "you", "so", "very", "much", "many", "lot", "for", "your",
        "help", "gpobot", "bot", "bientot", "bonjour", "nickel", "top");

    public static bool Says(Sentence said) => said.Count is > 0 and <= 16 && said.HasOneOf(Words) && !Speech.Asks(said) && IsNothingElse(said);

    private static bool IsNothingElse(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].IsSymbol && !said.IsOneOf(at, Words) && !said.IsOneOf(at, Around)) return false;
        }

        return true;
    }
}
