using System.Collections.Frozen;
using GpoBot.Core.Commitments;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>Finds the first thing a message says of the state of a commitment.</summary>
internal static class StatusReader
{
    // "en fait", "il fait", "on le fait": not a state.
    private static readonly FrozenSet<string> NotBeforeDone = FrozenSet.Create(
        "en", "au", "du", "le", "la", "les", "on", "ca", "de", "d", "il", "elle", "qui", "je", "nous", "vous", "se", "ne", "tu", "que");

    private static readonly string[] NotAfterDone = ["partie", "suite", "que"];
    private static readonly string[] Typos = ["bloque", "bloquee", "termine", "terminee", "terminer"];

    public static Found<StatusSaid>? Find(Sentence said)
    {
        if (said.Find(StatusPhrases.NothingNew) is { } none)
        {
            return new(new StatusSaid(null, NothingNew: true), none.At, none.At + none.Length);
        }

        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].IsWord) continue;
            if (Phrase(said, at) is { } phrase) return phrase;
            if (IsDone(said, at)) return new(new StatusSaid(CommitmentStatus.Done, 100), Start(said, at), at + 1);
            if (IsDeed(said, at)) return new(new StatusSaid(CommitmentStatus.Done, 100, IsContent: true), at, at + 1);
        }

        return null;
    }

    /// <summary>"je viens de finir le local vélo": done a moment ago.</summary>
    public static Found<StatusSaid>? FindRecent(Sentence said) =>
        said.SaysOneOf(0, ["je viens de", "j viens de", "on vient de", "nous venons de"]) is > 0 and var length && said.IsOneOf(length, StatusPhrases.Endings)
            ? new(new StatusSaid(CommitmentStatus.Done, 100, IsContent: true), 0, length + 1)
            : null;

    public static bool SaysNothingNew(Sentence said) => said.Has(StatusPhrases.NothingNew);

    /// <summary>"28 véhicules enlevés": news without a state.</summary>
    public static bool TellsDeed(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsOneOf(at, StatusPhrases.Deeds) && said.Text.AsSpan(said[at].Start, said[at].End - said[at].Start).Contains('é')) return true;
        }

        return false;
    }

    /// <summary>A word of the done kind or a verb to come: something is promised, not reported.</summary>
    public static bool IsPromise(Sentence said) => said.HasOneOf(StatusPhrases.Futures);

    private static Found<StatusSaid>? Phrase(Sentence said, int at)
    {
        foreach (var (phrase, status) in StatusPhrases.Explicit)
        {
            if (said.Says(at, phrase) is not (> 0 and var length)) continue;
            var denied = status is CommitmentStatus.Blocked or CommitmentStatus.Done && (IsDenied(said, at) || (status == CommitmentStatus.Done && IsToCome(said, at)));
            var promised = status == CommitmentStatus.Todo && phrase == "a faire" && Before(said, at, StatusPhrases.Futures);
            return denied || promised ? null : new(new StatusSaid(status, status == CommitmentStatus.Done ? 100 : null), status == CommitmentStatus.Done ? Start(said, at) : at, at + length);
        }

        var slip = said[at].Text.Length >= 6 && !IsVerb(said, at) ? Array.Find(Typos, word => Spelling.Near(said[at].Text, word)) : null;
        return slip is null || slip == "terminer" || IsDenied(said, at) || StatusPhrases.Done.Contains(said[at].Text) ? null
            : slip[0] == 'b' ? new(new StatusSaid(CommitmentStatus.Blocked), at, at + 1)
            : new(new StatusSaid(CommitmentStatus.Done, 100), at, at + 1);
    }

    private static bool IsVerb(Sentence said, int at) =>
        said[at].Text.EndsWith("er", StringComparison.Ordinal) || said[at].Text.EndsWith("ez", StringComparison.Ordinal);

    private static bool IsDone(Sentence said, int at) =>
        said.IsOneOf(at, StatusPhrases.Done)
        && !said.IsOneOf(at - 1, NotBeforeDone)
        && !(said.Is(at - 1, "a") && said.Is(at - 2, "tout"))
        && said.SaysOneOf(at + 1, NotAfterDone) == 0
        && !IsDenied(said, at)
        && !Before(said, at, StatusPhrases.Futures);

    private static bool IsDeed(Sentence said, int at) =>
        said.IsOneOf(at, StatusPhrases.Deeds)
        && (at == 0 || said[at - 1].Kind == TokenKind.Cut || Before(said, at, StatusPhrases.Auxiliaries)
            || said.IsOneOf(at - 1, StatusPhrases.Works)
            || (said.Is(at - 1, "etre") && said.Is(at - 2, "d") && said[at - 3].Text is "vient" or "viennent"))
        && !IsDenied(said, at)
        && !Before(said, at, StatusPhrases.Futures);

    private static bool IsToCome(Sentence said, int at) => Before(said, at, StatusPhrases.Futures);

    private static bool IsDenied(Sentence said, int at) => Before(said, at, StatusPhrases.Negations);

    private static bool Before(Sentence said, int at, FrozenSet<string> words)
    {
        for (var back = at - 1; back >= at - 3 && said[back].IsWord; back--)
        {
            if (said.IsOneOf(back, words)) return true;
        }

        return false;
    }

    // "c'est fait": the whole phrase is the state, nothing of it is a comment.
    private static int Start(Sentence said, int at)
    {
        var start = at;
        while (said.IsOneOf(start - 1, StatusPhrases.Auxiliaries) || said[start - 1].Text is "c" or "bien" or "deja" or "tout") start--;
        return start;
    }
}
