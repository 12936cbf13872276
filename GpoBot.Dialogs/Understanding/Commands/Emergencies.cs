using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// Something that happens now and needs the police, not a bot. Told apart from the same words in a title or about the past;
/// in doubt it is an emergency, since the answer is only the number to call.
/// </summary>
internal static class Emergencies
{
    private static readonly string[] Always =
    [
        "au secours", "a l aide vite", "coup de feu", "coups de feu", "prise d otage", "prise d otages", "on nous tire dessus",
        "on se fait tirer dessus", "ca tire", "ils tirent", "il tire", "on tire sur", "il a une arme",
        "il a un couteau", "ils ont un couteau", "ils ont des armes", "ils sont armes", "il est arme", "homme arme", "hommes armes", "individu arme",
        "individus armes", "appelez la police", "appelez les pompiers", "appelez les secours",
        "appelez le samu", "appelez une ambulance", "appelez le 17", "appelez le 18", "appelez le 15", "appeler la police", "appeler les secours",
        "envoyez la police", "envoyez une patrouille", "envoyez quelqu un vite", "envoyez des renforts", "vite une patrouille", "une patrouille vite",
        "besoin d une patrouille", "patrouille svp vite", "police vite", "vite la police", "c est une urgence", "urgence absolue",
        "en danger de mort", "danger immediat", "on se fait attaquer", "on se fait agresser", "on se fait frapper", "on m agresse",
        "je me fais agresser",
        "on nous agresse", "je suis agresse", "je suis agressee", "se fait agresser", "se fait frapper", "se fait tabasser", "se font agresser",
        "il y a le feu", "y a le feu", "ca brule", "ca crame", "au feu", "inconscient", "inconsciente", "ne respire plus", "saigne beaucoup",
        "perd du sang",
        "fait un malaise", "arret cardiaque", "blesse grave", "blesses graves", "quelqu un est blesse", "il y a un blesse", "il y a des blesses",
        "call the police", "call 112", "call an ambulance", "shots fired", "gunshots", "someone has a gun", "someone has a knife",
        "somebody has a gun", "somebody has a knife", "help emergency",
        "avec un couteau", "avec une arme", "avec une machette", "avec un fusil", "avec un pistolet", "fuite de gaz", "odeur de gaz", "voiture brule",
        "voitures brulent", "brule devant", "brule dans", "brule sur", "est en feu", "sont en feu", "en flammes", "prend feu", "prennent feu",
        "gas leak", "with a knife", "with a gun", "being attacked", "under attack", "is on fire", "there is a fire",
    ];

    private static readonly FrozenSet<string> Dangers = FrozenSet.Create(
        "bagarre", "bagarres", "rixe", "rixes", "baston", "agression", "agressions", "agresse", "agressee", "agresses", "agresser", "incendie",
        "feu", "feux", "brule", "brulent", "flammes", "fumee", "fusillade", "tirs", "tirent", "couteau", "arme", "armes", "machette", "blesse",
        "blessee", "blesses", "cambriolage", "cambriole", "cambriolent", "cambrioler", "cambrioleur", "cambrioleurs", "braquage", "braquent", "vol",
        "explosion", "attaque",
        "attaquent", "attaquer", "emeute", "lynchage", "viol", "frappe", "frappent", "frapper", "tabasse", "tabassent", "tabasser", "battent",
        "battre", "menace", "menacent", "danger", "accident", "intrusion",
        "urgence", "urgent", "casser", "cassent", "caillassage", "caillassent", "caillasser", "mortiers", "mortier", "bruler", "etrangle",
        "poignarde", "noie", "overdose", "fight", "fighting", "fire", "stabbing", "shooting", "robbery", "burglary", "attack", "riot", "accident");

    private static readonly FrozenSet<string> Crimes = FrozenSet.Create(
        "bagarre", "rixe", "baston", "agression", "fusillade", "tirs", "couteau", "arme", "machette", "incendie", "braquage", "viol", "explosion",
        "emeute", "fight", "fire", "shooting", "attack", "stabbing");

    private static readonly string[] Now =
    [
        "en ce moment", "en ce moment meme", "maintenant", "en cours", "actuellement", "tout de suite", "vite", "la tout de suite",
        "en train de", "en train d", "a l instant", "immediatement", "il y a un", "il y a une", "il y a des", "y a un", "y a une", "y a des",
        "la maintenant", "viennent d", "vient d",
        "right now", "going on", "happening", "there is a", "there s a", "now",
    ];

    private static readonly string[] AtOnce =
        ["en ce moment", "maintenant", "vite", "tout de suite", "en train de", "en train d", "il y a un", "y a un", "right now"];

    private static readonly FrozenSet<string> Past = FrozenSet.Create(
        "hier", "dernier", "derniere", "derniers", "dernieres", "depuis", "eu", "semaine", "semaines", "mois", "jours", "souvent", "regulierement",
        "chaque", "parfois", "tous", "toutes", "habituellement",
        "ancien", "ancienne", "etait", "avait", "yesterday", "week", "often");

    // "Risque d'incendie", "prévention des agressions", "alarme incendie": of danger in general.
    private static readonly FrozenSet<string> General = FrozenSet.Create(
        "prevention", "prevenir", "risque", "risques", "alarme", "alarmes", "extincteur", "extincteurs", "porte", "consigne", "consignes", "lutte",
        "contre", "statistiques", "bilan", "combien", "arrete", "arretes", "reunion", "engagement", "action",
        "sensibilisation", "formation", "questionnaire", "plan", "signaler", "signalement", "problematique", "fiche", "detecteur", "detecteurs",
        "regle", "vert", "rouge", "tricolore", "tricolores", "interdiction", "relance", "travaux", "budget", "devis", "livraison", "nettoyage",
        "etude", "reparation", "chantier");

    public static Intent? Read(Sentence said)
    {
        if (References.Find(said, "ac") is not null || said.HasOneOf(Past)) return null;
        if (said.Count == 1 && said.Is(0, "urgence")) return new Intent.Emergency();
        if (Violence.Goes(said) && !said.HasOneOf(General)) return new Intent.Emergency();
        if (said.Has(Always) && !said.HasOneOf(General)) return new Intent.Emergency();
        var danger = said.FindWord(Dangers);
        if (danger < 0) return null;
        // "URGENT bagarre en bas": the word itself says now; "c'est urgent" of a delivery does not.
        var urgent = said[0].Text is "urgent" or "urgence" or "vite" or "alerte" && said.HasOneOf(Crimes);
        if (!urgent && !said.Has(Now)) return null;
        var crime = said.HasOneOf(Crimes);
        // "Travaux urgents en cours", "il y a une porte coupe-feu": not by one weak word alone.
        if (said.HasOneOf(General) && !(crime && said.Has("en ce moment", "maintenant", "vite", "tout de suite", "en train de", "right now"))) return null;
        var weak = !crime && said[danger].Text is "urgent" or "urgence" or "danger" or "casser" or "accident";
        return weak && !said.Has(AtOnce) ? null : new Intent.Emergency();
    }
}
