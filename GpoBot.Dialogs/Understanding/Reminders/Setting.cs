using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>"réglages des rappels", "rappels du GPO S01 à 8h30", "inactivité à 60 jours".</summary>
internal static class Setting
{
    private static readonly FrozenSet<string> Subjects = FrozenSet.Create(
        "reglage", "reglages", "parametre", "parametres", "parametrage", "preference", "preferences", "configuration", "configurer", "configure",
        "regler", "regle", "settings");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "les", "le", "la", "l", "des", "de", "du", "d", "mes", "mon", "nos", "pour", "a", "au", "en", "voir", "montre", "montrer", "affiche", "afficher",
        "changer", "change", "changez", "modifier", "modifie", "modifiez", "envoie", "envoyez", "envoyer", "partent", "partir", "part", "heure", "heures",
        "mets", "mettre", "mettez", "regle", "regler", "passe", "passer", "fixe", "fixer", "seront", "sont", "doivent", "apres", "bout", "alerte",
        "alertes", "delai", "jour", "jours", "matin", "sur", "que", "je", "veux", "tous", "toutes", "gpo", "groupe", "secteur", "partiront", "plutot", "et");

    public static Intent.Reminding? Read(Sentence whole)
    {
        if (References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        var said = ReminderWords.Copy(whole);
        var inactivity = Cut(said, "inactivite");
        var days = inactivity ? Days(said) : null;
        if (inactivity && days is null) return null;
        var speaks = ReminderWords.FindNoun(said) >= 0;
        var time = speaks ? FrenchTimes.Find(said) : null;
        if (time is { } hour) said.Cut(hour.From, hour.To);
        var gpo = GpoWords.Find(said);
        if (gpo is { } group) said.Cut(group.From, group.To);
        var subject = said.FindWord(Subjects);
        if (subject >= 0) said.Cut(subject, subject + 1);
        if (days is null && time is null && subject < 0) return null;
        ReminderWords.CutNouns(said);
        return ReminderWords.Left(said, Fillers).Count > 0
            ? null
            : new Intent.Reminding(ReminderWish.Settings, gpo?.Value, Time: time?.Value, Days: days, Bare: whole.Count <= 2);
    }

    private static int? Days(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (CalendarWords.Number(said[at]) is not (> 0 and var count)) continue;
            if (said[at + 1].Text is not ("jour" or "jours" or "j" or "days")) continue;
            said.Cut(at, at + 2);
            return count;
        }

        return null;
    }

    private static bool Cut(Sentence said, string word)
    {
        if (said.Find([word]) is not { } found) return false;
        said.Cut(found.At, found.At + 1);
        return true;
    }
}
