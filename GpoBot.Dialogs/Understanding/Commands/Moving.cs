using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>"décale la réunion de mardi à jeudi 14h", "passe la réunion en visio", "mets celle du 24 en salle Exemple 2".</summary>
internal static class Moving
{
    private static readonly string[] Verbs =
    [
        "decaler", "decale", "decalez", "deplacer", "deplace", "deplacez", "reporter", "reporte", "reportez", "report", "repousser",
        "repousse", "repoussez", "avancer", "avance", "avancez", "bouger", "bouge", "bougez", "reprogrammer", "reprogramme",
        "reprogrammez", "decalons", "deplacons", "reportons", "repoussons", "avancons", "changer", "change", "changez", "modifier", "modifie", "modifiez", "move", "postpone", "reschedule",
    ];

    // Verbs of a thousand other things: they mean a meeting only where they say what is to become of it.
    private static readonly string[] WeakVerbs =
        ["passer", "passe", "passez", "mettre", "mets", "met", "mettez", "basculer", "bascule", "basculez", "tenir", "tiens", "tenez"];

    private static readonly FrozenSet<string> Before = FrozenSet.Create(
        "la", "le", "les", "l", "cette", "ce", "notre", "nos", "votre", "ma", "mon", "prochaine", "prochain", "de", "du", "d", "des",
        "horaire", "horaires", "heure", "date", "jour", "lieu", "salle", "format", "duree", "the", "toutes");

    private static readonly FrozenSet<string> Subjects = FrozenSet.Create("on", "nous", "je", "j", "we");
    private static readonly FrozenSet<string> Modals = FrozenSet.Create(
        "peut", "peux", "pourrait", "pourrais", "doit", "dois", "va", "vais", "devrait", "pouvons", "pourrions", "devons", "allons", "aimerais", "propose", "preferais", "prefere", "can", "could", "should", "must");

    private static readonly FrozenSet<string> EnglishVerbs = FrozenSet.Create("move", "postpone", "reschedule", "shift");

    private static readonly FrozenSet<string> FormatWords = FrozenSet.Create(
        "passe", "passer", "passez", "passons", "bascule", "basculer", "basculons", "met", "mets", "mettre", "mettons", "switch", "ca", "cela", "faire", "fera", "make", "it", "hold", "do", "let", "s", "be", "will", "la", "le",
        "prochaine", "reunion", "seance", "meeting", "the", "next", "to", "finalement", "sera", "se",
        "fera", "fait", "on", "en", "tout", "plutot", "nous", "ferons", "tient", "tiendra", "cette", "fois", "by", "a");

    // Only a meeting has these: "change de salle" needs no other word, where a date may be a commitment's.
    private static readonly FrozenSet<string> OfMeetings = FrozenSet.Create("horaire", "horaires", "heure", "lieu", "salle", "format");

    private static readonly string[] Nouns = ["reunions", "reunion", "reus", "reu", "seance", "gpo", "rencontre", "rdv", "rendez vous", "meeting", "celle"];

    private static readonly string[] Units =
        ["demi heure", "heures", "heure", "h", "minutes", "min", "jours", "jour", "semaines", "semaine", "mois"];

