using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Problems;

/// <summary>
/// "signaler : bancs dégradés square du Moulin, 3 habitants", and for a lead "nouvelle problématique : tapage place de l'Horloge":
/// what, where and how many speak of it, told apart.
/// </summary>
internal static class Signalling
{
    private static readonly string[] Reports =
    [
        "signaler", "signale", "signalez", "signalons", "signalement", "nouveau signalement", "faire un signalement", "fais un signalement", "un signalement",
        "je signale", "nous signalons", "on signale", "je vous signale", "on me signale", "on nous signale", "j ai un signalement", "a signaler",
        "je fais remonter", "faire remonter", "remontee", "remontee d habitants", "remontee habitants", "proposer une problematique",
        "propose une problematique",
        "je propose une problematique", "proposition de problematique", "report a problem", "i report", "i want to report", "to report", "reporting",
    ];

    private static readonly string[] Complaints =
    [
        "des habitants signalent", "les habitants signalent", "des riverains signalent", "les riverains signalent", "des habitants se plaignent",
        "les habitants se plaignent", "des riverains se plaignent", "les riverains se plaignent", "habitants se plaignent", "riverains se plaignent",
        "des locataires se plaignent", "les locataires se plaignent", "des commercants se plaignent", "les commercants se plaignent", "residents complain",
    ];

    private static readonly string[] Registers =
    [
        "nouvelle problematique", "nouveau probleme", "une nouvelle problematique", "creer une problematique", "creer un probleme", "cree une problematique",
        "creez une problematique", "ajouter une problematique", "ajoute une problematique", "ajoutez une problematique", "enregistrer une problematique",
        "enregistre une problematique", "enregistrez une problematique", "ouvrir une problematique", "ouvre une problematique", "saisir une problematique",
        "ajoute la problematique", "cree la problematique", "enregistre la problematique", "ajoute un probleme", "ajouter un probleme",
        "enregistre un probleme",
        "creation de problematique", "creation d une problematique", "declarer une problematique", "declare une problematique", "new problem", "add a problem",
    ];

    private static readonly string[] Saying =
        ["se plaignent", "signalent", "nous signalent", "me signalent", "ont signale", "parlent", "complain", "report"];

    private static readonly FrozenSet<string> RegisterVerbs = FrozenSet.Create(
        "creer", "cree", "creez", "ajouter", "ajoute", "ajoutez", "enregistrer", "enregistre", "enregistrez", "ouvrir", "ouvre", "ouvrez", "saisir",
        "saisis", "declarer", "declare", "noter", "note", "add", "create", "register");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "de", "d", "du", "des", "que", "qu", "un", "une", "le", "la", "les", "l", "pour", "probleme", "problematique", "concernant", "a", "on", "of",
        "about", "that", "au", "sujet");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        var at = Speech.First(whole);
        var complaint = Speech.Says(whole, at, Complaints);
        var report = complaint > 0 ? complaint : Speech.Says(whole, at, Reports);
        var register = report > 0 ? 0 : Speech.Says(whole, at, Registers);
        // "Signalements" is a list, "report au 15/12" a later date.
        report = report + register > 0 ? report : Complaint(whole, at);
        report = report + register > 0 || !whole.Is(at, "report") || !whole.Is(at + 1, ":") || FrenchDates.Find(whole, today) is not null ? report : 2;
        register = report + register > 0 ? register : Registering(whole, at);
        if (whole[at + report].Text is "incident" || whole.Is(at + report + 1, "incident")) return null;
        if (report + register == 0 || whole.Is(at, "signalements")) return null;
        var said = Speech.Copy(whole);
        var people = Heads.Find(said);
        said.Cut(0, at + report + register);
        var category = Category(said);
        if (people is { } many) said.Cut(many.From, many.To);
        var gpo = GpoIn(said);
        var place = Place(said);
        var title = Speech.Words(said, Fillers);
        return register > 0
            ? new Intent.RegisterProblem(title, place, category, gpo)
            : new Intent.ReportProblem(title, place, people?.Value, gpo);
    }

    // "3 habitants se plaignent du bruit".
    private static int Complaint(Sentence said, int at)
    {
        if (Heads.Find(said) is not { } people || people.From > at + 1) return 0;
        return said.SaysOneOf(people.To, Saying) is > 0 and var length ? people.To - at + length : 0;
    }

    // "Enregistrer problématique : …", "je crée la problématique suivante".
    private static int Registering(Sentence said, int at)
    {
        var verb = said[at].Text is "je" or "j" or "on" or "nous" ? at + 1 : at;
        if (!said.IsOneOf(verb, RegisterVerbs)) return 0;
        var noun = verb + 1;
        while (said[noun].Text is "une" or "un" or "la" or "le" or "nouvelle" or "nouveau" or "a" or "autre") noun++;
        return noun < said.Count && Speech.Says(said, noun, ["problematique", "probleme", "problem"]) > 0 && Commands.References.Find(said, "pb") is null ? noun + 1 - at : 0;
    }

    // "Place de l'Horloge" is where, but what happens there may be said after it: "place de l'Horloge : tapage".
    private static string? Place(Sentence said)
    {
        var from = Speech.First(said);
        if (Places.Find(said, from) is not { } found) return null;
        var first = said[from].Start == said[found.From].Start;
        if (!first || Speech.Words(said, Fillers, found.To) is not null) said.Cut(found.From, found.To);
        return found.Value;
    }

    // Only an identifier or "dans le GPO …": a group of people or a sector of town is no group of ours.
    private static string? GpoIn(Sentence said)
    {
        if (GpoWords.Find(said) is not { } gpo) return null;
        var named = said.Slice(gpo.From, gpo.To).Contains("gpo", StringComparison.OrdinalIgnoreCase) || gpo.Value is [('S' or 'T'), (>= '0' and <= '9'), ..];
        if (!named) return null;
        said.Cut(gpo.From, gpo.To);
        return gpo.Value;
    }

    private static string? Category(Sentence said)
    {
        if (said.Find(["categorie"]) is not { } announced) return null;
        var end = announced.At + 1;
        while (said[end].IsWord) end++;
        var words = Speech.Words(said, Fillers, announced.At + 1) is null ? null : said.Slice(announced.At + 1, end);
        said.Cut(announced.At, end);
        return string.IsNullOrEmpty(words) ? null : words;
    }
}
