using System.Text.RegularExpressions;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Flows.Problems;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>What is still to be asked before something can be shown back, and what an answer fills.</summary>
internal static partial class OutcomeQuestions
{
    public const string WhichOne = "De quelle problématique s'agit-il ?";

    /// <summary>Null when all is known.</summary>
    public static (string Text, IReadOnlyList<ChoiceOption> Options)? Next(OutcomeSlots slots, Problem problem) => slots switch
    {
        { Wish: OutcomeWish.Transfer, Text: null } =>
            ($"À qui {problem.Id} est-elle transférée ? Par exemple « T05 » ou « le CLSPD ».", []),
        { Wish: OutcomeWish.Drop or OutcomeWish.Transfer, Reason: null } => ("Pour quel motif ?",
            [.. EndReasons.Of(EndOf(slots.Wish)).Select(reason => new ChoiceOption(reason.ToString(), OutcomeWords.Of(reason)))]),
        { Wish: OutcomeWish.Except, Text: null } => ($"Pourquoi clore {problem.Id} sans que l'indicateur soit à la cible ? Une phrase, sans nom de personne.", []),
        { Wish: OutcomeWish.Practice, Text: null } => ($"Que peuvent retenir d'autres GPO de {problem.Id} ? Quelques phrases, sans nom de personne.", []),
        { Wish: OutcomeWish.Residents, Favourable: null } or { Wish: OutcomeWish.Residents, Asked: null } =>
            ("Combien d'habitants la trouvent résolue, sur combien d'habitants interrogés ? Par exemple « 12 sur 15 ».", []),
        _ => null,
    };

    /// <summary>The slots with the answer in them; null when it is none.</summary>
    public static OutcomeSlots? Fill(OutcomeSlots slots, string text) => slots switch
    {
        { Wish: OutcomeWish.Transfer or OutcomeWish.Except or OutcomeWish.Practice, Text: null } => slots with { Text = text.Trim() },
        { Wish: OutcomeWish.Drop or OutcomeWish.Transfer, Reason: null } => ReasonIn(text, EndOf(slots.Wish)) is { } reason ? slots with { Reason = reason } : null,
        { Wish: OutcomeWish.Residents } => Numbers().Match(text) is { Success: true } said
            && int.TryParse(said.Groups[1].ValueSpan, out var favourable) && int.TryParse(said.Groups[2].ValueSpan, out var asked)
                ? slots with { Favourable = favourable, Asked = asked } : null,
        _ => null,
    };

    public static KnownProblem? Chosen(string text, string? reference, IReadOnlyList<KnownProblem> among)
    {
        if (reference is not null) return among.FirstOrDefault(one => one.Problem.Id == reference);
        var scored = among.Select(one => (One: one, Score: PlaceMatch.Score(text, one.Problem))).Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score).ToList();
        return scored is [var first, .. var others] && (others.Count == 0 || others[0].Score < first.Score) ? first.One : null;
    }

    public static ProblemStatus EndOf(OutcomeWish wish) =>
        wish == OutcomeWish.Transfer ? ProblemStatus.Transferred : ProblemStatus.ClosedWithoutFollowUp;

    private static EndReason? ReasonIn(string text, ProblemStatus end)
    {
        if (Enum.TryParse<EndReason>(text, out var chosen) && Enum.IsDefined(chosen) && EndReasons.Of(end).Contains(chosen)) return chosen;
        var best = EndReasons.Of(end).Select(reason => (reason, Score: WordMatch.Score(text, OutcomeWords.Of(reason)))).MaxBy(one => one.Score);
        return best.Score > 0 ? best.reason : null;
    }

    [GeneratedRegex(@"(\d{1,6})\D+(\d{1,6})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Numbers();
}
