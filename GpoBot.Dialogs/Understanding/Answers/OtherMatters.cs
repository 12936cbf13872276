using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>
/// Signs that a message without a commitment's reference is about something else: the meeting, the problem, people's
/// presence. Taking it for an answer would write a state nobody reported.
/// </summary>
internal static class OtherMatters
{
    private static readonly FrozenSet<string> Subjects = FrozenSet.Create(
        "problematique", "problematiques", "gpo", "bilan", "releve", "evaluation", "reunion", "reunions", "reu", "reus", "seance", "meeting", "signaler",
        "signalement", "purge", "export", "exporte", "exporter", "passation", "rouvre", "rouvrir", "charte", "rappels");

    private static readonly FrozenSet<string> People = FrozenSet.Create(
        "venir", "viendrai", "viendra", "viendrons", "viens", "absent", "absente", "present", "presente", "presents", "successeur",
        "collegue", "charge", "relance", "relances", "relancer", "suppleant", "suppleante");

    // Orders of the sector lead about a commitment, not news of its owner.
    private static readonly FrozenSet<string> Orders = FrozenSet.Create(
        "relance", "relancer", "relancez", "accepte", "accepter", "acceptez", "refuse", "refuser", "refusez", "modifie",
        "modifier", "supprime", "supprimer", "reaffecte", "reaffecter", "suspends", "suspendre", "montre", "montrer", "affiche",
        "afficher", "detail", "rouvre", "rouvrir", "clos", "clore", "cloture", "cloturer", "attribue", "attribuer", "annule",
        "annuler");

    private static readonly FrozenSet<string> Questions = FrozenSet.Create(
        "quel", "quelle", "quels", "quelles", "comment", "combien", "pourquoi", "what", "why", "how", "which");

    private static readonly FrozenSet<string> Own = FrozenSet.Create("mon", "ma", "mes", "my");

    private static readonly FrozenSet<string> Belongings = FrozenSet.Create(
        "fils", "fille", "enfant", "enfants", "mari", "femme", "frere", "soeur", "mere", "pere", "chien", "chat", "maison", "appartement", "repas", "livre", "son", "daughter", "husband", "wife", "kid", "kids", "dog", "cat", "house", "car",
        "ordinateur", "ordi", "pc", "telephone", "portable", "smartphone", "imprimante", "ecran", "session", "clavier", "souris", "wifi", "connexion",
        "compte", "teams", "messagerie", "mail", "voiture", "train", "computer", "laptop", "phone", "screen", "account", "printer");

    private static readonly string[] Phrases = ["ordre du jour", "me remplace", "me remplacera", "le probleme", "ce probleme", "du probleme"];

    public static bool Names(Sentence said) =>
        (said.HasOneOf(Subjects) && !said.Has("releve pas", "relevent pas", "ca releve", "cela releve", "qui releve")) || said.Has(Phrases) || References.Find(said, "pb") is not null;

    /// <summary>"mon ordinateur est bloqué", "quel temps fera-t-il demain": of no commitment, unless one is named.</summary>
    public static bool IsOffTheSubject(Sentence said)
    {
        if (said.IsOneOf(0, Questions)) return true;
        for (var at = 1; at < said.Count; at++)
        {
            if (said.IsOneOf(at, Belongings) && said.IsOneOf(at - 1, Own)) return true;
        }

        return false;
    }

    public static bool IsOrder(Sentence said) => said.IsOneOf(said.Is(0, "ne") ? 1 : 0, Orders);

    /// <summary>"je ne viens pas tant que le local est fermé" tells of nothing that was done.</summary>
    public static bool OpensOnPresence(Sentence said) => said.SaysOneOf(0, ["je ne viens pas", "je viens pas", "je ne viendrai pas"]) > 0;

    public static bool NamesPeople(Sentence said) => said.HasOneOf(People);
}
