using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>Messages that are nothing but a yes, a no, a way out or a call for help.</summary>
internal static class ShortAnswers
{
    private static readonly FrozenDictionary<string, Intent> All = Build(
        (new Intent.Yes(),
        [
            "oui", "ouais", "oui oui", "ok", "okay", "o k", "d accord", "dac", "entendu", "exact", "exactement", "parfait",
            "tout a fait", "c est bien cela", "c est bien ca", "c est cela", "c est ca", "c est bon", "c bon", "c est exact",
            "c est correct", "je confirme", "confirme", "confirmer", "confirmez", "je valide", "valide", "valider", "vas y",
            "allez y", "bien sur", "oui c est bien cela", "oui c est ca", "oui c est bon", "oui je confirme", "ok c est bon",
            "oui exactement", "oui tout a fait", "yes", "yep", "sure", "confirm",
        ]),
        (new Intent.No(),
        [
            "non", "nan", "non non", "pas du tout", "ce n est pas cela", "ce n est pas ca", "c est pas ca", "non c est pas ca",
            "non ce n est pas cela", "non ce n est pas ca", "c est faux", "pas exactement", "surtout pas", "no", "nope",
        ]),
        (new Intent.Abort(),
        [
            "annuler", "annule", "annulez", "annuler la saisie", "annule la saisie", "annule tout", "annule ca", "annule cela",
            "annuler la question", "laisse tomber", "laissez tomber", "on laisse tomber", "non laisse tomber", "oublie",
            "oublie ca", "tant pis", "abandonner", "quitter", "sortir", "arrete", "arreter", "stop la question",
            "non annule", "non annuler", "cancel", "never mind", "nevermind", "abort",
        ]),
        (new Intent.Help(),
        [
            "coup de main", "un coup de main", "j ai besoin d un coup de main", "besoin d un coup de main", "m aider", "aider", "help please", "who are you", "what are you", "what is this", "aide moi s il te plait", "je suis perdu", "je suis perdue", "je ne sais pas quoi faire", "les options", "montre le menu", "affiche l aide", "menu principal", "que sais tu", "tu sais faire quoi", "tu peux faire quoi", "comment t utiliser", "comment ca fonctionne", "comment tu marches", "comment je me sers de toi", "comment me servir de toi", "comment tu fonctionnes", "comment vous utiliser", "comment fonctionnes tu", "how do i use you", "how does this work",
            "aide", "aide moi", "aidez moi", "a l aide", "besoin d aide", "j ai besoin d aide", "menu", "accueil", "commandes",
            "les commandes", "liste des commandes", "help", "start", "demarrer", "commencer", "que sais tu faire",
            "que peux tu faire", "que peux tu faire pour moi", "que pouvez vous faire", "que pouvez vous faire pour moi", "qu est ce que tu sais faire", "qu est ce que tu peux faire", "comment ca marche",
            "que puis je faire", "mode d emploi", "a quoi tu sers", "a quoi sers tu", "tu sers a quoi", "qui es tu", "tu es qui", "t es qui",
            "qui etes vous", "c est quoi gpobot", "help me", "comment on fait", "comment faire", "comment je fais", "que fais tu",
            "tu fais quoi", "what can you do", "how does it work", "i need help", "bonsoir", "ca va", "comment vas tu", "aied", "adie", "aid",
        ]));

    public static Intent? Read(Sentence said)
    {
        if (said.Count == 0) return new Intent.Help();
        Span<char> whole = stackalloc char[48];
        var length = 0;
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].IsSymbol)
            {
                if (said[at].Text is "," or "." or "!" or "?" or "'") continue;
                return null;
            }

            var word = said[at].Text;
            if (length + word.Length + 1 > whole.Length) return null;
            if (length > 0) whole[length++] = ' ';
            word.CopyTo(whole[length..]);
            length += word.Length;
        }

        return length == 0
            ? new Intent.Help()
            : All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(whole[..length], out var intent) ? intent : null;
    }

    private static FrozenDictionary<string, Intent> Build(params (Intent Intent, string[] Phrases)[] lists) =>
        lists.SelectMany(list => list.Phrases.Select(phrase => KeyValuePair.Create(phrase, list.Intent)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
