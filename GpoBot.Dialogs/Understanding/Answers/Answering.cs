using System.Collections.Frozen;
using GpoBot.Core.Commitments;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>What a partner reports of a commitment: "AC002 fait", "bloqué, pas de budget", "en cours, 60 %".</summary>
internal static class Answering
{
    private static readonly FrozenSet<string> Lacks = FrozenSet.Create(
        "pas", "plus", "aucun", "aucune", "manque", "attend", "attends", "attendons", "attente", "faute", "sans", "besoin",
        "injoignable", "injoignables", "waiting", "no", "not", "nobody", "hors", "impossible", "retard", "probleme", "problemes", "souci", "soucis",
        "cher", "personne", "effectif", "effectifs",
        "lache", "laches", "lachee", "lachees", "faux", "faillite", "refusent", "liquidation", "defaillant", "penurie", "rupture", "releve", "ressort", "depend", "refuse", "refuses", "bloque", "lack", "without", "cause");

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        "c", "est", "ce", "on", "je", "j", "ai", "a", "la", "le", "les", "l", "il", "elle", "y", "donc", "bien", "tout", "deja",
        "et", "pour", "au", "du", "de", "d", "en", "nous", "avons", "ont", "sont", "ete", "depuis", "oui", "ok", "voila", "mais",
        "toujours", "encore", "que", "qu", "environ", "motif", "it", "is", "j", "suis", "sommes", "fait",
        "n", "non", "plutot", "finalement", "alors", "pardon", "erreur");

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (OtherMatters.IsOrder(said)) return null;
        // A question asks for a later date at most.
        if (Speech.Asks(said)) return Postponing.Asked(said, OnlyReference(said, out _)?.Value, today);
        var reference = OnlyReference(said, out var several);
        if (reference is null && !several && OtherMatters.Names(said) && !StatusReader.SaysNothingNew(said)) return null;
        if (reference is null && OtherMatters.IsOffTheSubject(said)) return null;
        if (reference is { } named) said.Cut(named.From, named.To);

        var deed = StatusReader.FindRecent(said);
        var status = deed ?? StatusReader.Find(said);
        var progress = Progress.Find(said);
        if (status is null && progress is null && Postponing.Read(said, reference?.Value, today) is { } postpone) return postpone;

        var told = Settle(status?.Value, progress?.Value);
        if (told is null && !several) told = reference is not null ? Hints.WithReference(said) : Hints.Alone(said);
        var because = BlockingReasons.Find(said);
        var reason = because?.Value;
        if (told is null && ImpliesBlock(said, reason)) told = new StatusSaid(CommitmentStatus.Blocked);
        var isNews = told is not null || StatusReader.TellsDeed(said) || said.Says(0, "voir avec") > 0;
        if (reference is null && (!isNews || (deed is null && (status is null ? OtherMatters.NamesPeople(said) : OtherMatters.OpensOnPresence(said))))) return null;

        if (status is { Value.IsContent: false } state) said.Cut(state.From, state.To);
        if (progress is { } share) said.Cut(share.From, share.To);
        var date = FrenchDates.Find(said, today, told?.Status == CommitmentStatus.Done ? Tense.Recent : Tense.Coming);
        var comment = Comment(said, date);
        if (told?.Status == CommitmentStatus.Blocked && because is { } cause)
        {
            said.Cut(cause.From, cause.To);
            // "bloqué, pas de budget" says no more than its reason.
            if (!SaysMore(said, date, Lacks)) comment = null;
        }

        return new Intent.AnswerCommitment(
            reference?.Value, told?.Status, told?.Progress, told?.Status == CommitmentStatus.Blocked ? reason : null,
            date?.Value, told?.NothingNew ?? false, comment, reference is null ? Comment(said, date) : null);
    }

    // Two references in one message: which one is meant is a question, not a guess.
    private static Found<string>? OnlyReference(Sentence said, out bool several)
    {
        var first = References.Find(said, "ac");
        var second = first is { } found ? References.Find(said, "ac", found.To) : null;
        several = second is not null && second.Value.Value != first!.Value.Value;
        return several ? null : first;
    }

    private static StatusSaid? Settle(StatusSaid? status, int? progress) => (status, progress) switch
    {
        (null, null) => null,
        (null, 100) => new StatusSaid(CommitmentStatus.Done, 100),
        (null, 0) => new StatusSaid(CommitmentStatus.Todo, 0),
        (null, var share) => new StatusSaid(CommitmentStatus.InProgress, share),
        ({ Status: CommitmentStatus.Done }, < 100 and var share) => new StatusSaid(CommitmentStatus.InProgress, share),
        ({ } told, null) => told,
        ({ } told, var share) => told with { Progress = share },
    };

    private static bool ImpliesBlock(Sentence said, BlockingReason? reason) =>
        reason is not (null or BlockingReason.Other) && said.HasOneOf(Lacks);

    private static string? Comment(Sentence said, Found<DateMention>? date) => SaysMore(said, date, Empty) ? said.Rest() : null;

    private static bool SaysMore(Sentence said, Found<DateMention>? date, FrozenSet<string> besides)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var inDate = date is { } day && at >= day.From && at < day.To;
            if (!inDate && said[at].IsWord && !said.IsOneOf(at, Empty) && !said.IsOneOf(at, besides)) return true;
        }

        return false;
    }
}
