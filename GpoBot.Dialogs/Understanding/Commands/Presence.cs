using GpoBot.Core.Attendance;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// "je viens", "je ne pourrai pas venir mardi, Flore me remplace"; of others "Mme Modèle ne viendra pas le 24". Only messages that
/// speak of nothing else: a yes or no to a meeting is never guessed.
/// </summary>
internal static class Presence
{
    private const int LongestMessage = 40;
    private const int LongestName = 6;

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (said.Count > LongestMessage || References.Find(said, "ac") is not null || References.Find(said, "pb") is not null) return null;
        var asks = said[said.Count - 1].Text == "?";
        // On a copy, for whoever reads the message next finds it whole.
        var own = Spelled(said);
        var date = FrenchDates.Find(own, today);
        // "Pas là mardi" and "là le 24": the word belongs to the presence, not to the day.
        if (date is { } day) own.Cut(own.Is(day.From, "la") ? day.From + 1 : day.From, day.To);
        if (FrenchTimes.Find(own) is { } time) own.Cut(time.From, time.To);
        var gpo = GpoWords.Find(own);
        if (gpo is { } named) own.Cut(named.From, named.To);
        Speech.Take(own, PresencePhrases.Regrets);
        for (var at = 0; at < own.Count; at++)
        {
            if (own.IsOneOf(at, PresencePhrases.Adverbs)) own.Cut(at, at + 1);
        }