    private static readonly string[] Others = ["ordre du jour", "compte rendu", "releve"];

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (English(said) is { } turned) return Read(new Sentence(turned), today);
        if (Format(said) is { } format) return format;
        // "On décale la réunion": who says it adds nothing.
        if (said.IsOneOf(0, Subjects) && said[1].IsWord && Spelling.NearOneOf(said[1].Text, Verbs)) said = new Sentence(said.Slice(1, said.Count));
        else if (said.IsOneOf(0, Subjects) && said.IsOneOf(1, Modals) && said[2].IsWord && Spelling.NearOneOf(said[2].Text, Verbs)) said = new Sentence(said.Slice(2, said.Count));
        if (Lead(said, today, out var weak) is not (> 0 and var lead))
            return ToldOfMeeting.Moved(said) is { } told && ReadRest(told.Said, today) is { SaysWhat: true } fact ? fact with { Following = told.All ?? fact.Following } : null;
        if (References.Find(said, "ac") is not null || References.Find(said, "pb") is not null || said.Has(Others)) return null;
        var earlier = said[0].Text.StartsWith("avan", StringComparison.Ordinal);
        said.Cut(0, said.Is(lead - 1, "gpo") ? lead - 1 : lead);
        var change = ReadRest(said, today);
        if (earlier) change = Earlier(change, today);
        return weak && !change.SaysWhat ? null : change;
    }

    // "move Tuesday's meeting to Thursday" names the day first.
    private static string? English(Sentence said)
    {
        if (!said.IsOneOf(0, EnglishVerbs) || CalendarWords.Weekday(said[1]) == IsoDayOfWeek.None || !said.Is(2, "s") || !said.Is(3, "meeting")) return null;
        var to = said.Is(4, "to") ? 5 : 4;
        return $"{said[0].Text} the meeting de {said[1].Text} a {said.Slice(to, said.Count)}";
    }

    // "Passe en visio", "réunion en visio", "finalement la réunion sera en visio": where people meet, and nothing else.
    private static Intent.ChangeMeeting? Format(Sentence said)
    {
        if (said.Count > 12 || said.Has("salle", "?", "ce que", "actions")) return null;
        var copy = Speech.Copy(said);
        if (Formats.Take(copy) is not { } format || Formats.FindPlace(copy) is not null || !copy.HasOneOf(FormatWords)) return null;
        return Speech.SaysNoMore(copy, FormatWords) ? new Intent.ChangeMeeting(Format: format) : null;
    }

    /// <summary>The same without the verb and the meeting: the answer to "what is to change?".</summary>
    public static Intent.ChangeMeeting ReadRest(Sentence said, LocalDate today, LocalDate? around = null)
    {
        var following = SeriesWords.Take(said);
        CutShift(said);
        var (from, to) = TwoDates.Take(said, today, around);
        var fromTime = from is { } source && to is { } target ? TimeBetween(said, source.To, target.From) : null;
        var (time, minutes) = Scheduling.TimeAndDuration(said);
        var gpo = GpoWords.Find(said);
        if (gpo is { } named) said.Cut(named.From, named.To);
        var place = Formats.FindPlace(said);
        var format = Formats.Read(said);
        return new Intent.ChangeMeeting(
            gpo?.Value, from?.Value, fromTime, to?.Value, time, minutes, format, place?.Value, following);
    }

    // "du mardi à 9h30 au jeudi à 14h": the first hour belongs to the meeting as it is.
    private static LocalTime? TimeBetween(Sentence said, int from, int to)
    {
        if (FrenchTimes.Find(said, from) is not { } found || found.To > to) return null;
        said.Cut(found.From, found.To);
        return found.Value;
    }

    // "d'une heure", "de deux jours" says by how much, not when: asked back rather than taken for one o'clock.
    private static void CutShift(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].Text is not ("d" or "de") || CalendarWords.Number(said[at + 1]) <= 0) continue;
            var unit = said.SaysOneOf(at + 2, Units);
            var next = said[at + 2 + unit];
            if (unit > 0 && next.Text is not ("a" or "au") && !next.IsNumber) said.Cut(at, at + 2 + unit);
        }
    }

    // "On décale à jeudi 14h": of what has an hour only a meeting is moved.
    private static int Lead(Sentence said, LocalDate today, out bool weak)
    {
        if (LengthOfLead(said, out weak) is > 0 and var lead) return lead;
        var strong = !weak && said[0].IsWord && Spelling.NearOneOf(said[0].Text, Verbs);
        return strong && !Speech.Asks(said) && said.Count <= 12 && said[1].Text is "a" or "au" or "plutot" or "du" or "de" or "to" && FrenchTimes.Find(said) is not null && FrenchDates.Find(said, today) is not null ? 1 : 0;
    }

    // "Avance la réunion de mardi à lundi": the Monday before it, when that is still to come.
    private static Intent.ChangeMeeting Earlier(Intent.ChangeMeeting change, LocalDate today) =>
        change is { On: DateMention.Day { Date: var on }, To: DateMention.Day { Date: var to } said } && to > on && to.PlusWeeks(-1) is var before && before >= today && before < on
            ? change with { To = new DateMention.Day(before) { Words = said.Words } }
            : change;

    // Verb, articles and the noun must follow each other: "report à la prochaine réunion" moves no meeting.
    private static int LengthOfLead(Sentence said, out bool weak)
    {
        weak = false;
        if (!said[0].IsWord) return 0;
        if (!Spelling.NearOneOf(said[0].Text, Verbs))
        {
            if (Array.IndexOf(WeakVerbs, said[0].Text) < 0) return 0;
            weak = true;
        }

        var at = 1;
        while (said.IsOneOf(at, Before)) at++;
        if (at >= said.Count && at > 1 && !weak && said.IsOneOf(at - 1, OfMeetings)) return at;
        if (said.Is(at, "suivantes")) return 1;
        if (said.SaysOneOf(at, Nouns) is > 0 and var length) return at + length;
        if (said[at].Text.Length >= 6 && Spelling.Near(said[at].Text, "reunion")) return at + 1;
        return GpoWords.IsIdentifier(said, at) ? at : 0;
    }
}
