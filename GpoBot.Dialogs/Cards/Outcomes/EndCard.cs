using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>Ending a problem otherwise than solved: the form, and what is to be confirmed after it was typed.</summary>
public static class EndCard
{
    public const string ReasonInput = "reason";
    public const string ToInput = "to";

    /// <param name="end">Closed without follow-up, or transferred.</param>
    /// <param name="refusal">Why the last try was not accepted.</param>
    public static AdaptiveCard Form(Gpo gpo, Problem problem, ProblemStatus end, EndReason? reason, string? to, string? refusal)
    {
        var transfer = end == ProblemStatus.Transferred;
        var title = transfer ? $"Transférer {problem.Id}" : $"Clore {problem.Id} sans suite";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                .. refusal is null ? Array.Empty<Element>() : [new TextBlock(refusal) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
                new FactSet([.. Facts(gpo, problem)]),
                .. transfer
                    ? [new TextInput(ToInput, "À qui ? Référence d'un GPO ou nom d'une instance") { IsRequired = true, MaxLength = EndProblem.LongestDestination, Value = to }]
                    : Array.Empty<Element>(),
                Reasons(end, reason),
                TextBlock.Subtle(transfer ? $"Ou écrivez ici « transfère {problem.Id} au T05 »." : $"Ou écrivez ici « clos {problem.Id} sans suite »."),
            ],
            Actions =
            [
                new ExecuteAction(transfer ? "Transférer" : "Clore sans suite", Data(Verbs.EndProblem, gpo, problem, end)) { Style = ActionStyle.Destructive },
                new ExecuteAction(
                    transfer ? "Plutôt clore sans suite" : "Plutôt transférer",
                    Data(Verbs.EndForm, gpo, problem, transfer ? ProblemStatus.ClosedWithoutFollowUp : ProblemStatus.Transferred))
                {
                    AssociatedInputs = AssociatedInputs.None,
                },
            ],
        };
    }

    /// <summary>What the end means for those who still have something to do.</summary>
    public static IEnumerable<Fact> Facts(Gpo gpo, Problem problem)
    {
        yield return new Fact("Problématique", OutcomeWords.Name(problem));
        var open = gpo.Commitments.Count(one => one.ProblemId == problem.Id && one.Open);
        yield return new Fact("Engagements ouverts", open == 0 ? "aucun" : $"{French.Number(open)}, qui seront abandonnés");
    }

    private static ChoiceSetInput Reasons(ProblemStatus end, EndReason? chosen) =>
        new(ReasonInput, "Motif", [.. EndReasons.Of(end).Select(reason => new Choice(Capital(OutcomeWords.Of(reason)), reason.ToString()))])
        {
            Style = ChoiceInputStyle.Expanded, IsRequired = true, Selected = chosen is { } one ? [one.ToString()] : [],
            ErrorMessage = "Choisissez un motif dans la liste.",
        };

    private static CardData Data(string verb, Gpo gpo, Problem problem, ProblemStatus end) =>
        ClosingCard.Data(verb, gpo, problem) with { Choice = end.ToString() };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
