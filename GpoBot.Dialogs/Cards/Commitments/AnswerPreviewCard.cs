using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>A typed answer, shown back as it will be written.</summary>
public static class AnswerPreviewCard
{
    public static AdaptiveCard Of(Commitment commitment, CommitmentAnswer answer, string draftId)
    {
        var sentence = $"Je note **{commitment.Id} · {Describe(answer)}**. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                TextBlock.Subtle(CardText.Plain(commitment.Title)),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Oui"),
        };
    }

    public static string Describe(CommitmentAnswer answer) => string.Join(" · ", Parts(answer));

    private static IEnumerable<string> Parts(CommitmentAnswer answer)
    {
        if (answer.Status is { } status) yield return Labels.Of(status);
        if (answer is { NothingNew: true, Status: null }) yield return "Rien de neuf";
        if (answer is { Progress: { } progress, Status: not CommitmentStatus.Done }) yield return $"{progress} %";
        if (answer.Reason is { } reason) yield return $"motif : {Labels.Of(reason)}";
        if (answer is { Status: CommitmentStatus.Done, On: { } done }) yield return $"le {French.Date(done)}";
        else if (answer.On is { } step) yield return $"prochaine étape : {CommitmentFacts.Day(step)}";
        if (answer.RequestedDueOn is { } due) yield return $"report demandé au {CommitmentFacts.Day(due)}";
        if (answer.Comment is { Length: > 0 } comment) yield return $"précision : {CardText.Plain(comment)}";
    }
}
