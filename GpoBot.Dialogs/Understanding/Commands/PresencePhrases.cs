using System.Collections.Frozen;
using GpoBot.Core.Attendance;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>The ways people say that they, or others, come to a meeting. Folded; longer phrases first.</summary>
internal static class PresencePhrases
{
    /// <summary>Said of oneself or of one's organisation.</summary>
    public static readonly (string Phrase, Attending Attending)[] Own =
    [
        .. All(Attending.Tentative,
            "je viendrai peut etre", "je viens peut etre", "je serai peut etre la", "on viendra peut etre",
            "je ne sais pas encore si je viens", "je sais pas si je viens", "je sais pas si je pourrai venir", "je sais pas encore si je viens",
            "je ne sais pas si je viens", "je ne sais pas si je pourrai venir",
            "je ne suis pas sur de venir", "je ne suis pas sure de venir", "pas sur de venir", "pas sure de venir",
            "je vais essayer de venir", "on va essayer de venir", "j essaierai de venir", "j essaie de venir", "je vais essayer d etre la",
            "je ferai mon possible pour venir", "je vais tacher de venir", "pas sur d etre la", "pas sure d etre la", "pas certain d etre la", "pas certaine d etre la", "pas certain de venir", "pas certaine de venir", "i ll try to come",
            "peut etre present", "peut etre presente", "peut etre", "maybe", "i might come"),
        .. All(Attending.NotComing,
            [.. from away in new[] { "je serai", "nous serons", "on sera", "i ll be", "i will be" } from place in new[] { "en conge", "en conges", "en vacances", "en formation", "en deplacement", "en repos", "en arret", "en mission", "on leave", "away", "on holiday", "out of office" } select $"{away} {place}"]),
        .. All(Attending.NotComing,
            "je dois m absenter", "je m absente", "je m absenterai", "i am not available", "i m not available", "not available", "unavailable", "excusez mon absence", "excuser mon absence", "m excuser pour mon absence", "vous prie d excuser mon absence", "je decline",
            "je dois decliner", "nous declinons", "on decline", "ce sera sans moi", "sans moi", "sans nous", "count me out", "je suis contraint d annuler",
            "je suis retenu ailleurs", "je suis retenue ailleurs",
            "je ne pourrai pas etre present", "je ne pourrai pas etre presente", "je ne pourrai pas etre la",
            "je ne pourrai pas venir", "je pourrai pas venir", "je ne pourrai pas participer", "je ne pourrai pas y etre",
            "je ne peux pas venir", "je peux pas venir", "je ne peux pas y etre", "je ne viens pas", "je ne viens plus",
            "je viens pas", "je ne viendrai pas", "je viendrai pas", "je ne serai pas present", "je ne serai pas presente",
            "je ne serai pas la", "je serai pas la", "je ne participerai pas", "je ne participe pas", "je serai absent",
            "je serai absente", "je suis absent", "je suis absente", "je serai empeche", "je serai empechee", "empeche", "empechee",
            "je suis indisponible", "je serai indisponible", "indisponible", "je ne suis pas libre", "je suis pas libre", "je peux pas y etre",
            "je ne peux pas etre la", "je peux pas etre la", "je ne pourrai pas assister", "je n y serai pas", "j y serai pas", "on ne sera pas la",
            "on sera pas la", "i can t attend", "i cannot attend", "i won t attend", "je suis empeche",
            "je suis empechee", "impossible de venir", "je ne suis pas disponible", "je ne suis pas dispo", "je suis pas disponible",
            "je suis pas dispo", "je suis pas la", "je ne suis pas la", "je pourrai pas etre la", "je pourrai pas etre present",
            "je pourrai pas etre presente", "je serai pas present", "je serai pas presente", "pas disponible", "pas dispo", "on ne viendra pas",
            "on ne vient pas", "on viendra pas", "nous ne viendrons pas", "nous ne pourrons pas venir", "nous serons absents",
            "on sera absents", "on ne pourra pas venir", "pas present", "pas presente", "absent", "absente", "i am not coming",
            "i m not coming", "not coming", "i can t come", "i cannot come", "i can t make it", "i cant come",
            "i cant make it", "i wont come", "i won t come", "i will not come",
            "i won t be there"),
        .. All(Attending.Coming,
            "me compter present", "me compter presente", "nous compter presents", "me compter parmi", "comptez moi", "comptez nous", "comptez sur nous",
            "je reponds present", "je confirme ma presence", "je confirme ma venue", "je confirme que je viens", "je viens", "je viendrai",
            "je serai present", "je serai presente", "comptez sur moi", "vous pouvez compter sur moi", "j y serai", "on y sera", "nous y serons",
            "je serai au rendez vous", "je serai au rdv", "ok je viens", "ok pour la reunion", "count me in", "i ll attend", "i will attend",
            "je serai la", "je serai des votres", "je participerai", "je participe",
            "je suis present", "je suis presente", "je peux venir", "je pourrai venir", "nous viendrons", "nous serons la",
            "nous serons presents", "on viendra", "on vient", "on sera la", "present", "presente", "presence confirmee", "i am coming",
            "i m coming", "i will come", "i ll come", "i ll be there", "ill be there", "ill come", "i will be there", "i come", "coming"),
    ];

