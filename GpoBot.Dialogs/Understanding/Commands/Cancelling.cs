using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>"annule la réunion du 24, motif : renfort opérationnel".</summary>
internal static class Cancelling
{
    private static readonly string[] Verbs =
        ["annuler", "annule", "annulez", "annulation", "annulons", "supprimer", "supprime", "supprimez", "cancel"];

    private static readonly FrozenSet<string> Subjects = FrozenSet.Create("on", "nous", "je", "j", "we");

    private static readonly string[] None =
    [
        "pas de reunion", "plus de reunion", "aucune reunion", "pas de gpo", "pas de seance", "il n y aura pas de reunion", "il n y a pas de reunion",
        "il n y a plus de reunion", "il y aura pas de reunion", "no meeting",
    ];

    private static readonly string[] Meeting = ["reunion", "reunions", "seance", "gpo", "meeting", "rdv", "rencontre"];

    private static readonly string[] Because =
        ["motif", "pour cause de", "cause", "raison", "a cause de", "a cause d", "en raison de", "en raison d", "suite a", "car",
            "parce que", "parce qu", "because", "faute de", "faute d"];

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (ToldOfMeeting.Cancelled(said) is { } told)
            return Read(new Sentence("annule la réunion " + told.Said.Text), today) is Intent.CancelMeeting fact ? fact with { Following = told.All ?? fact.Following } : null;
        if (said.IsOneOf(0, Subjects) && said[1].IsWord && Spelling.NearOneOf(said[1].Text, Verbs)) return Read(new Sentence(said.Slice(1, said.Count)), today);
        if (said.IsOneOf(0, Subjects) && said[1].Text is "doit" or "dois" or "va" or "vais" or "devons" or "peut" or "must" or "have" && said[2].IsWord && Spelling.NearOneOf(said[2].Text, Verbs))
            return Read(new Sentence(said.Slice(2, said.Count)), today);
        if (!said[0].IsWord || !Spelling.NearOneOf(said[0].Text, Verbs)) return null;
        var following = SeriesWords.Take(said);
        var date = FrenchDates.Find(said, today);
        var gpo = GpoWords.Find(said);
        if (gpo is null && date is null && !NamesMeeting(said)) return null;

        said.Cut(0, 1);
        if (date is { } day) said.Cut(day.From, day.To);
        if (gpo is { } named) said.Cut(named.From, named.To);
        var words = WordsOfReason(said);
        var reason = words is null ? null : CancelReasons.Read(new Sentence(words));
        return new Intent.CancelMeeting(gpo?.Value, date?.Value, reason, words, following);
    }

    /// <summary>"pas de réunion mardi, grève": one meeting called off, where "pas de réunion pendant les vacances" closes a period.</summary>
    public static Intent? OneDay(Sentence said, LocalDate today)
    {
        if (said.SaysOneOf(0, None) is not (> 0 and var length)) return null;
        var date = FrenchDates.Find(said, today);
        if (date is not { From: var from, Value: DateMention.Day } || from != length || said.Is(from, "le") || DateRanges(said)) return null;
        return Read(new Sentence("annule la réunion de " + said.Slice(length, said.Count)), today);
    }

    private static bool DateRanges(Sentence said) => said.Has("pendant", "au", "jusqu", "entre", "vacances", "a partir", "conges");

    private static bool NamesMeeting(Sentence said)
    {
        for (var at = 1; at < said.Count; at++)
        {
            if (said[at].IsWord && Spelling.NearOneOf(said[at].Text, Meeting)) return true;
        }

        return false;
    }

    // Without "motif", what stands beside the meeting and its day is the reason when it sounds like one.
    private static string? WordsOfReason(Sentence said)
    {
        if (said.Find(Because) is { } because) return said.Rest(because.At + because.Length);
        for (var at = 1; at < said.Count; at++)
        {
            if (said[at].IsWord && (Spelling.NearOneOf(said[at].Text, Meeting) || said[at].Text is "la" or "le" or "de" or "du" or "prochaine"))
            {
                said.Cut(at, at + 1);
            }
        }

        var rest = said.Rest();
        return rest is not null && CancelReasons.Read(new Sentence(rest)) is not null ? rest : null;
    }
}
