using System.Collections.Frozen;

namespace GpoBot.Core.Guard;

/// <summary>Words that stand for one person, or before the name of one. Folded.</summary>
internal static class PersonWords
{
    public static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "monsieur", "mr", "madame", "mme", "mlle", "mademoiselle", "famille", "veuve", "epoux", "messieurs", "mm", "mrs", "ms", "miss");

    /// <summary>After a title they make an office or a common noun, not a name.</summary>
    public static readonly FrozenSet<string> AfterTitle = FrozenSet.Create(
        "le", "la", "les", "l", "et", "ou", "de", "du", "des", "d", "qui", "que", "est", "sont", "a", "ont", "au", "en", "dans", "sur",
        "pour", "avec", "je", "j", "nous", "vous", "il", "elle", "merci", "bonjour", "ne", "n", "y", "s", "se", "sera", "va", "vient",
        "maire", "prefet", "prefete", "commissaire", "president", "presidente", "directeur", "directrice", "proviseur",
        "proviseure", "principal", "principale", "adjoint", "adjointe", "depute", "deputee", "senateur", "senatrice", "procureur",
        "procureure", "referent", "referente", "delegue", "deleguee", "capitaine", "commandant", "commandante", "chef", "cheffe",
        "conseiller", "conseillere", "gardien", "gardienne", "securite", "monsieur", "madame", "monoparentale", "nombreuse",
        "concernee", "absente", "relogee", "logee", "expulsee", "demenage", "habite", "vit", "demande", "refuse", "souhaite",
        "entiere", "voisine", "agee", "age", "tout", "toute", "sous", "depuis", "chez", "par", "toujours");

    public static readonly FrozenSet<string> Indefinite = FrozenSet.Create("un", "une", "ce", "cet", "cette", "chaque", "aucune", "aucun");

    /// <summary>Before a name they make it a professional contact, which the roster is there for.</summary>
    public static readonly FrozenSet<string> Colleagues = FrozenSet.Create(
        "successeur", "successeure", "remplacant", "remplacante", "suppleant", "suppleante", "collegue", "interlocuteur",
        "interlocutrice", "referent", "referente", "contact");

    public static readonly FrozenSet<string> Minors = FrozenSet.Create(
        "mineur", "mineure", "eleve", "collegien", "collegienne", "lyceen", "lyceenne", "enfant", "ado", "adolescent",
        "adolescente", "gamin", "gamine");

    public static readonly FrozenSet<string> People = FrozenSet.Create(
        "il", "elle", "lui", "dealer", "dealeur", "guetteur", "guetteuse", "individu", "homme", "femme", "jeune", "locataire",
        "voisin", "voisine", "occupant", "occupante", "mere", "pere", "fils", "fille", "frere", "soeur", "garcon", "gamin", "gamine",
        "ado", "adolescent", "adolescente", "monsieur", "madame", "dame", "eleve", "mineur", "mineure", "enfant", "auteur",
        "suspect", "suspecte", "victime", "meneur", "squatteur", "squatteuse", "trafiquant", "vendeur", "consommateur",
        "delinquant", "agresseur", "mec", "type", "gars", "conjoint", "conjointe", "mari", "epouse", "compagnon", "compagne", "personne",
        "famille", "resident", "residente", "he", "she", "him", "her", "man", "woman", "boy", "girl", "guy", "tenant", "neighbour", "neighbor",
        "mother", "father", "son", "daughter", "brother", "sister", "toxico", "toxicomane", "habitant", "habitante", "proprietaire");

    /// <summary>Before a family name they point at one household: "le fils Martin", "les frères Morel".</summary>
    public static readonly FrozenSet<string> Kin = FrozenSet.Create(
        "fils", "fille", "filles", "frere", "freres", "soeur", "soeurs", "mere", "pere", "cousin", "cousins", "cousine", "oncle", "tante", "neveu",
        "niece", "jumeaux", "clan", "fratrie", "brother", "brothers", "sister");

    /// <summary>Those who work there: their health is nobody's matter here, their doors and rooms are.</summary>
    public static readonly FrozenSet<string> Staff = FrozenSet.Create(
        "gardien", "gardienne", "agent", "agente", "concierge", "animateur", "animatrice", "professeur", "enseignant", "enseignante", "mediateur",
        "mediatrice", "educateur", "educatrice", "employe", "employee", "chauffeur", "conducteur", "collegue");

    public static readonly FrozenSet<string> Groups = FrozenSet.Create(
        "locataires", "occupants", "jeunes", "hommes", "femmes", "individus", "dealers", "guetteurs", "voisins", "mineurs",
        "familles", "personnes", "squatteurs", "gens", "habitants", "eleves", "enfants");
}
