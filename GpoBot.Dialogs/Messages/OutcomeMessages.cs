using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Messages;

/// <summary>What members and leads are told of the end of a problem, and of what comes after it.</summary>
internal static class OutcomeMessages
{
    public static OutgoingMessage? Write(MessageSubject subject, Problem problem) => subject.Effect.Topic switch
    {
        MessageTopics.OpinionsOver => Over(subject, problem),
        MessageTopics.ProblemEnded => Ended(subject, problem),
        MessageTopics.PlanRelaunched => Message(subject, $"{problem.Id} : un nouveau plan commence", "GPO – 1 plan relancé",
            [new Fact("Problématique", OutcomeWords.Name(problem))],
            ["La première réponse n'a pas suffi : le groupe change de stratégie et reprend le plan. Vos engagements ouverts restent."]),
        MessageTopics.ProblemReopened => Message(subject, $"{problem.Id} reprend {problem.ReopenedFrom}", "GPO – 1 problématique rouverte",
            ReopenedCard.Facts(problem), ["Le référent l'a rouverte. Dites ce que vous constatez à la prochaine réunion, sans nom de personne."]),
        MessageTopics.ReturnReported => Reported(subject, problem),
        MessageTopics.ReturnNoted => Message(subject, $"{problem.Id} : votre signalement est noté", "GPO – 1 signalement noté",
            [new Fact("Problématique", OutcomeWords.Name(problem))], ["Le référent en a pris note et en parlera avec le groupe. Merci."]),
        MessageTopics.PublicTextProposed => problem.PublicDraft is null ? null : Proposed(subject, problem, problem.PublicDraft),
        _ => problem.PublicText is null ? null : Approved(subject, problem, problem.PublicText),
    };

    // Asked anew, closed or begun anew in the meantime: then there is nothing to conclude.
    private static OutgoingMessage? Over(MessageSubject subject, Problem problem)
    {
        if (problem is not { Open: true, AsksOpinions: true } || subject.Effect.Id.IndexOf(Asked(problem), StringComparison.Ordinal) < 0) return null;
        var check = ClosingCheck.Of(subject.Gpo, problem, subject.Today);
        if (check is { OpinionsRunning: true, Opinions.Complete: false }) return null;
        var title = ClosingCard.Title(problem, check);
        const string Ended = "Les avis sont rassemblés.";
        return new OutgoingMessage(
            ClosingCard.Of(subject.Gpo, problem, subject.Today, Ended), title, "GPO – 1 évaluation terminée",
            MailText.Of(subject.Recipient.FullName,
            [
                $"{title}. {Ended}", "", OutcomeWords.Name(problem), ClosingCard.Lead(check), "", .. ClosingLines.Of(problem, check), "",
                OutcomeWords.Rule(check.Rule),
            ]), []);
    }

    private static string Asked(Problem problem) => $".{problem.Id}.{problem.OpinionsAskedAt?.ToUnixTimeSeconds()}.";

    private static OutgoingMessage Ended(MessageSubject subject, Problem problem) => Message(
        subject, OutcomeWords.Ended(problem), problem.Status == ProblemStatus.Solved ? "GPO – 1 problématique résolue" : "GPO – 1 problématique close",
        EndedCard.Facts(problem),
        problem.Status == ProblemStatus.Solved
            ?
            [
                "Merci à tous ceux qui y ont contribué.",
                $"Si elle revient, écrivez à GpoBot « le problème est revenu » et le lieu, ou « {problem.Id} est revenue ».",
            ]
            : ["Plus rien n'est attendu de votre organisation à ce titre."]);

    private static OutgoingMessage Reported(MessageSubject subject, Problem problem)
    {
        var reporter = subject.Effect.SubjectIds.Select(subject.Gpo.FindContact).FirstOrDefault(one => one is not null);
        List<Fact> facts =
        [
            new Fact("Problématique", OutcomeWords.Name(problem)),
            new Fact("État", problem.Closed ? OutcomeWords.Ended(problem)[(problem.Id.Length + " est ".Length)..] : "déjà ouverte"),
            .. reporter is null ? Array.Empty<Fact>() : [new Fact("Signalé par", CardText.Plain($"{reporter.FullName}, {reporter.Organisation}"))],
            .. subject.Effect.Reason is { } words ? [new Fact("Où", CardText.Plain(words))] : Array.Empty<Fact>(),
        ];
        List<CardAction> actions = [];
        if (problem.Closed && problem.ReopenedAs is null)
            actions.Add(new ExecuteAction("Rouvrir", ClosingCard.Data(Verbs.ReopenProblem, subject.Gpo, problem)) { Style = ActionStyle.Positive });
        if (reporter is not null)
            actions.Add(new ExecuteAction("Noter", ClosingCard.Data(Verbs.NoteReturn, subject.Gpo, problem) with { Choice = reporter.Id }));
        return Message(subject, $"{problem.Id} serait revenue", "GPO – 1 retour signalé", facts,
            [problem.Closed ? "Rouvrir la reprend sous une nouvelle référence ; noter prévient la personne, sans rien changer." : "Noter prévient la personne, sans rien changer."],
            actions);
    }

    private static OutgoingMessage Proposed(MessageSubject subject, Problem problem, string draft) => Message(
        subject, $"{problem.Id} : retour aux habitants à approuver", "GPO – 1 texte à approuver",
        [new Fact("Problématique", OutcomeWords.Name(problem)), new Fact("Texte proposé", CardText.Plain(draft))],
        ["Vérifiez qu'il n'annonce aucune opération de police et ne désigne personne. Il ne sera dit qu'une fois approuvé."],
        [
            new ExecuteAction("Approuver", ClosingCard.Data(Verbs.ApprovePublicText, subject.Gpo, problem)) { Style = ActionStyle.Positive },
            new ExecuteAction("Modifier", ClosingCard.Data(Verbs.PublicForm, subject.Gpo, problem)),
        ]);

    private static OutgoingMessage Approved(MessageSubject subject, Problem problem, string text) => Message(
        subject, $"{problem.Id} : retour aux habitants approuvé", "GPO – 1 texte approuvé",
        [new Fact("Problématique", OutcomeWords.Name(problem)), new Fact("Vous pouvez dire", CardText.Plain(text))],
        ["Dites-le tel quel, sans parler d'une opération de police ni d'une personne."]);

    private static OutgoingMessage Message(
        MessageSubject subject, string title, string mailSubject, IEnumerable<Fact> about, IReadOnlyList<string> sentences,
        IReadOnlyList<CardAction>? actions = null)
    {
        List<Fact> facts = [.. about, new Fact("GPO", CardText.Plain(subject.GroupName))];
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), new FactSet(facts), .. sentences.Select(sentence => new TextBlock(sentence))],
            Actions = actions is { Count: > 0 } ? actions : null,
        };
        return new OutgoingMessage(
            card, title, mailSubject, MailText.Of(subject.Recipient.FullName, [$"{title}.", "", .. facts.Select(MailText.Of), "", .. sentences]), []);
    }
}
