using GpoBot.Core.Commitments;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>What the reader is asked: where their commitments stand, and what their organisation thinks.</summary>
internal static class AskedSections
{
    public static DigestSection Commitments(Reminded reminded, bool titled) => new(
        titled ? "Vos engagements : où en êtes-vous ?" : null,
        [.. reminded.Asked.Select(commitment => Line(reminded.Subject, commitment))]);

    public static DigestSection Opinions(Reminded reminded, bool titled) => new(
        titled ? "Votre avis" : null, [.. reminded.Opinions.Select(problem => Line(reminded.Subject, problem))]);

    private static DigestLine Line(MessageSubject subject, Commitment commitment) => new(
        $"{(int)DigestPart.Asked}.{CommitmentLine.Order(commitment)}",
        [.. CommitmentLine.OfOwn(subject.Gpo, commitment, subject.Today)],
        [
            $"{commitment.Id} – {CardText.Plain(commitment.Title)}",
            $"Échéance : {CommitmentFacts.Due(subject.Gpo, commitment, subject.Today)}",
            $"État : {CommitmentFacts.Status(subject.Gpo, commitment)}",
            "",
        ]);

    private static DigestLine Line(MessageSubject subject, Problem problem)
    {
        var name = OpinionWords.Name(problem);
        var question = $"Le problème vous paraît-il résolu ? Réponse attendue jusqu'au {OpinionWords.Until(problem)}.";
        return new DigestLine($"{(int)DigestPart.Opinion}.{problem.OpinionsUntil:uuuuMMdd}.{problem.Id}",
            [
                new TextBlock($"**{name}**") { Separator = true }, new TextBlock(question) { Spacing = Spacing.None, IsSubtle = true },
                new ActionSet([new ExecuteAction($"Donner un avis sur {problem.Id}", OpinionCard.Data(Verbs.OpinionForm, subject.Gpo, problem))]),
            ],
            [name, question, ""]);
    }
}
