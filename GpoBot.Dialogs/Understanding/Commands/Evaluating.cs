using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// "demande les avis sur PB14", "PB14 plutôt oui", "avis PB14": the collegial evaluation. Only messages that speak of nothing else.
/// </summary>
internal static class Evaluating
{
    private const int LongestMessage = 25;

    // Longer phrases first.
    private static readonly string[] Asking =
    [
        "demande leur avis", "demander leur avis", "demande les avis", "demander les avis", "demandez les avis", "demande l avis",
        "demander l avis", "demande un avis", "demander un avis", "recueille les avis", "recueillir les avis", "sollicite les avis", "solliciter les avis",
        "demande l evaluation", "lance l evaluation", "lancer l evaluation", "lancez l evaluation", "lance une evaluation", "lancer une evaluation",
        "ouvre l evaluation", "ouvrir l evaluation", "ouvre une evaluation", "ouvrir une evaluation", "demarre l evaluation",
        "demarrer l evaluation", "commence l evaluation", "commencer l evaluation", "evaluation", "evalue", "evaluer", "evaluez", "evaluons",
        "on evalue", "nous evaluons", "lance evaluation", "lancer evaluation", "ouvre le vote", "ouvrir le vote", "lance le vote", "lancer le vote",
        "fais voter", "faire voter", "vote", "start the evaluation", "launch the evaluation", "start evaluation", "ask for opinions", "ask opinions",
        "ask the opinions", "evaluate",
    ];

    private static readonly string[] Showing =
    [
        "ou en est l evaluation", "ou en sont les avis", "qui a donne son avis", "qui a repondu", "resultat de l evaluation", "resultats de l evaluation",
        "resultat evaluation", "etat de l evaluation", "combien d avis", "les avis", "mon avis", "donner mon avis", "donne mon avis", "avis", "opinions",
    ];

    private static readonly (string Phrase, Opinion Opinion)[] Opinions =
    [
        ("plutot pas resolu", Opinion.RatherNo), ("plutot pas", Opinion.RatherNo), ("plutot non", Opinion.RatherNo),
        ("rather no", Opinion.RatherNo), ("plutot oui", Opinion.RatherYes), ("plutot resolu", Opinion.RatherYes), ("rather yes", Opinion.RatherYes),
        ("n ai pas d avis", Opinion.None), ("pas d avis", Opinion.None), ("sans avis", Opinion.None), ("aucun avis", Opinion.None),
        ("sans opinion", Opinion.None), ("pas d opinion", Opinion.None), ("ne me prononce pas", Opinion.None), ("me prononce pas", Opinion.None),
        ("abstention", Opinion.None), ("no opinion", Opinion.None),
        ("pas du tout resolu", Opinion.No), ("pas resolu", Opinion.No), ("non resolu", Opinion.No), ("non", Opinion.No), ("no", Opinion.No),
        ("oui", Opinion.Yes), ("yes", Opinion.Yes),
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "l", "les", "de", "du", "des", "d", "a", "au", "aux", "sur", "pour", "concernant", "mon", "notre", "nos", "mes", "avis", "est",
        "c", "ce", "il", "elle", "n", "ne", "je", "j", "ai", "dis", "donne", "et", "on", "nous", "que", "me", "pour", "moi", "evaluation",
        "collegiale", "collegial", "collegiaux", "membres", "partenaires", "tous", "tout", "monde", "probleme", "problematique", "regle", "reglee",
        "fini", "termine", "resolu", "resolue", "groupe", "peut", "pouvez", "fermer", "clore", "cloturer",
        "opinion", "opinions", "svp", "stp", "merci", "of", "the", "on", "about", "my", "is", "solved", "it", "jusqu");

    private static readonly string[] Solved =
    [
        "est regle", "est reglee", "regle", "reglee", "est fini", "c est fini", "est termine", "c est resolu", "resolu", "resolue", "est resolu",
        "est resolue", "is solved", "solved",
    ];

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (said.Count is 0 or > LongestMessage || References.Find(said, "ac") is not null) return null;
        // On a copy, for whoever reads the message next finds it whole.
        var own = new Sentence(said.Slice(0, said.Count));
        var reference = References.Find(own, "pb");
        if (reference is { } named)
        {
            // Two in one message: which one is meant is not guessed.
            if (References.Find(own, "pb", named.To) is { } other && other.Value != named.Value) return null;
            own.Cut(named.From, named.To);
        }

        return Ask(own, reference?.Value, today) ?? Give(own, reference?.Value) ?? Show(own, reference?.Value);
    }

    private static Intent.AskOpinions? Ask(Sentence said, string? reference, LocalDate today)
    {
        var start = First(said);
        if (said[start].Text is "on" or "nous" or "je" && said.SaysOneOf(start, Asking) == 0) start++;
        if (said.SaysOneOf(start, Asking) is not (> 0 and var length)) return null;
        said.Cut(0, start + length);
        var until = FrenchRhythms.FindUntil(said, today) ?? FrenchDates.Find(said, today, Tense.Ahead);
        if (until is { } day) said.Cut(day.From, day.To);
        var gpo = reference is null ? GpoWords.Find(said) : null;
        if (gpo is { } found) said.Cut(found.From, found.To);
        return SaysNoMore(said) ? new Intent.AskOpinions(reference, until?.Value, gpo?.Value) : null;
    }

    private static Intent? Give(Sentence said, string? reference)
    {
        // A question gives no opinion.
        if (said[said.Count - 1].Text == "?") return null;
        if (reference is not null && said.SaysOneOf(First(said), Solved) > 0 && SaysNoMore(said)) return new Intent.ClaimSolved(reference);
        if (Find(said) is not { } opinion) return null;
        said.Cut(opinion.From, opinion.To);
        // "oui et non" is none; a yes or a no alone answers what was asked last.
        var bare = opinion.Value is Opinion.Yes or Opinion.No && reference is null;
        return !bare && Find(said) is null && SaysNoMore(said) ? new Intent.GiveOpinion(opinion.Value, reference) : null;
    }

    private static Intent.ShowOpinions? Show(Sentence said, string? reference)
    {
        if (said.SaysOneOf(First(said), Showing) is not (> 0 and var length)) return null;
        // "qui a répondu" without a problem is about a meeting.
        if (reference is null && said.SaysOneOf(First(said), ["qui a repondu", "opinions"]) > 0) return null;
        said.Cut(First(said), First(said) + length);
        return SaysNoMore(said) ? new Intent.ShowOpinions(reference) : null;
    }

    private static Found<Opinion>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            foreach (var (phrase, opinion) in Opinions)
            {
                if (said.Says(at, phrase) is > 0 and var length) return new(opinion, at, at + length);
            }
        }

        return null;
    }

    // "PB14 : avis plutôt oui" begins after the reference and its colon.
    private static int First(Sentence said)
    {
        var at = 0;
        while (at < said.Count && (said[at].Kind == TokenKind.Cut || said[at].IsSymbol || said[at].Text is "le" or "la" or "probleme" or "problematique")) at++;
        return at;
    }

    private static bool SaysNoMore(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, Fillers))) return false;
        }

        return true;
    }
}