    /// <summary>Said of somebody whose name, or organisation, comes before.</summary>
    public static readonly (string Phrase, Attending Attending)[] Others =
    [
        .. All(Attending.NotComing,
            "ne pourra pas etre present", "ne pourra pas etre presente", "ne pourra pas etre la", "ne pourra pas venir",
            "ne peut pas venir", "ne viendra pas", "ne vient pas", "ne vient plus", "viendra pas", "vient pas", "ne sera pas present",
            "ne sera pas presente", "ne sera pas la", "sera absent", "sera absente", "est absent", "est absente", "is not coming",
            "won t come"),
        .. All(Attending.Tentative, "viendra peut etre", "vient peut etre", "sera peut etre la", "might come"),
        .. All(Attending.Coming,
            "sera present", "sera presente", "sera la", "est present", "est presente", "viendra", "vient", "pourra venir",
            "confirme sa presence", "confirme sa venue", "is coming", "will come"),
    ];

    /// <summary>Somebody comes instead: named before these…</summary>
    public static readonly string[] NamedBefore =
    [
        "me remplacera", "me remplace", "viendra a ma place", "vient a ma place", "ira a ma place", "sera la a ma place", "y va a ma place",
        "va a ma place", "ira a ma place", "y sera a ma place", "assistera a ma place", "participera a ma place", "sera present a ma place",
        "sera presente a ma place", "will come instead", "goes instead",
        "viendra pour moi", "me represente", "me representera", "me suppleera", "will replace me", "replaces me", "comes instead",
    ];

    /// <summary>…or after these.</summary>
    public static readonly string[] NamedAfter =
    [
        "je serai remplace par", "je serai remplacee par", "je suis remplace par", "je suis remplacee par", "je serai represente par",
        "je serai representee par", "je me fais remplacer par", "je me ferai remplacer par", "je me fais representer par",
    ];

    public static readonly string[] Unnamed =
    [
        "mon suppleant", "ma suppleante", "mon remplacant", "ma remplacante", "mon adjoint", "mon adjointe", "notre suppleant",
        "notre suppleante", "mon collegue", "ma collegue", "my deputy",
    ];

    /// <summary>Words that say nothing wherever they stand; taken out first, so that "je ne viens finalement pas" is read.</summary>
    public static readonly FrozenSet<string> Adverbs = FrozenSet.Create(
        "bien", "finalement", "malheureusement", "helas", "desole", "desolee", "donc", "aussi", "sorry", "unfortunately", "dsl");

    /// <summary>How one excuses oneself before saying it.</summary>
    public static readonly string[] Regrets =
    [
        .. from feels in new[] { "je suis", "nous sommes", "on est", "vraiment" } from sorry in new[] { "desole", "desolee", "desoles", "desolees", "navre", "navree", "navres", "confus" } select $"{feels} {sorry}",
        "i am sorry", "i m sorry", "sorry", "toutes mes excuses", "mes excuses", "je m excuse", "je regrette", "mille excuses", "i am afraid", "i m afraid",
    ];

