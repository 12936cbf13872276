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

    private static readonly string[] Phrases = ["ordre du jour", "me remplace", "me remplacera", "le probleme", "ce probleme", "du probleme"];

    public static bool Names(Sentence said) =>
        (said.HasOneOf(Subjects) && !said.Has("releve pas", "relevent pas")) || said.Has(Phrases) || References.Find(said, "pb") is not null;

    public static bool IsOrder(Sentence said) => said.IsOneOf(said.Is(0, "ne") ? 1 : 0, Orders);

    /// <summary>"je ne viens pas tant que le local est fermé" tells of nothing that was done.</summary>
    public static bool OpensOnPresence(Sentence said) => said.SaysOneOf(0, ["je ne viens pas", "je viens pas", "je ne viendrai pas"]) > 0;

    public static bool NamesPeople(Sentence said) => said.HasOneOf(People);
}
