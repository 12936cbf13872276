using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Web.Links.Questions;

/// <summary>« Où en est AC011 ? », with the same answers as the card.</summary>
public sealed class CommitmentQuestion : ILinkQuestion
{
    private const string NothingNew = "rien";

    internal static readonly LinkChoice[] Choices =
    [
        new(nameof(CommitmentStatus.Done), "Fait"), new(nameof(CommitmentStatus.InProgress), "En cours"),
        new(nameof(CommitmentStatus.Blocked), "Bloqué"), new(NothingNew, "Rien de neuf"),
    ];

    private static readonly LinkChoice[] Reasons =
        [.. Enum.GetValues<BlockingReason>().Select(reason => new LinkChoice(reason.ToString(), Labels.Of(reason)))];

    public LinkKind Kind => LinkKind.Commitment;

    public NoticePage Over(OpenLink open) => open.Item.Commitment(open.Contact, open.Gpo) is { Open: false } closed
        ? new NoticePage($"{closed.Id} est déjà clos", StatusCodes.Status410Gone,
            "Cet engagement n'attend plus de réponse ; rien n'a été enregistré.",
            "Si c'est une erreur, répondez au courriel : votre référent le rouvrira.")
        {
            Facts =
            [
                new LinkFact("Engagement", AskLabels.Of(open.Item, open.Gpo)!),
                new LinkFact("État", CommitmentFacts.Status(open.Gpo, closed)),
            ],
        }
        : new NoticePage("Rien à répondre", StatusCodes.Status410Gone,
            "Cet engagement n'attend plus de réponse de votre part ; rien n'a été enregistré.");

    public QuestionPage? Ask(OpenLink open)
    {
        if (open.Item.Commitment(open.Contact, open.Gpo) is not { Open: true } commitment) return null;
        var later = (commitment.DueOn is { } due && due >= open.Today ? due : open.Today.PlusDays(-1)).PlusDays(1);
        return new QuestionPage($"Où en est {commitment.Id} ?", open.Token, "Où en êtes-vous ? (obligatoire)", Choices)
        {
            Facts =
            [
                new LinkFact("Engagement", AskLabels.Of(open.Item, open.Gpo)!),
                new LinkFact("Échéance", CommitmentFacts.Due(open.Gpo, commitment, open.Today)),
                new LinkFact("Vous répondez pour", open.Contact.Organisation),
            ],
            Version = commitment.Version,
            Fields = new CommitmentFields(Reasons, later.ToString("uuuu-MM-dd", null), CommitmentAnswer.LongestComment),
        };
    }

    public LinkReading Read(OpenLink open, LinkEntries entries) => CommitmentReading.Read(open, entries);

    public LinkFault? FaultOf(RefusalCode refusal) => CommitmentFaults.Of(refusal);

    public IReadOnlyList<LinkFact> Recorded(ICommand command, Happening happening, Gpo gpo)
    {
        if ((command, happening) is not (AnswerCommitment { Answer: var said }, CommitmentAnswered { Commitment: var after })) return [];
        return
        [
            new LinkFact("Engagement", AskLabels.Of(new(LinkKind.Commitment, after.Id), gpo)!),
            new LinkFact("Votre réponse", said.Status is { } status ? Labels.Of(status) : "Rien de neuf"),
            .. Details(gpo, after, said.Reason, said.Comment),
        ];
    }

    public StandingAnswer? Standing(OpenLink open) =>
        open.Item.Commitment(open.Contact, open.Gpo) is { AnsweredAt: { } at } commitment
            ? new StandingAnswer(at, [new LinkFact("État", CommitmentFacts.Status(open.Gpo, commitment))])
            : null;

    private static IEnumerable<LinkFact> Details(Gpo gpo, Commitment after, BlockingReason? reason, string? comment)
    {
        if (reason is { } why) yield return new LinkFact("Motif", Labels.Of(why));
        if (after.DoneOn is { } done) yield return new LinkFact("Fait le", French.Date(done));
        if (after.NextStepOn is { } step) yield return new LinkFact("Prochaine étape", CommitmentFacts.Day(gpo, step));
        if (after is { Open: true, DueOn: { } due }) yield return new LinkFact("Échéance", CommitmentFacts.Day(gpo, due));
        if (after.RequestedDueOn is { } asked)
            yield return new LinkFact("Report demandé au", $"{CommitmentFacts.Day(gpo, asked)} ; votre référent décide");
        if (comment is not null) yield return new LinkFact("Précision", comment);
    }
}
