using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>What is answered about evaluations: asked, recorded, refused, and where they stand.</summary>
internal static class OpinionReplies
{
    public const string NothingToEvaluate = "Aucune problématique n'est ouverte dans les GPO que vous animez.";
    public const string NothingAsked = "Aucun avis ne vous est demandé en ce moment.";
    public const string WhichOne = "Sur quelle problématique ?";
    public const string Running = "Les avis sont déjà demandés ; rien n'a été changé.";

    public static Reply Render(Outcome outcome, Gpo? gpo, string problemId, Exchange exchange) => outcome switch
    {
        Outcome.Done { Happening: OpinionsAsked asked } when gpo is not null =>
            Reply.Card(AskOpinionsCard.Asked(gpo, asked), AskOpinionsCard.AskedTitle(asked.Problem)),
        Outcome.Unchanged { Happening: OpinionsAsked asked } when gpo is not null => State(gpo, asked.Problem, exchange, Running),
        Outcome.Done { Happening: OpinionGiven given } when gpo is not null => Recorded(gpo, given, exchange),
        Outcome.Unchanged { Happening: OpinionGiven given } when gpo is not null => Recorded(gpo, given, exchange),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    /// <summary>To a lead: how far the evaluation has come.</summary>
    public static Reply State(Gpo gpo, Problem problem, Exchange exchange, string? note = null)
    {
        var running = ProblemFinder.IsAsked(new KnownProblem(gpo, problem, gpo.FindByEmail(exchange.Person.Email)!), exchange);
        return Reply.Card(OpinionStateCard.Of(gpo, problem, running, note), OpinionStateCard.Title(problem));
    }

    public static Reply Ask(KnownProblem known, string? refusal = null) =>
        Reply.Card(OpinionCard.Ask(known.Gpo, known.Problem, known.Me, refusal), OpinionCard.Question(known.Problem));

    private static Reply Recorded(Gpo gpo, OpinionGiven given, Exchange exchange) => Reply.Card(
        OpinionCard.Recorded(gpo, given.Problem, gpo.FindByEmail(exchange.Person.Email)!, given.Given), OpinionCard.Title(given.Given));
}
