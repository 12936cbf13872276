using GpoBot.Core.Access;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>What can be done next with a problem: the step that its state calls for first, the others behind it.</summary>
internal static class ProblemActions
{
    public static IReadOnlyList<CardAction>? Of(SeenProblem seen)
    {
        List<CardAction> actions = [.. seen.Me.LeadsTheGroup ? OfLeads(seen) : OfMembers(seen)];
        return actions.Count == 0 ? null : actions;
    }

    private static IEnumerable<CardAction> OfMembers(SeenProblem seen)
    {
        if (seen.Problem.AsksOpinions && seen.Problem.OpinionsUntil >= seen.Today && Rights.MayGiveOpinion(seen.Me))
            yield return Main("Donner un avis", Verbs.OpinionForm, seen);
        if (seen.Commitments.Any(one => one.Open && seen.InFull(one)))
            yield return new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments });
    }

    private static IEnumerable<CardAction> OfLeads(SeenProblem seen) => seen.Problem.Status switch
    {
        ProblemStatus.Proposed => [Main("Retenir", Verbs.RetainForm, seen), Other("Réorienter", Verbs.RedirectForm, seen)],
        ProblemStatus.Redirected => [Main("Retenir finalement", Verbs.RetainForm, seen)],
        ProblemStatus.Retained => [Main("Diagnostic partagé", Verbs.DiagnosisForm, seen), Plan(seen), Add(seen), Measure(seen), Link(seen)],
        ProblemStatus.Diagnosis => [Main("Partir du modèle d'engagements", Verbs.TemplateForm, seen), Add(seen), Diagnosis(seen), Measure(seen), Link(seen)],
        ProblemStatus.UnderEvaluation => [Main("Voir les avis", Verbs.Opinions, seen), Measure(seen), Add(seen), Diagnosis(seen), Link(seen)],
        ProblemStatus.PlanInProgress or ProblemStatus.Unsolved =>
            [Main("Mesurer l'indicateur", Verbs.IndicatorForm, seen), Add(seen), Other("Demander les avis", Verbs.AskOpinions, seen), Diagnosis(seen), Link(seen)],
        _ => [],
    };

    private static ExecuteAction Add(SeenProblem seen) => Other("Ajouter un engagement", Verbs.CommitmentForm, seen);
    private static ExecuteAction Plan(SeenProblem seen) => Other("Modèle d'engagements", Verbs.TemplateForm, seen);
    private static ExecuteAction Measure(SeenProblem seen) => Other("Indicateur", Verbs.IndicatorForm, seen);
    private static ExecuteAction Diagnosis(SeenProblem seen) => Other("Diagnostic partagé", Verbs.DiagnosisForm, seen) with { Mode = ActionMode.Secondary };
    private static ExecuteAction Link(SeenProblem seen) => Other("Lier à un autre GPO", Verbs.LinkForm, seen) with { Mode = ActionMode.Secondary };

    private static ExecuteAction Main(string title, string verb, SeenProblem seen) => Other(title, verb, seen) with { Style = ActionStyle.Positive };

    private static ExecuteAction Other(string title, string verb, SeenProblem seen) => new(title, ProblemWords.Data(verb, seen.Gpo, seen.Problem));
}
