using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>What is shown after an answer, whichever way it came.</summary>
internal static class AnswerReplies
{
    /// <summary>The card to answer on; of a closed commitment, what stands.</summary>
    public static Reply Open(Gpo gpo, Commitment commitment, Exchange exchange) => commitment.Open
        ? Ask(gpo, commitment, exchange)
        : Standing(gpo, commitment, RefusalTexts.Of(new Refusal(RefusalCode.AlreadyClosed, commitment.Id)), exchange);

    public static Reply Ask(Gpo gpo, Commitment commitment, Exchange exchange, string? problem = null, AnswerEntries? entries = null)
    {
        var title = $"Où en est {commitment.Id} ?";
        var question = new CommitmentQuestion(
            gpo, commitment, CommitmentFinder.TodayIn(gpo, exchange), title, CommitmentFinder.Leads(gpo, exchange), null, problem, entries);
        return Reply.Card(CommitmentCard.Ask(question), title);
    }

    public static Reply Render(Outcome outcome, Gpo? gpo, Exchange exchange, AnswerEntries? entries = null) => outcome switch
    {
        Outcome.Done { Happening: CommitmentAnswered answered } when gpo is not null => Recorded(gpo, answered, exchange),
        Outcome.Unchanged { Happening: CommitmentAnswered { Commitment: var current } } when gpo is not null =>
            Standing(gpo, current, AnsweredWords.Already(gpo, current), exchange),
        Outcome.Done { Happening: PostponementDecided decided } when gpo is not null => Decided(gpo, decided, exchange),
        Outcome.Refused refused => Refused(refused.Reason, gpo, exchange, entries),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static Reply Recorded(Gpo gpo, CommitmentAnswered answered, Exchange exchange) =>
        Card(gpo, answered.Commitment, AnsweredWords.Heading(gpo, answered), AnsweredWords.Note(gpo, answered), exchange);

    private static Reply Standing(Gpo gpo, Commitment commitment, string note, Exchange exchange) =>
        Card(gpo, commitment, Labels.Of(commitment.Status), note, exchange);

    private static Reply Decided(Gpo gpo, PostponementDecided decided, Exchange exchange) => Card(gpo, decided.Commitment,
        $"Report au {CommitmentFacts.Day(gpo, decided.Asked)} {(decided.Granted ? "accepté" : "refusé")}",
        decided.Granted ? "L'organisation est prévenue." : "L'échéance ne change pas. L'organisation est prévenue.", exchange);

    private static Reply Card(Gpo gpo, Commitment commitment, string heading, string note, Exchange exchange) => Reply.Card(
        CommitmentCard.Recorded(gpo, commitment, CommitmentFinder.TodayIn(gpo, exchange), heading, note), $"{commitment.Id} – {heading}");

    // Whoever may not go on as they meant to sees how it stands; whoever only slipped finds what they filled in.
    private static Reply Refused(Refusal reason, Gpo? gpo, Exchange exchange, AnswerEntries? entries)
    {
        var text = RefusalTexts.Of(reason);
        // Somebody was faster: who it was tells whom to talk to.
        if (reason.Code == RefusalCode.CardOutdated && gpo?.FindCommitment(reason.Subject ?? "") is { } changed && AnsweredWords.By(gpo, changed) is { } by)
            text = $"{text} {by}";
        return (reason.Code, gpo?.FindCommitment(reason.Subject ?? "")) switch
        {
            (RefusalCode.AlreadyClosed or RefusalCode.CardOutdated or RefusalCode.NothingAsked, { Open: false } closed) =>
                Standing(gpo!, closed, text, exchange),
            (RefusalCode.NothingAsked, { } standing) => Standing(gpo!, standing, text, exchange),
            (RefusalCode.CardOutdated or RefusalCode.ReasonMissing or RefusalCode.DateNotLater or RefusalCode.DateToCome
                or RefusalCode.DueDatePast or RefusalCode.TextTooLong or RefusalCode.TextMissing, { Open: true } current) =>
                Ask(gpo!, current, exchange, text, entries),
            _ => Reply.Text(text),
        };
    }
}
