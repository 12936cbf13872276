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
        "au secours", "coup de feu", "coups de feu", "prise d otage", "prise d otages", "on nous tire dessus",
        "on tire sur", "il a une arme", "il a un couteau", "ils sont armes", "il est arme", "homme arme", "appelez la police",
        "appelez les pompiers", "appelez le 17", "appeler la police", "c est une urgence", "urgence absolue", "en danger de mort",
    ];

    private static readonly FrozenSet<string> Dangers = FrozenSet.Create(
        "bagarre", "bagarres", "rixe", "agression", "agressions", "agresse", "agressee", "agresses", "agresser", "incendie",
        "feu", "feux", "brule", "flammes", "fusillade", "tirs", "tirent", "couteau", "arme", "armes", "machette", "blesse",
        "blessee", "blesses", "cambriolage", "cambriole", "cambrioler", "cambrioleur", "braquage", "vol", "explosion", "attaque",
        "attaquent", "emeute", "lynchage", "viol", "frappe", "frappent", "frapper", "tabasse", "tabassent", "tabasser",
        "battent", "menace", "menacent", "danger", "accident", "intrusion", "urgence");

    private static readonly string[] Now =
    [
        "en ce moment", "en ce moment meme", "maintenant", "en cours", "actuellement", "tout de suite", "vite", "la tout de suite",
        "en train de", "a l instant", "immediatement", "il y a un", "il y a une", "il y a des", "y a un", "y a une", "y a des",
        "right now",
    ];

    private static readonly FrozenSet<string> Past = FrozenSet.Create(
        "hier", "dernier", "derniere", "derniers", "dernieres", "depuis", "eu", "semaine", "semaines", "mois", "jours",
        "ancien", "ancienne", "etait", "avait", "ete");

    public static Intent? Read(Sentence said)
    {
        if (said.HasOneOf(Past) || References.Find(said, "ac") is not null) return null;
        if (said.Has(Always)) return new Intent.Emergency();
        if (said.Count == 1 && said.Is(0, "urgence")) return new Intent.Emergency();
        var danger = said.FindWord(Dangers);
        return danger >= 0 && said.Has(Now) ? new Intent.Emergency() : null;
    }
}
