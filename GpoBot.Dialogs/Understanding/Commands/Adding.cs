using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>"ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre".</summary>
internal static class Adding
{
    private static readonly string[] Verbs =
        ["ajouter", "ajoute", "ajoutez", "ajout", "creer", "cree", "creez", "noter", "note", "notez", "nouvel", "nouvelle", "add", "new"];

    private static readonly string[] Links = ["une nouvelle", "un nouvel", "une", "un", "d une", "d un", "l", "cette", "an"];
    private static readonly string[] Nouns = ["engagement", "action", "tache", "commitment"];
    private static readonly string[] Promises = ["s engage a", "s engagent a", "s engage d ici"];
    private static readonly string[] Deadlines = ["avant", "pour le", "d ici", "echeance", "au plus tard", "jusqu", "by", "before"];

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (Asked(said, today) is { } order) said = order;
        var lead = Lead(said);
        if (References.Find(said, "ac") is not null) return null;
        if (lead == 0) lead = Told(said, today);
        if (lead < 0 && !said.Has(Promises)) return null;
        lead = Math.Max(lead, 0);
        said.Cut(0, lead);

        var problem = References.Find(said, "pb");
        if (problem is { } about) said.Cut(said[about.From - 1].Text is "pour" or "sur" or "a" or "de" ? about.From - 1 : about.From, about.To);
        var due = Due(said, today);
        if (due is { } day) said.Cut(day.From, day.To);
        var gpo = GpoWords.Find(said);
        if (gpo is { } named) said.Cut(named.From, named.To);

        var (owner, title) = OwnerAndTitle.Read(said, lead);
        return new Intent.AddCommitment(gpo?.Value, owner, title, due?.Value, problem?.Value);
    }

    // "Demande à la mairie de réparer le lampadaire pour le 10": who, what and by when make a commitment of it; coming or answering is none.
    private static Sentence? Asked(Sentence said, LocalDate today)
    {
        if (said[0].Text is not ("demande" or "demander" or "demandez" or "demandons" or "confie" or "confier" or "confiez" or "ask" or "charge" or "charger" or "chargez") || said.Count > 40) return null;
        var who = said[1].Text is "a" or "au" or "aux" or "the" ? 2 : said[0].Text is "ask" or "charge" or "charger" or "chargez" ? 1 : 0;
        if (who == 0) return null;
        var verb = Enumerable.Range(who + 1, 7).FirstOrDefault(at => said[at].Text is "de" or "d" or "to" && (said.Is(at, "to") || said[at + 1].Text is { Length: > 3 } word && word.EndsWith('r') | word.EndsWith("re", StringComparison.Ordinal)));
        if (verb == 0 || said[verb + 1].Text is "venir" or "participer" or "repondre" or "confirmer" or "etre" or "assister" or "come" or "answer" or "parler") return null;
        if (FrenchDates.Find(said, today) is not { Value: DateMention.Day }) return null;
        var article = said.Is(1, "au") ? "le " : said.Is(1, "aux") ? "les " : "";
        return new Sentence($"action pour {article}{said.Slice(who, verb)} : {said.Slice(verb + 1, said.Count)}");
    }

    // "Note que la PM fera des rondes", "le bailleur doit fermer le local pour le 15": with a day, it is to be noted. -1: nothing of it.
    private static int Told(Sentence said, LocalDate today)
    {
        var lead = said.SaysOneOf(0, ["note que", "notez que", "noter que"]);
        if (lead == 0 && (said[0].Text is not ("le" or "la" or "l" or "les") || said[2].Text is not ("doit" or "devra" or "doivent" or "devront"))) return -1;
        return FrenchDates.Find(said, today) is { Value: DateMention.Day } ? lead : -1;
    }

    // "engagements" and "mes actions" are lists: only the singular adds one.
    private static int Lead(Sentence said)
    {
        var at = said[0].IsWord && said[0].Text.Length > 2 && Spelling.NearOneOf(said[0].Text, Verbs) ? 1 : 0;
        var article = at + (at == 0 ? 0 : said.SaysOneOf(at, Links));
        var noun = said[article].Text;
        if (Array.IndexOf(Nouns, noun) >= 0) return article + 1;
        return noun is not ("engagements" or "actions" or "taches") && noun.Length >= 9 && Spelling.Near(noun, "engagement") ? article + 1 : 0;
    }

    // A title may name days of its own ("le dimanche"): the deadline is announced, or comes last.
    private static Found<DateMention>? Due(Sentence said, LocalDate today)
    {
        for (var at = 0; said.Find(Deadlines, at) is { } announced; at = announced.At + 1)
        {
            var end = announced.At + announced.Length;
            if (FrenchDates.Find(said, today, Tense.Coming, end) is not { } due) break;
            if (due.From <= end + 1) return due with { From = Math.Min(due.From, announced.At) };
        }

        Found<DateMention>? last = null;
        for (var from = 0; FrenchDates.Find(said, today, Tense.Coming, from) is { } found; from = found.To)
        {
            if (!IsHabit(said, found)) last = found;
        }

        return last;
    }

    private static bool IsHabit(Sentence said, Found<DateMention> found) =>
        found.To - found.From == 2 && said[found.From].Text is "le" or "du" or "au" && CalendarWords.Weekday(said[found.To - 1]) != IsoDayOfWeek.None;
}
