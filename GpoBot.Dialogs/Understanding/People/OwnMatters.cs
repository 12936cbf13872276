using System.Collections.Frozen;
using GpoBot.Core.Groups;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;

namespace GpoBot.Dialogs.Understanding.People;

/// <summary>What people ask or set for themselves: "mes données", "langue en", "écrivez-moi par courriel", "charte", "accessibilité".</summary>
internal static class OwnMatters
{
    private static readonly string[] Data =
    [
        "mes donnees", "mes infos", "mes informations", "quelles donnees", "quelles infos avez vous", "quelles informations avez vous",
        "que savez vous sur moi", "que savez vous de moi", "que sais tu sur moi", "que sais tu de moi", "ce que vous savez sur moi",
        "qu est ce que vous avez sur moi", "qu avez vous sur moi", "vous avez quoi sur moi", "tu as quoi sur moi", "donnees sur moi",
        "donnees vous avez", "donnees vous gardez", "droit a l effacement", "effacer mes donnees", "effacez mes donnees", "droit de rectification",
        "droit d opposition", "infos sur moi", "informations sur moi", "sur moi", "donnees personnelles", "rgpd", "droit d acces", "droit a l oubli",
        "supprimez mes donnees", "supprimer mes donnees", "rectifier mes donnees", "corriger mes donnees",
        "cnil", "dpo", "protection des donnees", "my data", "my personal data", "what do you know about me", "quelles informations conservez", "quelles informations gardez", "quelles informations detenez", "informations a mon sujet", "informations me concernant", "donnees me concernant", "infos a mon sujet", "a mon sujet", "a mon propos", "what data", "what information", "what info", "which data", "gdpr", "right of access", "right to be forgotten", "delete my data", "access to my data",
    ];

    private static readonly string[] File =
    [
        "telecharger", "telecharge", "telechargez", "exporter", "exporte", "exportez", "export", "fichier", "recuperer", "csv", "download",
    ];

    private static readonly string[] English =
    [
        "langue en", "langue anglais", "langue anglaise", "en anglais", "anglais", "english", "in english", "parle anglais", "parlez anglais",
        "passe en anglais", "passer en anglais", "switch to english", "language en", "language english", "speak english", "mettre en anglais",
    ];
    private static readonly string[] French =
    [
        "langue fr", "langue francais", "langue francaise", "en francais", "francais", "french", "in french", "passe en francais",
        "passer en francais", "parle francais", "switch to french", "language fr", "language french", "speak french", "retour au francais",
    ];
    private static readonly string[] Languages = ["langue", "langues", "language", "changer de langue", "changer la langue", "change de langue"];

    private static readonly string[] Mail = ["courriel", "courriels", "mail", "mails", "email", "e mail", "e mails", "messagerie", "by mail", "by email"];
    private static readonly string[] Writing =
    [
        "ecrivez moi", "ecris moi", "m ecrire", "contactez moi", "contacte moi", "me contacter", "prevenez moi", "previens moi", "je prefere",
        "on prefere", "plutot", "envoyez moi tout", "repondez moi", "canal", "par", "tout par", "joignez moi", "write to me", "contact me",
        "i prefer", "recevoir", "passe en", "je veux etre contacte", "je veux etre contactee",
    ];

