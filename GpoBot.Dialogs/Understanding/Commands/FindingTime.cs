using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>"trouve un créneau de 2 heures pour le GPO S01 la semaine prochaine", "quand sommes-nous libres ?".</summary>
internal static class FindingTime
{
    private static readonly string[] Verbs =
    [
        "trouver", "trouve", "trouvez", "trouvons", "chercher", "cherche", "cherchez", "cherchons", "proposer", "propose", "proposez",
        "suggerer", "suggere", "suggerez", "montre", "donne",
    ];

    private static readonly string[] Before = ["je", "on", "nous", "il me", "il nous", "moi", "me", "nous"];
    private static readonly string[] Needs = ["faut", "j ai besoin de", "j ai besoin d", "y a t il", "avons nous", "find", "quels sont", "quelles sont"];

    private static readonly FrozenSet<string> Articles = FrozenSet.Create(
        "un", "une", "des", "les", "le", "la", "nos", "mes", "nous", "me", "moi", "quelques", "trois", "deux", "3", "2", "quel", "quels",
        "quelle", "quelles", "autre", "autres", "d", "a", "prochain", "prochains", "premier", "libre", "libres", "free");

    private static readonly string[] Nouns = ["creneau", "creneaux", "disponibilites", "disponibilite"];
    private static readonly FrozenSet<string> ShortNouns = FrozenSet.Create("dispos", "slot", "slots");

    /// <summary>Only after a verb that looks for them: "date" and "moment" alone say too little.</summary>
    private static readonly FrozenSet<string> VagueNouns = FrozenSet.Create("date", "dates", "moment", "dispo", "horaire", "horaires", "time");

    private static readonly string[] WhenFree =
    [
        "quand sommes nous libres", "quand sommes nous libre", "quand sommes nous disponibles", "quand est on libres", "quand est on libre",
        "quand est on disponibles", "quand est on disponible", "quand est ce que nous sommes libres", "quand est ce que nous sommes disponibles",
        "quand est ce qu on est libres", "quand est ce qu on est libre", "quand est ce que tout le monde est libre",
        "quand est ce que tout le monde est disponible", "quand tout le monde est il libre", "quand tout le monde est libre",
        "quand tout le monde est il disponible", "quand tout le monde est disponible", "quand peut on se reunir", "quand peut on se voir",
        "quand peut on se retrouver", "quand pouvons nous nous reunir", "quand pouvons nous nous voir", "quand nous reunir",
        "quand se reunir", "quand pourrait on se reunir", "quand pourrions nous nous reunir", "on est libres quand", "on est libre quand",
        "nous sommes libres quand", "sommes nous libres", "sommes nous disponibles", "est on libres", "est on libre", "qui est libre",
        "qui est disponible", "when are we free",
    ];

    private static readonly FrozenSet<string> NoGpo = FrozenSet.Create(
        "reunion", "reunions", "seance", "rencontre", "gpo", "groupe", "equipe", "tout", "tous", "toutes", "monde", "nous", "participants",
        "partenaires", "prochaine", "prochain", "prochaines", "faire", "reunir", "se", "voir", "planifier", "y", "on", "libre", "libres", "disponible",
        "disponibles", "semaine", "meme", "une", "la", "le", "les", "matin", "journee", "visio", "point");

    public static Intent? Read(Sentence said, LocalDate today)
    {
        var lead = Lead(said);
        if (lead == 0) return null;
        said.Cut(0, lead);

        var part = Part(said);
        var minutes = Minutes(said);
        var time = FrenchTimes.Find(said);
        if (time is { } hour) said.Cut(hour.From, hour.To);
        var when = FrenchSpans.Find(said, today);
        if (when is { } days) said.Cut(days.From, days.To);
        return new Intent.FindTime(Gpo(said), Worded(said, when), minutes, time?.Value, part);
    }

    private static int Lead(Sentence said)
    {
        if (said.SaysOneOf(0, WhenFree) is > 0 and var asked) return asked;
        var at = said.SaysOneOf(0, Before);
        var needs = said.SaysOneOf(at, Needs);
        var seeks = needs > 0 || (said[at].IsWord && said[at].Text.Length > 4 && Spelling.NearOneOf(said[at].Text, Verbs));
        var start = needs > 0 ? at + needs : seeks ? at + 1 : 0;
        var noun = start;
        while (said.IsOneOf(noun, Articles) && noun - start < 4) noun++;
        var word = said[noun];
        var isNoun = word.IsWord && (ShortNouns.Contains(word.Text) || (word.Text.Length > 5 && Spelling.NearOneOf(word.Text, Nouns)));
        return isNoun || (seeks && VagueNouns.Contains(word.Text)) ? noun + 1 : 0;
    }

    private static DayPart? Part(Sentence said)
    {
        if (Take(said, ["l apres midi", "apres midi", "aprem"])) return DayPart.Afternoon;
        return Take(said, ["le matin", "en matinee", "matinee", "dans la matinee"]) || Morning(said) ? DayPart.Morning : null;
    }

    // "demain matin", but "ce matin" is a day as well.
    private static bool Morning(Sentence said)
    {
        var at = said.Find(["matin"]);
        if (at is not { } here) return false;
        if (!said.Is(here.At - 1, "ce")) said.Cut(here.At, here.At + 1);
        return true;
    }

    private static bool Take(Sentence said, string[] phrases)
    {
        if (said.Find(phrases) is not { } found) return false;
        if (!said.Is(found.At - 1, "cet")) said.Cut(found.At, found.At + found.Length);
        return true;
    }

    // Nobody looks for two in the morning: "2 heures" is a length unless "à" or "vers" says otherwise.
    private static int? Minutes(Sentence said)
    {
        var found = FrenchDurations.Find(said);
        for (var at = 0; found is null && at < said.Count; at++)
        {
            if (said[at - 1].Text is "a" or "vers" or "apres" or "avant" or "des" or "at") continue;
            if (FrenchDurations.Read(said, at) is { Value: <= PlanMeetings.LongestMinutes } length) found = length;
        }

        if (found is not { } known) return null;
        var start = said[known.From - 1].Text is "de" or "d" or "pour" ? known.From - 1 : known.From;
        said.Cut(start, known.To);
        return known.Value;
    }

    private static string? Gpo(Sentence said)
    {
        if (GpoWords.Find(said) is { } named) return named.Value;
        return GpoWords.FindTrailing(said, 0) is { } trailing && HasName(said, trailing) ? trailing.Value : null;
    }

    private static bool HasName(Sentence said, Found<string> trailing)
    {
        for (var at = trailing.From + 1; at < trailing.To; at++)
        {
            if (!said.IsOneOf(at, NoGpo)) return true;
        }

        return false;
    }

    private static DateMention? Worded(Sentence said, Found<DateMention>? when) =>
        when is { } found ? found.Value with { Words = said.Slice(found.From, found.To) } : null;
}