        var rest = new Sentence(own.Rest() ?? "");
        if (Asking.Read(rest, gpo?.Value, date?.Value) is { } question) return question;
        if (asks || (SpeaksOfDeputy(rest) ? Deputy(rest) : Other(rest) ?? Own(rest) ?? Then(rest, date)) is not { } attend) return null;
        return attend with { GpoWords = gpo?.Value, Date = date?.Value };
    }

    // "jsuis pas là", "ki vient".
    private static Sentence Spelled(Sentence said)
    {
        var text = said.Slice(0, said.Count);
        for (var at = said.Count - 1; at >= 0; at--)
        {
            foreach (var (run, full) in PresencePhrases.Runs)
            {
                if (said.Says(at, run) is not (> 0 and var length)) continue;
                var start = said[at].Start - said[0].Start;
                text = text[..start] + full + text[(said[at + length - 1].End - said[0].Start)..];
                break;
            }
        }

        return new Sentence(text);
    }

    private static Intent.Attend? Own(Sentence said)
    {
        if (Earlier(Find(said, PresencePhrases.Own), OwnPresence.Find(said)) is not { } found) return null;
        said.Cut(found.From, found.To);
        if (found.Value == Attending.NotComing && said.Find(PresencePhrases.Excuses) is { } excuse) said.Cut(excuse.At, excuse.At + excuse.Length);
        return SaysNoMore(said) ? new Intent.Attend(found.Value) : null;
    }

    // "Je serai pas dispo" is said whole before "pas dispo" is.
    private static Found<Attending>? Earlier(Found<Attending>? phrase, Found<Attending>? whole) =>
        phrase is { } one && whole is { } other && other.From < one.From ? other : phrase ?? whole;

    // "je peux pas mardi".
    private static Intent.Attend? Then(Sentence said, Found<DateMention>? date)
    {
        if (date is { Value.Words: var words } && CalendarWords.Weekday(new Sentence(words) is { Count: > 0 } last ? last[last.Count - 1] : Token.None) != IsoDayOfWeek.None
            && said.SaysOneOf(0, PresencePhrases.YesOnThatDay) is > 0 and var yes)
        {
            said.Cut(0, yes);
            return SaysNoMore(said) ? new Intent.Attend(Attending.Coming) : null;
        }

        if (date is null || said.SaysOneOf(0, PresencePhrases.NoOnThatDay) is not (> 0 and var length)) return null;
        said.Cut(0, length);
        return SaysNoMore(said) ? new Intent.Attend(Attending.NotComing) : null;
    }

    private static bool SpeaksOfDeputy(Sentence said) =>
        said.Has(PresencePhrases.NamedBefore) || said.Has(PresencePhrases.NamedAfter) || said.Has(PresencePhrases.Unnamed)
        || ((Find(said, PresencePhrases.Own) is { Value: Attending.NotComing } no ? no.To : said.SaysOneOf(0, PresencePhrases.NoOnThatDay)) is > 0 and var end
            && said.Find(PresencePhrases.Instead, end) is not null);

    private static Intent.Attend? Deputy(Sentence said)
    {
        // "Mon collègue est absent": nobody comes instead.
        if (said.Has("est absent", "est absente", "sera absent", "sera absente", "ne viendra pas", "ne vient pas")) return null;
        var instead = said.Find(PresencePhrases.NamedBefore) ?? said.Find(PresencePhrases.NamedAfter);
        var unnamed = said.Find(PresencePhrases.Unnamed);
        var own = Find(said, PresencePhrases.Own);
        if (own is { Value: Attending.Coming }) return null;
        instead ??= said.Find(PresencePhrases.Instead, own?.To ?? 1);
        if (own is { } declined) said.Cut(declined.From, declined.To);
        if (own is null && said.SaysOneOf(0, PresencePhrases.NoOnThatDay) is > 0 and var no) said.Cut(0, no);
        if (instead is { } phrase) said.Cut(phrase.At, phrase.At + phrase.Length);
        if (unnamed is { } deputy) said.Cut(deputy.At, deputy.At + deputy.Length);
        var (name, length) = Name(said);
        // "mon adjoint a fermé le local" speaks of another matter.
        var isName = instead is not null || name is null || char.IsUpper(name[0]);
        return isName && length <= LongestName ? new Intent.Attend(Attending.SendsDeputy, DeputyWords: name) : null;
    }

    private static Intent.Attend? Other(Sentence said)
    {
        if (Find(said, PresencePhrases.Others) is not { From: > 0 } found) return null;
        var who = said.Slice(0, found.From);
        // "L'entreprise ne vient pas" tells of the work, not of the meeting.
        if (Slots.BlockingReasons.Read(new Sentence(who)) == GpoBot.Core.Commitments.BlockingReason.Supplier) return null;
        if (found.From > LongestName || said[0].Text is "qui" or "il" or "elle" or "ils" or "on" or "je" or "ca" or "cela" or "personne") return null;
        said.Cut(0, found.To);
        return SaysNoMore(said) ? new Intent.Attend(found.Value, WhoWords: who) : null;
    }

    private static Found<Attending>? Find(Sentence said, (string Phrase, Attending Attending)[] phrases)
    {
        for (var at = 0; at < said.Count; at++)
        {
            foreach (var (phrase, attending) in phrases)
            {
                if (said.Says(at, phrase) is > 0 and var length) return new(attending, at, at + length);
            }
        }

        return null;
    }

    /// <summary>The words left that may be a name, null when none is, and how many they are.</summary>
    private static (string? Name, int Length) Name(Sentence said)
    {
        List<int> words = [.. Enumerable.Range(0, said.Count).Where(at => said[at].IsWord && !said.IsOneOf(at, PresencePhrases.NotNames)
            && !said.IsOneOf(at, PresencePhrases.Fillers))];
        return words.Count == 0 ? (null, 0) : (said.Slice(words[0], words[^1] + 1), words.Count);
    }

    internal static bool SaysNoMore(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, PresencePhrases.Fillers))) return false;
        }

        return true;
    }

    /// <summary>Questions about everybody: "qui vient ?", "feuille de présence".</summary>
    private static class Asking
    {
        private static readonly string[] Who =
        [
            "qui vient", "qui viendra", "qui sera la", "qui sera present", "qui est present", "qui participera", "qui participe", "qui a repondu",
            "qui ne vient pas", "qui est absent", "combien viennent", "combien on sera", "combien on est", "combien serons nous", "on sera combien",
            "on est combien", "presents", "les presents", "presences", "les presences", "reponses",
            "les reponses", "absents", "les absents", "participants", "les participants", "who comes", "who is coming", "who s coming",
            "who will come",
        ];

        private static readonly string[] Sheet =
        [
            "feuille de presence", "feuille de presences", "la feuille de presence", "feuille d emargement", "emargement", "liste de presence",
            "liste des presents", "attendance sheet", "attendance",
        ];

        public static Intent? Read(Sentence said, string? gpo, DateMention? date)
        {
            if (said.SaysOneOf(0, Sheet) is > 0 and var sheet) return Alone(said, sheet) ? new Intent.AttendanceSheet(gpo, date) : null;
            return said.SaysOneOf(0, Who) is > 0 and var who && Alone(said, who) ? new Intent.WhoComes(gpo, date) : null;
        }

        private static bool Alone(Sentence said, int taken)
        {
            said.Cut(0, taken);
            return SaysNoMore(said);
        }
    }
}
