using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>"rappelle-moi AC016 lundi", "plus tard", "reporte le rappel d'AC016 au 3 décembre". A due date is never moved by it.</summary>
internal static class Snoozing
{
    private static readonly string[] AskMe =
    [
        "rappelle moi", "rappelles moi", "rappelez moi", "rappele moi", "rapelle moi", "rapele moi", "rappel moi", "rapel moi", "me rappeler", "me rappelle",
        "me rapeler", "me le rappeler", "relance moi", "relances moi", "relancez moi", "me relancer", "redemande moi", "redemandez moi", "me redemander",
        "redis moi", "reparle moi", "on en reparle", "reparlons en", "en reparler", "remind me", "snooze",
    ];

    private static readonly string[] Later =
        ["plus tard", "un peu plus tard", "pas maintenant", "pas tout de suite", "pas le temps", "on verra plus tard", "on verra", "later"];

    private static readonly string[] PutOff =
        ["reporte", "reporter", "reportez", "repousse", "repousser", "repoussez", "decale", "decaler", "decalez", "differe", "differer", "retarde"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "les", "l", "n", "de", "d", "du", "des", "pour", "a", "au", "aux", "sur", "en", "oui", "non", "ok", "mon", "ma", "mes", "cet", "cette",
        "ce", "ca", "cela", "moi", "un", "peu", "alors", "plutot", "engagement", "action", "matin", "midi", "plus", "tard", "svp", "stp", "dans",
        "jusqu", "et", "je", "j", "ai", "pas", "temps", "que", "donc", "il", "faut", "peux", "voir", "verra", "on", "y", "for", "about", "me", "maintenant",
        "vers", "prochain", "prochaine", "sujet", "encore", "seulement");

    public static Intent.Reminding? Read(Sentence whole, LocalDate today)
    {
        var said = ReminderWords.Copy(whole);
        var bare = said.Count <= 2;
        if (References.Find(said, "pb") is not null || said[said.Count - 1].Text == "?") return null;
        var reference = References.Find(said, "ac");
        if (reference is { } named) said.Cut(named.From, named.To);
        if (!CutsAsk(said)) return null;
        if (FrenchTimes.Find(said) is { } time) said.Cut(time.From, time.To);
        var day = FrenchDates.Find(said, today);
        if (day is { } date) said.Cut(date.From, date.To);
        return ReminderWords.Left(said, Fillers).Count > 0
            ? null
            : new Intent.Reminding(ReminderWish.Snooze, Reference: reference?.Value, Until: First(day?.Value), Bare: bare);
    }

    // "La semaine prochaine" begins on Monday.
    private static DateMention? First(DateMention? mention) =>
        mention is DateMention.Several { Days: [var first, ..] } ? new DateMention.Day(first) { Words = mention.Words } : mention;

    private static bool CutsAsk(Sentence said)
    {
        if (said.Find(AskMe) is { At: <= 5 } ask) return Cut(said, ask);
        // A date put off is a later due date; a reminder put off is not.
        if (said.Find(PutOff) is { At: <= 2 } off && ReminderWords.FindNoun(said) > off.At)
        {
            ReminderWords.CutNouns(said);
            return Cut(said, off);
        }

        return said.Find(Later) is { } later && Cut(said, later);
    }

    private static bool Cut(Sentence said, (int At, int Length) found)
    {
        said.Cut(found.At, found.At + found.Length);
        return true;
    }
}
