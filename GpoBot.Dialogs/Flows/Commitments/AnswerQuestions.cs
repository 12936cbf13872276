using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>What a typed answer still lacks, asked one thing at a time, and how the replies are read.</summary>
internal static class AnswerQuestions
{
    /// <summary>Which of several: what was understood is said with the question, dates in full.</summary>
    public static (string Text, IReadOnlyList<ChoiceOption> Options) Which(
        AnswerSlots slots, DateMention? mention, IReadOnlyList<(Gpo Gpo, Commitment Commitment)> candidates, LocalDate today)
    {
        var understood = AnswerPreviewCard.Describe(candidates[0].Gpo, slots.ToAnswer(), today, leads: false);
        var text = (DateAnswers.NotUsable(mention), understood) switch
        {
            ({ } problem, _) => $"{problem} Commençons par l'engagement : duquel parlez-vous ?",
            (_, "") => "De quel engagement parlez-vous ?",
            _ => $"« {understood} » : de quel engagement parlez-vous ?",
        };
        return (text, [.. candidates.Select(c => new ChoiceOption(c.Commitment.Id, c.Commitment.Title, c.Commitment.Id))]);
    }

    /// <summary>The next thing to ask of this commitment; null when the answer is whole.</summary>
    public static (string Text, IReadOnlyList<ChoiceOption> Options)? Next(AnswerSlots slots, Commitment commitment) => slots switch
    {
        { Postponing: true, RequestedDueOn: null } => (
            $"{commitment.Id} : quelle nouvelle date ?",
            [.. (slots.Days ?? []).Select(day => new ChoiceOption(French.Date(day), French.Date(day)))]),
        { Status: CommitmentStatus.Blocked or CommitmentStatus.Dropped, Reason: null } => (
            $"{commitment.Id} {Labels.Of(slots.Status.Value).ToLowerInvariant()} : pour quel motif ?",
            [.. Enum.GetValues<BlockingReason>().Select(r => new ChoiceOption(r.ToString(), Labels.Of(r)))]),
        _ => null,
    };

    /// <summary>
    /// The slots with this reply in them, an answer to the open question or a correction of what was said, and what is wrong
    /// with it; null when it speaks of something else.
    /// </summary>
    public static (AnswerSlots Slots, string? Problem)? Fill(AnswerSlots slots, string text, Intent read, LocalDate today)
    {
        if (slots is { Status: CommitmentStatus.Blocked or CommitmentStatus.Dropped, Reason: null } && ReasonOf(text) is { } reason)
            return (slots with { Reason = reason }, null);
        if (slots.Status == CommitmentStatus.Done && read is Intent.Postpone or Intent.Unknown
            && SlotReader.TryDoneOn(text, today) is { } done && !(DateAnswers.Day(done) > today))
            return (slots with { On = DateAnswers.Day(done) ?? slots.On }, DateAnswers.NotUsable(done));
        if (slots.Postponing && read is Intent.Postpone or Intent.Unknown && SlotReader.TryDate(text, today) is { } day)
            return (slots.Asking(day), DateAnswers.NotUsable(day));
        if (AnswerSlots.From(read) is { SaysNothing: false } corrected)
            return (corrected with { GpoId = slots.GpoId, CommitmentId = slots.CommitmentId }, DateAnswers.NotUsable(DateOf(read)));
        return null;
    }

    /// <summary>The day that was said, whatever it was said for.</summary>
    public static DateMention? DateOf(Intent intent) => intent switch
    {
        Intent.AnswerCommitment said => said.Date,
        Intent.Postpone said => said.To,
        _ => null,
    };

    private static BlockingReason? ReasonOf(string text) =>
        Enum.TryParse<BlockingReason>(text, out var chosen) && Enum.IsDefined(chosen) ? chosen : SlotReader.TryBlockingReason(text);
}
