using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Meetings;

/// <summary>"je veux mettre un point à l'ordre du jour : éclairage du parking", "à l'odj : les poubelles".</summary>
internal static class AgendaPoints
{
    private static readonly string[] Leads =
    [
        "point pour l ordre du jour", "un point pour l ordre du jour", "point pour la reunion", "mettre un point a l ordre du jour", "mets un point a l ordre du jour", "mettez un point a l ordre du jour",
        "ajouter un point a l ordre du jour", "ajoute un point a l ordre du jour",
        "ajoutez un point a l ordre du jour", "inscrire un point a l ordre du jour", "inscris un point a l ordre du jour",
        "inscrivez un point a l ordre du jour", "proposer un point a l ordre du jour",
        "propose un point a l ordre du jour", "je propose un point a l ordre du jour", "un point a l ordre du jour",
        "nouveau point a l ordre du jour", "point a l ordre du jour", "point de l ordre du jour",
        "mettre un point a l odj", "mets un point a l odj", "ajouter un point a l odj", "ajoute un point a l odj", "inscrire un point a l odj",
        "un point a l odj", "point a l odj", "point odj", "pt odj", "point pour l odj", "nouveau point odj",
        "point pour la prochaine reunion", "un point pour la prochaine reunion", "j ai un point pour la reunion",
        "j ai un point pour la prochaine reunion", "ajoute un point a la reunion", "ajouter un point a la reunion",
        "ajoute un point pour la reunion", "ajouter un point", "ajoute un point", "ajoutez un point", "proposer un point", "je propose un point",
        "nouveau point", "add an agenda item", "add an agenda point", "agenda item", "agenda point", "add an item to the agenda", "add to the agenda",
        "add a point to the agenda", "put on the agenda",
    ];

    private static readonly string[] Agenda =
    [
        "a l ordre du jour", "a l odj", "dans l ordre du jour", "sur l ordre du jour", "a la prochaine reunion", "lors de la prochaine reunion",
        "lors de la prochaine seance", "a la prochaine seance", "lors de la reunion", "pendant la reunion", "a la prochaine rencontre", "a la reunion", "at the next meeting", "on the agenda", "to the agenda",
    ];

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "mettre", "mets", "mettez", "inscrire", "inscris", "inscrivez", "ajouter", "ajoute", "ajoutez", "add", "put", "porter", "mettons", "parler",
        "aborder", "evoquer", "discuter", "discuss", "talk", "parle", "parlions", "parlons", "aborde", "abordions", "abordons", "evoque", "evoquions", "discute", "discutions",
        "discutons");

    private static readonly FrozenSet<string> Speaking = FrozenSet.Create("parler", "aborder", "evoquer", "discuter", "discuss", "talk", "parle", "parlions", "parlons", "aborde",
        "abordions", "abordons", "evoque", "evoquions", "discute", "discutions", "discutons");

    private static readonly FrozenSet<string> Questions = FrozenSet.Create("quoi", "que", "qu", "qui", "quel", "quelle", "quels", "quelles", "quand", "combien", "what", "when", "who");
    private static readonly FrozenSet<string> Wish = FrozenSet.Create("je", "propose", "proposerais", "a", "que", "qu", "l", "on", "nous");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "de", "d", "du", "des", "un", "une", "le", "la", "les", "l", "sur", "pour", "a", "au", "prochaine", "reunion", "point", "concernant", "about",
        "on", "the", "of", "for", "next", "meeting", "celle", "ci");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 200) return null;
        var at = Speech.First(whole);
        // "Peut-on parler des caves à la réunion ?" wishes it; "de quoi parle-t-on à la réunion ?" asks.
        if (Speech.Asks(whole) && (!whole.IsOneOf(at, Verbs) || whole.HasOneOf(Questions))) return null;
        var lead = Speech.Says(whole, at, Leads);
        if (lead > 0) return Point(whole, at, at + lead);
        if (Speech.Says(whole, at, ["odj", "ordre du jour"]) is > 0 and var bare && Speech.Colon(whole) == at + bare) return Point(whole, at, at + bare + 1);
        if (Speech.Find(whole, Agenda) is not { } agenda) return null;
        // "À l'ordre du jour : les poubelles", "mettre l'éclairage à l'ordre du jour".
        if (agenda.At == at) return Speech.Colon(whole) == at + agenda.Length ? Point(whole, at, at + agenda.Length) : null;
        // "Qu'on parle de la propreté à la réunion": a wish said with a verb of its own.
        var first = at;
        while (whole.IsOneOf(at, Wish)) at++;
        if (!whole.IsOneOf(at, Verbs)) return null;
        // At a meeting one speaks of something; what is put there may be anything.
        if (!whole.IsOneOf(at, Speaking) && whole[agenda.At + agenda.Length - 1].Text is "reunion" or "meeting" or "seance" or "rencontre") return null;
        var said = Speech.Copy(whole);
        said.Cut(first, at + 1);
        said.Cut(agenda.At, agenda.At + agenda.Length);
        var gpo = Group(said);
        return new Intent.AgendaPoint(Speech.Words(said, Fillers), gpo);
    }

    private static Intent.AgendaPoint Point(Sentence whole, int from, int to)
    {
        var said = Speech.Copy(whole);
        said.Cut(from, to);
        var gpo = Group(said);
        return new Intent.AgendaPoint(Speech.Words(said, Fillers), gpo);
    }

    private static string? Group(Sentence said)
    {
        if (GpoWords.Find(said) is not { Value: [('S' or 'T'), (>= '0' and <= '9'), ..] } gpo) return null;
        said.Cut(gpo.From, gpo.To);
        return gpo.Value;
    }
}
