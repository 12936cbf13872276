using GpoBot.Core.Links;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Tests.Access;

// What is said and pressed on the walk.
internal sealed partial class PartnerWalk
{
    /// <summary>Beyond the catalogue, so that every list, card and page comes by.</summary>
    private static readonly string[] Phrases =
    [
        "AC001", "AC001 fait", "report AC001 au 15 décembre", "rappelle-moi AC001 lundi", "réaffecte AC001 à P07", "AC001 visible par les partenaires", "AC002", "AC002 fait",
        "mes actions S01", "retards S01", "ordre du jour", "PB01", "où en est PB01 ?", "avis PB01", "PB03", "où en est PB03 ?", "problématiques S01", "problématiques résolues",
        "membres", "mes données", "bilan S01", "exporte S01 en csv", "relevé", "relevé S01", "relevé en word", "suivi S01", "qui vient mardi ?", "charte", "rappels",
        "bonnes pratiques", "motifs de blocage", "quel retour pour les habitants sur PB01 ?", "permanences", "zq", "fiches incident", "détail S01", "annuler",
    ];

    private static readonly string[] EnglishPhrases =
    [
        "help", "my actions", "overdue", "meetings", "agenda", "AC001", "AC002", "PB01", "where is PB01?", "report", "my data", "members", "reminders", "relevé",
        "ordre du jour",
    ];

    private static readonly LinkItem[] Asked =
    [
        new(LinkKind.Commitment, "AC001"), new(LinkKind.Commitment, "AC002"), new(LinkKind.Presence, "R-S01-24"), new(LinkKind.Opinion, "PB01"),
        new(LinkKind.Opinion, "PB03"),
    ];

    private static readonly string?[] Ids = [null, "AC001", "AC002", "PB01", "PB03", "R-S01-24", "P07", "OJ1", "IN901"];

    // Whoever signs, leaves, stops or prefers mail would see other things from then on.
    private static bool IsHarmlessVerb(string verb) =>
        verb is not (Verbs.CharterSign or Verbs.ChannelSet or Verbs.LanguageSet or Verbs.StopReminders or Verbs.PauseReminders or Verbs.SuccessorSave or Verbs.MyDataSave
            or Verbs.FeedRenew or Verbs.FeedRemove);

    private static bool IsHarmless(string words) =>
        !new[] { "quitte", "successeur", "stop", "Arrêter", "courriel", "congé", "langue", "Suspendre", "Ouvrir", "S'abonner", "lien", "je signe", "j'ai signé", "Télécharger" }
            .Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
}
