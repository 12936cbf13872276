using System.Collections.Frozen;
using GpoBot.Core.Commitments;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>The ways people say where a commitment stands.</summary>
internal static class StatusPhrases
{
    public static readonly string[] NothingNew =
    [
        "aucune evolution a signaler", "pas d evolution a signaler", "aucun changement a signaler", "aucune nouveaute a signaler", "situation identique",
        "situation inchangee", "rien n evolue", "au meme stade", "rien de neuf", "rien de nouveau", "rien a signaler", "ras", "r . a . s .", "r . a . s", "inchange", "inchangee",
        "inchangees", "inchanges", "pas de changement", "aucun changement", "sans changement", "pas de nouveaute",
        "pas d evolution", "aucune evolution", "pas de news", "pas d avancee", "pas d avancees", "aucune avancee", "rien n a change", "rien a change",
        "rien ne change", "rien n a bouge", "rien a bouge", "n a pas bouge", "pas bouge", "aucune nouvelle", "pas de nouvelle", "pas de nouveau",
        "rien de special", "rien de particulier",
        "rien de plus", "idem", "meme chose", "statu quo", "au meme point", "c est pareil", "c est toujours pareil", "toujours la meme chose",
        "rien depuis", "meme situation", "pas de nouvelles pour l instant", "pas de nouvelles pour le moment", "rien a ajouter", "no news",
        "nothing to report", "no update",
        "nothing has changed", "unchanged", "still the same", "same as before", "toujours pareil", "toujours rien", "rien a dire", "rien a declarer", "rien de notable", "nada", "pas de neuf", "nothing new",
        "no change",
    ];

    public static readonly (string Phrase, CommitmentStatus Status)[] Explicit =
    [
        .. All(CommitmentStatus.Dropped,
            "not to do it", "decide de ne pas", "decide de ne plus", "on ne fera pas", "on fera pas", "nous ne ferons pas", "je ne ferai pas", "on ne fera plus", "we won t do", "we will not do",
            "on ne le fera pas", "on ne la fera pas", "on le fera pas", "on ne les fera pas", "nous ne le ferons pas",
            "ne le ferai pas", "ne le ferons pas", "ne sera pas fait", "ne sera pas faite", "ne se fera pas", "on renonce", "nous renoncons",
            "je renonce", "on laisse tomber", "nous laissons tomber", "on ne le fait pas", "on ne le fait plus", "on ne la fait pas",
            "on ne le fera plus", "on le fera plus",
            "on le fera jamais", "ne le fera jamais", "ne le ferai plus", "ne se fera plus", "ne sera jamais fait", "ne sera pas realise",
            "ne sera pas realisee", "won t do it", "will not do it", "won t be done",
            "will not be done", "not going to do", "we give up", "giving up",
            "on abandonne", "nous abandonnons", "j abandonne", "abandonne", "abandonnee", "abandonnes", "abandonnees", "sans suite", "dropped"),
        .. All(CommitmentStatus.Done, "en ordre", "est plie", "chose faite", "sorted out", "taken care of"),
        .. All(CommitmentStatus.InProgress,
            "avance bien", "avancent bien", "avance normalement", "avance doucement", "suit son cours", "suivent leur cours", "ne reste plus que", "reste plus que", "ne reste plus qu", "reste plus qu", "ne reste que",
            "il reste juste", "ne manque plus que", "manque plus que", "en phase de", "en preparation",
            "pas encore fini", "pas encore finie", "pas encore termine", "pas encore terminee", "pas tout a fait", "pas completement",
            "pas entierement", "pas totalement"),
        .. All(CommitmentStatus.Todo,
            "rien n a ete fait", "rien n est fait", "rien n a encore ete fait", "rien n est encore fait", "rien n a ete entrepris", "rien n a ete lance", "rien n a commence", "rien n a demarre", "n a rien fait",
            "pas encore fait", "pas encore faite", "pas eu le temps", "pas encore eu le temps", "pas trouve le temps", "pas encore pu",
            "pas pu le faire", "pas pu", "toujours pas fait", "not done yet",
            "not done", "not yet", "haven t started", "have not started", "no time yet", "had no time", "pas encore commence", "pas commence",
            "pas commencee", "pas demarre",
            "pas fait", "pas faite", "pas faits", "pas encore", "reste a faire", "rien fait", "a faire", "todo", "not started"),
        .. All(CommitmentStatus.InProgress,
            [.. from nearly in new[] { "quasi", "quasiment", "presque", "bientot", "pratiquement", "almost", "nearly" }
                from done in new[] { "boucle", "bouclee", "acheve", "achevee", "regle", "reglee", "pret", "prete", "realise", "realisee", "solde", "faits", "faites", "finis", "finies", "finished", "complete", "ready" } select $"{nearly} {done}"]),
        .. All(CommitmentStatus.InProgress,
            "en cours", "en court", "on est dessus", "je suis dessus", "nous sommes dessus", "on y travaille", "j y travaille", "nous y travaillons",
            "on bosse dessus", "c est lance", "est lance", "est lancee",
            "sont lances", "sont lancees", "a ete lance", "a ete lancee", "en bonne voie", "ca progresse", "bien avance", "travaux engages", "travaux demarrent", "travaux commencent", "travaux debutent",
            "en train d etre fait", "working on it", "working on this", "under way", "underway",
            "on it", "almost done", "nearly done", "half way", "quasi fini", "quasiment fini", "quasi termine", "enc ours", "pas fini", "pas finie",
            "pas finis", "pas termine", "pas terminee",
            "pas encore fini", "pas encore termine", "presque fini", "presque finie", "presque termine", "presque terminee",
            "presque fait", "bientot fini", "bientot termine", "commence", "commencee", "demarre", "demarree", "ca avance",
            "on avance", "partiellement", "en partie", "in progress", "ongoing", "started"),
        .. All(CommitmentStatus.Blocked,
            "bloque", "bloquee", "bloques", "bloquees", "blocage", "coince", "coincee", "coinces", "coincees", "ca bloque", "ca coince", "on bloque",
            "en attente", "a l arret",
            "au point mort", "suspendu", "suspendue", "blocked", "stuck"),
    ];

