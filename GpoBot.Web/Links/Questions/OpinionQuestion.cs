using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Web.Links.Questions;

/// <summary>« Le problème vous paraît-il résolu ? », one opinion for each organisation. What others think is not shown.</summary>
public sealed class OpinionQuestion : ILinkQuestion
{
    public LinkKind Kind => LinkKind.Opinion;

    public NoticePage Over(OpenLink open) => new(
        "Aucun avis n'est demandé", StatusCodes.Status410Gone,
        "L'évaluation est terminée, ou votre avis n'est pas attendu ; rien n'a été enregistré.");

    public QuestionPage? Ask(OpenLink open)
    {
        if (open.Item.Problem(open.Contact, open.Gpo, open.Now) is not { } problem) return null;
        return new QuestionPage(
            $"Votre avis sur {problem.Id}", open.Token, "Le problème vous paraît-il résolu ? (obligatoire)",
            [.. Enum.GetValues<Opinion>().Select(opinion => new LinkChoice(opinion.ToString(), LabelOf(opinion)))])
        {
            Facts =
            [
                new LinkFact("Problématique", AskLabels.Of(open.Item, open.Gpo)!),
                new LinkFact("Avis attendu jusqu'au", French.Date(problem.OpinionsUntil!.Value)),
                new LinkFact("Vous répondez pour", open.Contact.Organisation),
            ],
            Held = new LinkEntries { Answer = Given(problem, open)?.Opinion.ToString() },
        };
    }

    public LinkReading Read(OpenLink open, LinkEntries entries) =>
        Enum.GetValues<Opinion>().Where(one => one.ToString() == entries.Answer).Cast<Opinion?>().FirstOrDefault() is { } opinion
            ? new LinkReading(new GiveOpinion(open.Item.Id, opinion), new LinkEntries { Answer = entries.Answer })
            : new LinkReading(null, new LinkEntries(), new LinkFault(LinkEntries.AnswerField, "Choisissez un avis, ou « Sans avis »."));

    public LinkFault? FaultOf(RefusalCode refusal) => refusal == RefusalCode.Busy ? LinkFormFaults.Busy : null;

    public IReadOnlyList<LinkFact> Recorded(ICommand command, Happening happening, Gpo gpo) =>
        happening is OpinionGiven given ? Said(given.Problem, given.Given, gpo) : [];

    public StandingAnswer? Standing(OpenLink open) =>
        open.Item.Problem(open.Contact, open.Gpo, open.Now) is { } problem && Given(problem, open) is { } given
            ? new StandingAnswer(given.At, Said(problem, given, open.Gpo))
            : null;

    private static GivenOpinion? Given(Problem problem, OpenLink open) =>
        problem.GivenOpinions.FirstOrDefault(given => GiveOpinion.SpeaksForTheSame(open.Gpo, given, open.Contact));

    private static IReadOnlyList<LinkFact> Said(Problem problem, GivenOpinion given, Gpo gpo) =>
    [
        new LinkFact("Problématique", AskLabels.Of(new(LinkKind.Opinion, problem.Id), gpo)!),
        new LinkFact("Avis de votre organisation", LabelOf(given.Opinion)),
    ];

    private static string LabelOf(Opinion opinion) => opinion switch
    {
        Opinion.Yes => "Oui",
        Opinion.RatherYes => "Plutôt oui",
        Opinion.RatherNo => "Plutôt non",
        Opinion.No => "Non",
        _ => "Sans avis",
    };
}