    private static readonly string[] Sign =
    [
        "signe la charte", "signer la charte", "signee la charte", "ai signe la charte", "j ai signe la charte", "je signe la charte",
        "charte signee", "a signe la charte", "accepte la charte", "j accepte la charte", "signed the charter", "sign the charter",
    ];
    private static readonly string[] Charter = ["charte", "la charte", "charte deontologique", "charte de confidentialite", "charter", "the charter"];
    private static readonly string[] Access =
    [
        "accessibilite", "declaration d accessibilite", "lecteur d ecran", "lecteurs d ecran", "accessibility", "screen reader", "aide accessibilite",
        "malvoyant", "handicap visuel", "raccourcis clavier",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "les", "l", "de", "du", "d", "des", "a", "au", "en", "moi", "me", "m", "je", "j", "ai", "par", "sur", "dans", "pour", "avez",
        "vous", "tu", "as", "quelles", "quelle", "sont", "est", "qu", "que", "ce", "savez", "on", "et", "voir", "montre", "lire", "consulter",
        "affiche", "afficher", "mes", "mon", "ma", "vos", "voudrais", "veux", "savoir", "connaitre", "ou", "comment", "exercer", "mon", "mes",
        "droits", "droit", "acces", "demande", "demander", "supprimer", "supprimez", "corriger", "rectifier", "utiliser", "utilise", "avec", "un",
        "une",
        "teams", "tout", "tous", "toutes", "plutot", "ecrire", "ecrivez", "courriel", "mail", "svp", "stp", "please", "the", "my", "you", "have",
        "about", "do", "what", "data", "know", "to", "by", "in", "on", "i", "for", "via", "uniquement", "seulement", "langue", "language",
        "deontologique",
        "ethique", "confidentialite", "aide", "qui", "y", "il", "suis", "possible", "puis", "peux", "messages", "relances", "rappels", "desormais",
        "bot", "gpobot", "contacter", "held", "hold", "personnelles", "conservees", "conservez", "detenez", "stockees", "gardez", "concernant", "me",
        "donnees", "rgpd", "infos", "informations",
        "telecharger", "telecharge", "telechargez", "exporte", "exportez", "export", "fichier", "csv", "download",
        "effacement", "effacer", "opposition", "rectification", "quel", "quels", "kel", "quoi", "conserve", "garde", "stocke", "exporter",
        "faire", "valoir", "respecter", "sujet", "propos", "collectees", "which", "acceder", "store", "stored", "information", "info", "see", "delete", "know", "access", "want", "conservez", "stockez", "collectez", "sais", "savez", "recuperer", "contact", "responsable", "protection", "personal", "keep", "charte", "signee", "signe");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 25 || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        if (Speech.Find(whole, Data) is not null) return Only(whole, Data) ? new Intent.MyData(Speech.Find(whole, File) is not null) : null;
        if (LanguageOf(whole) is { } language) return language;
        if (Speech.Find(whole, Sign) is { } sign) return Signed(whole, sign);
        if (Speech.Find(whole, Charter) is { At: <= 5 }) return Only(whole, Charter) ? new Intent.Charter() : null;
        if (Speech.Find(whole, Access) is { At: <= 5 }) return Only(whole, Access) ? new Intent.Accessibility() : null;
        return ChannelOf(whole);
    }

    private static Intent.Language? LanguageOf(Sentence whole)
    {
        if (whole.Count > 8) return null;
        if (Speech.Find(whole, English) is not null) return Only(whole, English) ? new Intent.Language("en") : null;
        if (Speech.Find(whole, French) is not null) return Only(whole, French) ? new Intent.Language("fr") : null;
        return Speech.Says(whole, Speech.First(whole), Languages) > 0 && Only(whole, Languages) ? new Intent.Language() { Bare = whole.Count == 1 } : null;
    }

    private static Intent.PreferChannel? ChannelOf(Sentence whole)
    {
        if (whole.Count > 14 || Speech.Says(whole, Speech.First(whole), Writing) == 0) return null;
        var (mail, teams) = (Speech.Find(whole, Mail)?.At, Speech.Find(whole, ["teams", "ici", "in teams"])?.At);
        // "plutôt dans Teams que par mail": the first one is the choice.
        var channel = (mail, teams) switch
        {
            (null, null) => (Channel?)null,
            (null, _) => Channel.Teams,
            (_, null) => Channel.Email,
            var (byMail, inTeams) => byMail < inTeams ? Channel.Email : Channel.Teams,
        };
        var said = Speech.Copy(whole);
        Speech.Take(said, Writing);
        Speech.Take(said, Mail);
        Speech.Take(said, ["teams", "ici"]);
        return channel is { } chosen && Speech.SaysNoMore(said, Fillers) ? new Intent.PreferChannel(chosen) : null;
    }

    private static Intent.Charter Signed(Sentence whole, (int At, int Length) sign)
    {
        var who = sign.At > 0 && whole[0].Text is not ("je" or "j" or "ai" or "oui" or "i") && whole[sign.At].Text is "a" ? whole.Slice(0, sign.At) : null;
        return new Intent.Charter(Signed: true, who);
    }

    private static bool Only(Sentence whole, string[] phrases)
    {
        var said = Speech.Copy(whole);
        Speech.Take(said, phrases);
        return Speech.SaysNoMore(said, Fillers);
    }
}
