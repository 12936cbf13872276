using System.Collections.Frozen;
using GpoBot.Core.Commitments;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>What tells of a commitment only where its reference, or nothing else, is said: "AC12 ok c'est bon", "on s'en occupe".</summary>
internal static class Hints
{
    private static readonly string[] Fine =
        ["c est bon", "c est ok", "tout est bon", "tout est ok", "c est nickel", "ok", "okay", "nickel", "terminer", "finir", "check",
         "c est tout bon", "ca y est", "affaire classee", "affaire reglee", "all good", "it s good"];

    private static readonly string[] Busy =
    [
        "on s en occupe", "je m en occupe", "nous nous en occupons", "on le fait", "je le fais", "on s y met", "je m y mets", "c est prevu",
        "c est programme",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "c", "est", "bon", "ok", "oui", "merci", "et", "pour", "nous", "moi", "de", "notre", "cote", "tout", "deja", "actuellement", "maintenant",
        "en", "ce", "moment", "a", "l", "la", "le", "d", "bien", "on", "engagement", "action", "c", "d", "accord");

    /// <summary>With a reference: a word of approval is a deed done.</summary>
    public static StatusSaid? WithReference(Sentence said) =>
        Take(said, Fine) ? new StatusSaid(CommitmentStatus.Done, 100) : Alone(said);

    /// <summary>Without a date: what is being looked after is in progress.</summary>
    public static StatusSaid? Alone(Sentence said) => Take(said, Busy) ? new StatusSaid(CommitmentStatus.InProgress) : null;

    private static bool Take(Sentence said, string[] phrases)
    {
        if (said.Find(phrases) is not { } found) return false;
        for (var at = 0; at < said.Count; at++)
        {
            var inside = at >= found.At && at < found.At + found.Length;
            if (!inside && (said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, Fillers)))) return false;
        }

        said.Cut(found.At, found.At + found.Length);
        return true;
    }
}
