using System.Collections.Frozen;
using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>
/// "je suis en congé jusqu'au 12", "absent du 22 décembre au 5 janvier": a pause, as long as an end is said and nothing of a meeting,
/// which one day off is about.
/// </summary>
internal static class Leaving
{
    private static readonly string[] Phrases =
    [
        "en conges", "en conge", "en vacances", "en arret maladie", "en arret", "en formation", "en rtt", "en cp", "absent", "absente", "absents",
        "on leave", "on holiday", "on vacation", "pas la", "en deplacement", "conges", "conge", "vacances",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        [.. ReminderWords.Fillers, "pars", "part", "partirai", "nous", "sommes", "serons", "seront", "i", "am", "will", "be", "annuels", "annuel", "maternite",
            "paternite", "parental", "jsuis", "chuis", "jserai", "suspends", "suspendre", "pause", "annuelle", "bonjour", "prends", "prendrai", "pose"]);

    public static Intent.Reminding? Read(Sentence whole, LocalDate today)
    {
        var said = ReminderWords.Copy(whole);
        if (said.Find(Phrases) is not { At: <= 5 } away || said[said.Count - 1].Text == "?") return null;
        said.Cut(away.At, away.At + away.Length);
        if (Until.Find(said, today) is not { Value.SaysHowLong: true } until) return null;
        // "Retour le 12" names the first day back, "jusqu'au 12" the last one away.
        var back = said.Has("retour", "reviens", "rentre", "reprends", "reprise") || said[until.From].Text is "pendant" or "pour" or "durant"
            || until.Value is { Inclusive: false } && said[until.To - 1].Text is "jours" or "semaines" or "semaine" or "mois" or "jour" or "j";
        said.Cut(until.From, until.To);
        ReminderWords.CutNouns(said);
        if (ReminderWords.Left(said, Fillers).Count > 0) return null;
        return new Intent.Reminding(ReminderWish.Pause, Until: until.Value.Day, Inclusive: !back);
    }
}