    /// <summary>Say that it is done and nothing more.</summary>
    public static readonly FrozenSet<string> Done = Forms(
        ["fait", "accompli", "fini", "termine", "acheve", "realise", "effectue", "solde", "done", "finished", "completed", "complete"]);

    /// <summary>Say what was done: they count with an auxiliary or at the beginning.</summary>
    public static readonly FrozenSet<string> Deeds = Forms(
    [
        "enleve", "cloture", "boucle", "pose", "installe", "livre", "repare", "remplace", "ferme", "signe", "envoye", "regle", "nettoye", "evacue",
        "change", "securise", "mure", "publie", "diffuse", "distribue", "degage", "debarrasse", "retire", "coupe", "verbalise",
        "valide", "vote", "adopte", "transmis", "mis", "remis", "rendu", "tenu", "ouvert", "peint", "recu", "obtenu",
    ]);

    public static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        "est", "sont", "a", "ont", "ete", "ai", "avons", "avez", "as", "etait", "etaient", "is", "are", "was");

    /// <summary>What is done in a GPO: before a deed they stand for the auxiliary, "tâche clôturée".</summary>
    public static readonly FrozenSet<string> Works = FrozenSet.Create(
        "tache", "taches", "action", "actions", "travaux", "intervention", "interventions", "chantier", "dossier", "mission", "engagement", "demande",
        "operation");

    public static readonly FrozenSet<string> Negations = FrozenSet.Create("pas", "jamais", "non", "ni", "aucun", "aucune", "not", "plus");

    /// <summary>Before a word of the done kind they make it a promise.</summary>
    public static readonly FrozenSet<string> Futures = FrozenSet.Create(
        "sera", "seront", "va", "vont", "devrait", "devraient", "doit", "doivent", "pourra", "pourrai", "pourrons", "pourront",
        "serait", "ferai", "fera", "ferons", "feront", "prevu", "prevue", "prevus", "prevues", "compte", "comptons", "will");

    private static IEnumerable<(string, CommitmentStatus)> All(CommitmentStatus status, params string[] phrases) =>
        phrases.Select(phrase => (phrase, status));

    private static FrozenSet<string> Forms(string[] words) =>
        words.SelectMany(word => new[] { word, word + "e", word + "s", word + "es" }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What one has just done is done; of other verbs nothing is guessed.</summary>
    public static readonly FrozenSet<string> Endings = FrozenSet.Create(
        "finir", "terminer", "achever", "boucler", "reparer", "remplacer", "poser", "installer", "enlever", "fermer", "nettoyer");
}
