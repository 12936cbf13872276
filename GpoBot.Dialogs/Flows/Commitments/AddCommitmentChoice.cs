using GpoBot.Core.Groups;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>For which of the GPOs that somebody leads a commitment is meant.</summary>
internal static class AddCommitmentChoice
{
    public const string NoSuchOwner = "Je ne trouve pas cette organisation parmi les contacts du GPO.";

    /// <summary>
    /// The one whose open problem is named; else the first whose roster has the owner, and which has a problem open; else the
    /// first. Null when a problem is named that is open in none of them.
    /// </summary>
    public static Gpo? Of(IReadOnlyList<Gpo> named, Intent.AddCommitment said)
    {
        if (said.ProblemReference is { } problem) return named.FirstOrDefault(gpo => gpo.FindProblem(problem) is { Open: true });
        return named.FirstOrDefault(gpo => HasOpenProblem(gpo) && said.OwnerWords is { } words && ContactMatcher.Find(gpo, words).Count > 0)
            ?? named.FirstOrDefault(HasOpenProblem)
            ?? named[0];
    }

    /// <summary>What is said instead of a form when nothing is open.</summary>
    public static Reply? WithoutProblem(Gpo gpo) => HasOpenProblem(gpo)
        ? null
        : Reply.Text($"Aucune problématique n'est ouverte dans {gpo.Id} : un engagement répond toujours à une problématique.");

    private static bool HasOpenProblem(Gpo gpo) => AddCommitmentQuestions.Open(gpo).Any();
}