    /// <summary>That somebody comes, which beside a no of one's own names who comes instead.</summary>
    public static readonly string[] Instead =
        ["je vous envoie", "j envoie", "je vous enverrai", "j enverrai", "nous envoyons", "on envoie", "qui vient", "qui viendra", "qui ira", "qui y va", "qui y sera", "qui sera la", "qui assistera", "vient", "viendra", "ira", "y va", "assistera", "y sera", "sera la", "will come", "will be there", "is coming"];

    /// <summary>A yes that needs a weekday beside it: without one, or with a date, it may be about anything.</summary>
    public static readonly string[] YesOnThatDay =
        ["ok", "c est ok", "c est bon", "ca marche", "ca roule", "d accord", "partant", "partante", "partants", "je suis partant", "je suis partante", "oui", "entendu", "ca me va", "bon pour moi", "c est bon pour moi", "ok pour moi", "i m in", "works for me"];

    /// <summary>A no that needs its day beside it: without one, it may be about anything.</summary>
    public static readonly string[] NoOnThatDay = ["je ne peux pas", "je peux pas", "je ne pourrai pas", "je pourrai pas", "i can t", "i cant", "je suis retenu", "je suis retenue", "retenu", "retenue", "je suis pris", "je suis prise", "impossible pour moi", "impossible pour nous", "pas possible pour moi", "ce n est pas possible pour moi", "c est pas possible pour moi", "ca ne va pas etre possible", "ce ne sera pas possible", "on ne peut pas", "on peut pas", "nous ne pouvons pas"];

    /// <summary>Why somebody does not come; understood and left out, for the reason is theirs alone.</summary>
    public static readonly string[] Excuses =
    [
        "je suis en conges", "je suis en conge", "je suis en vacances", "je suis en formation", "je suis en deplacement", "je suis en repos",
        "je suis malade", "je suis pris", "je suis prise", "j ai un imprevu", "j ai un empechement", "j ai une audience", "en conges", "en conge",
        "en vacances", "en formation", "en deplacement", "en repos",
    ];

    /// <summary>What people type without the space, in full.</summary>
    public static readonly (string Run, string Full)[] Runs =
    [
        ("jsuis", "je suis"), ("chuis", "je suis"), ("jserai", "je serai"), ("jviens", "je viens"), ("jviendrai", "je viendrai"),
        ("jpeux", "je peux"), ("jpourrai", "je pourrai"), ("jsais", "je sais"), ("j suis", "je suis"), ("j serai", "je serai"),
        ("j viens", "je viens"), ("j viendrai", "je viendrai"), ("j peux", "je peux"), ("j pourrai", "je pourrai"), ("ki", "qui"),
        ("j sais", "je sais"),
    ];

    /// <summary>Words that change nothing beside such a statement.</summary>
    public static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "la", "le", "l", "a", "au", "aux", "du", "de", "d", "reunion", "reunions", "seance", "gpo", "prochaine", "prochain", "y", "en",
        "oui", "bon", "moi", "non", "ok", "mais", "et", "c", "est", "je", "j", "ce", "jour", "cette", "fois", "pour", "celle", "to", "the",
        "yes", "yeah", "no", "hi", "there", "hello", "merci", "meeting", "next", "on", "viendra", "vient", "ira", "sera", "place", "ma", "car", "meme", "que", "qui", "par", "envoie", "enverrai", "note");

    /// <summary>What stands around the name of a deputy, or for it.</summary>
    public static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        "c", "est", "ce", "sera", "qui", "et", "mais", "donc", "que", "je", "ma", "mon", "notre", "un", "une", "collegue", "adjoint",
        "adjointe", "suppleant", "suppleante", "remplacant", "remplacante", "viendra", "vient", "ira", "la", "le", "a", "place", "de",
        "par", "quelqu", "car", "oui", "non");

    private static IEnumerable<(string, Attending)> All(Attending attending, params string[] phrases) =>
        phrases.Select(phrase => (phrase, attending));
}
