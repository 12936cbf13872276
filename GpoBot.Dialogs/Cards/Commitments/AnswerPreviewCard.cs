using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>A typed answer, shown back as it will be written.</summary>
public static class AnswerPreviewCard
{
    /// <param name="leads">Said by a sector lead, who decides where a partner asks.</param>
    public static AdaptiveCard Of(Gpo gpo, Commitment commitment, CommitmentAnswer answer, LocalDate today, bool leads, string draftId)
    {
        var sentence = $"Je note **{commitment.Id} · {Describe(gpo, answer, today, leads)}**. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                TextBlock.Subtle(string.Join("  \n",
                    CardText.Plain(commitment.Title), CommitmentFacts.Owner(gpo, commitment), $"Échéance : {CommitmentFacts.Due(gpo, commitment, today)}")),
                TextBlock.Subtle(answer.Status == CommitmentStatus.Done
                    ? $"Fait un autre jour ? Écrivez la date. {Sentences.YesNo}"
                    : Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Oui"),
        };
    }

    /// <summary>« Bloqué · motif : fournisseur »; empty when nothing was said yet.</summary>
    public static string Describe(Gpo gpo, CommitmentAnswer answer, LocalDate today, bool leads) =>
        string.Join(" · ", Parts(gpo, answer, today, leads));

    private static IEnumerable<string> Parts(Gpo gpo, CommitmentAnswer answer, LocalDate today, bool leads)
    {
        if (answer is { Status: CommitmentStatus.Dropped } && !leads) yield return "Abandon proposé";
        else if (answer.Status is { } status) yield return Labels.Of(status);
        if (answer is { NothingNew: true, Status: null }) yield return "Rien de neuf";
        if (answer is { Progress: { } progress, Status: not CommitmentStatus.Done }) yield return $"{progress} %";
        if (answer.Reason is { } reason) yield return $"motif : {Labels.Of(reason)}";
        if (answer is { Status: CommitmentStatus.Done }) yield return $"le {French.Date(answer.On ?? today)}";
        else if (answer.On is { } step) yield return $"prochaine étape : {CommitmentFacts.Day(gpo, step)}";
        if (answer.RequestedDueOn is { } due)
            yield return $"{(leads ? "nouvelle échéance :" : "report demandé au")} {CommitmentFacts.Day(gpo, due)}";
        if (answer.Comment is { Length: > 0 } comment) yield return $"précision : {CardText.Plain(comment)}";
    }
}
