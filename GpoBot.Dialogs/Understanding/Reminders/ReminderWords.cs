using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>The words by which people speak of reminders, and those that say nothing beside them. Folded.</summary>
internal static class ReminderWords
{
    private static readonly string[] Nouns = ["rappel", "rappels", "relance", "relances", "notification", "notifications"];
    private static readonly FrozenSet<string> NotNouns = FrozenSet.Create("relancer", "relancez", "rappeler", "rappelez", "rappelle", "rappele");

    public static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "mes", "mon", "ma", "moi", "me", "m", "je", "j", "ne", "n", "veux", "veut", "voudrais", "recevoir", "recois", "envoie", "envoyez",
        "envoyer", "envoi", "plus", "pas", "tout", "tous", "toutes", "les", "la", "le", "l", "de", "d", "du", "des", "en", "a", "au", "aux", "pour",
        "s", "il", "vous", "te", "tu", "plait", "et", "on", "y", "ce", "cet", "cette", "ces", "pendant", "durant", "jusqu", "jusque", "que", "qu",
        "donc", "maintenant", "suite", "immediatement", "desormais", "instant", "moment", "vacances", "conges", "conge", "ete", "absence",
        "nouvel", "ordre", "bot", "gpobot", "message", "messages", "mail", "mails", "automatique", "automatiques", "temporairement",
        "provisoirement", "definitivement", "oui", "ok", "alors", "ca", "cela", "ai", "besoin", "aucun", "aucune", "temps", "mettre", "mets",
        "met", "mettez", "mise", "prochain", "prochains", "prochaine", "prochaines", "svp", "stp", "gpo", "groupe", "secteur", "avoir", "sont",
        "est", "suis", "serai", "avec", "sur", "mois", "suspendus", "ici", "la", "petite", "petit", "retour", "rentre", "non", "merci", "rien",
        "nos", "notre", "my", "the", "reminders", "reminder", "faire", "fais", "faites", "sera", "seront", "dans", "par", "svp", "un", "une");

    /// <summary>A word for reminders, a slip of the finger forgiven.</summary>
    public static bool IsNoun(Sentence said, int at) =>
        said[at] is { IsWord: true } word && !NotNouns.Contains(word.Text) && !said[at + 1].Text.Equals("moi", StringComparison.Ordinal)
        && (Spelling.NearOneOf(word.Text, Nouns) || word.Text is "reminder" or "reminders");

    public static int FindNoun(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (IsNoun(said, at)) return at;
        }

        return -1;
    }

    public static void CutNouns(Sentence said)
    {
        for (var at = said.Count - 1; at >= 0; at--)
        {
            if (IsNoun(said, at)) said.Cut(at, at + 1);
        }
    }

    /// <summary>The words left that say something, as typed, from the first to the last; null when none does.</summary>
    public static (string? Words, int Count) Left(Sentence said, FrozenSet<string>? fillers = null)
    {
        List<int> words = [.. Enumerable.Range(0, said.Count)
            .Where(at => said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, fillers ?? Fillers)))];
        return words.Count == 0 ? (null, 0) : (said.Rest(words[0], words[^1] + 1), words.Count);
    }

    /// <summary>The same message again, to cut from: whoever reads it next finds it whole.</summary>
    public static Sentence Copy(Sentence said) => new(said.Slice(0, said.Count));
}
