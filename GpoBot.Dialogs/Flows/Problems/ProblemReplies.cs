using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Problems.Plans;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>What is shown after a problem was brought up or changed: where it stands now, and the next step.</summary>
internal static class ProblemReplies
{
    public static Reply BroughtUp(Outcome outcome, Gpo? gpo, Exchange exchange)
    {
        if (outcome is not Outcome.Done { Happening: ProblemReported { Problem: var problem } } || gpo is null) return Changed(outcome, gpo, exchange);
        if (problem.ProposedBy is not null) return Reply.Card(ReportedCard.Of(gpo, problem), ReportedCard.Title(problem));
        var title = $"Problématique {problem.Id} enregistrée : la retenir ?";
        return Reply.Card(RetainCard.Of(gpo, problem, title), title);
    }

    public static Reply Changed(Outcome outcome, Gpo? gpo, Exchange exchange) => outcome switch
    {
        Outcome.Done done when gpo is not null && About(done.Happening) is var (problem, note) => Shown(gpo, problem, note, exchange),
        Outcome.Unchanged same when gpo is not null && About(same.Happening) is var (problem, _) =>
            Shown(gpo, problem, "C'était déjà ainsi ; rien n'a été changé.", exchange),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    public static Reply Shown(Gpo gpo, Problem problem, string? note, Exchange exchange) => ProblemLookup.Seen(gpo, problem, exchange) is { } seen
        ? Reply.Card(ProblemCard.Of(seen, note), note ?? ProblemCard.Title(problem)) : Reply.Text(note ?? Sentences.AlreadyDone);

    private static (Problem Problem, string Note)? About(Happening happening) => happening switch
    {
        ProblemRetained { Problem: var one } => (one, $"{one.Id} est retenue. {Told(one)}"),
        ProblemRedirected { Problem: var one } => (one, $"{one.Id} est réorientée vers {ProblemLabels.SentTo(one.SentTo ?? "AUTRE")}. {Told(one)}"),
        DiagnosisNoted { Problem: var one } => (one, $"Le diagnostic de {one.Id} est enregistré."),
        IndicatorSet { Problem: var one } => (one, $"L'indicateur de {one.Id} est enregistré."),
        ProblemLinked { Problem: var one, OtherId: var other } => (one, one.LinkedGroups.Contains(other)
            ? $"{one.Id} est maintenant suivie aussi par {other}." : $"{one.Id} n'est plus suivie par {other}."),
        PlanAdded { Problem: var one, Commitments: var added } => (one,
            $"{French.Count(added.Count, "engagement ajouté")} à {one.Id}. Chaque organisation concernée est prévenue."),
        _ => null,
    };

    private static string Told(Problem problem) => problem.ProposedBy is null ? "" : "La personne qui l'a signalée est prévenue.";
}
