using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>What is answered when a problem has ended, come back, or has words for the residents.</summary>
internal static class OutcomeReplies
{
    public const string NotFound = "Je ne trouve pas cette problématique dans vos GPO. Vérifiez sa référence, par exemple « PB03 ».";

    public static Reply Render(Outcome outcome, Gpo? gpo, string problemId, Exchange exchange) => outcome switch
    {
        Outcome.Done { Happening: var happening } when gpo is not null => Of(happening, gpo, exchange),
        Outcome.Unchanged { Happening: var happening } when gpo is not null => Of(happening, gpo, exchange),
        Outcome.Refused { Reason.Code: RefusalCode.RuleNotMet } when gpo?.FindProblem(problemId) is { } problem => Closing(gpo, problem, exchange),
        Outcome.Refused { Reason.Code: RefusalCode.UnknownProblem } => Reply.Text(NotFound),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    /// <summary>To a lead: which conditions hold.</summary>
    public static Reply Closing(Gpo gpo, Problem problem, Exchange exchange, string? note = null, bool typed = false)
    {
        var today = ProblemFinder.TodayIn(gpo, exchange);
        return Reply.Card(
            ClosingCard.Of(gpo, problem, today, note, typed), ClosingCard.Title(problem, ClosingCheck.Of(gpo, problem, today)));
    }

    public static Reply Words(Gpo gpo, Problem problem, Contact reader) =>
        Reply.Card(PublicCard.Of(gpo, problem, reader, Rights.MaySpeakForResidents(reader)), PublicCard.Title(problem));

    private static Reply Of(Happening happening, Gpo gpo, Exchange exchange) => happening switch
    {
        ProblemEnded ended => Reply.Card(EndedCard.Of(gpo, ended), OutcomeWords.Ended(ended.Problem)),
        PlanRelaunched relaunched => Relaunched(gpo, relaunched.Problem),
        IndicatorExcepted excepted => Closing(gpo, excepted.Problem, exchange, "L'exception est notée."),
        ProblemReopened reopened => Reply.Card(ReopenedCard.Of(gpo, reopened), ReopenedCard.Title(reopened)),
        ProblemStable stable => Reply.Card(ReopenedCard.Stable(gpo, stable.Problem), $"{stable.Problem.Id} est stable"),
        ReturnReported reported => Notice($"{reported.Problem.Id} : c'est transmis au référent",
            ["Il décide de la suite, et vous en serez prévenu. Rien n'est changé pour l'instant.", Sentences.Emergency]),
        ReturnWasNoted noted => Notice($"{noted.Problem.Id} : le retour est noté", ["La personne qui l'a signalé est prévenue."],
            noted.Problem.Closed ? [new ExecuteAction("Rouvrir", ClosingCard.Data(Verbs.ReopenProblem, gpo, noted.Problem))] : []),
        ResidentsCounted counted => Counted(gpo, counted),
        PublicTextProposed proposed => Proposed(gpo, proposed.Problem, gpo.FindByEmail(exchange.Person.Email)!),
        PublicTextApproved approved => Words(gpo, approved.Problem, gpo.FindByEmail(exchange.Person.Email)!),
        GoodPracticeWritten written => Notice($"{written.Problem.Id} : la bonne pratique est approuvée",
            [CardText.Plain(written.Problem.GoodPractice!), "Elle paraît dans les bonnes pratiques, sans autre détail que la catégorie."]),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static Reply Relaunched(Gpo gpo, Problem problem) => Notice($"{problem.Id} : le plan est relancé",
        [
            $"C'est le plan n° {problem.PlanVersion} de la même problématique : elle n'est pas comptée une seconde fois.",
            "Les engagements ouverts restent, les avis repartent de zéro. Les membres sont prévenus.",
        ],
        [new ExecuteAction("Nouvel engagement", new CardData { Verb = Verbs.CommitmentForm, Gpo = gpo.Id })]);

    private static Reply Counted(Gpo gpo, ResidentsCounted counted) => Notice($"{counted.Problem.Id} : l'avis des habitants est noté",
        [
            $"{OutcomeWords.Residents(counted.Voice)}, ce qui fait un avis {(counted.Voice.Favourable ? "favorable" : "défavorable")} dans l'évaluation.",
            counted.Problem.AsksOpinions
                ? "Il compte pour un, à côté de ceux des organisations, et peut être corrigé de la même façon."
                : "Il comptera pour un quand le référent demandera les avis, et peut être corrigé de la même façon.",
        ]);

    private static Reply Proposed(Gpo gpo, Problem problem, Contact writer) => writer.LeadsTheGroup
        ? Words(gpo, problem, writer)
        : Notice($"{problem.Id} : le texte est proposé au référent",
            [CardText.Plain(problem.PublicDraft!), "Il ne peut être dit qu'une fois approuvé ; vous en serez prévenu."]);

    private static Reply Notice(string title, IEnumerable<string> sentences, params IReadOnlyList<CardAction> actions) =>
        Reply.Card(NoticeCard.Of(title, sentences, actions), title);
}
