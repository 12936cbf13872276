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
    public static Reply Ask(Gpo gpo, Commitment commitment, Exchange exchange, string? problem = null)
    {
        var title = $"Où en est {commitment.Id} ?";
        return Reply.Card(CommitmentCard.Ask(gpo, commitment, CommitmentFinder.TodayIn(gpo, exchange), title, problem), title);
    }

    public static Reply Render(Outcome outcome, Gpo? gpo, Exchange exchange) => outcome switch
    {
        Outcome.Done { Happening: CommitmentAnswered answered } when gpo is not null => Recorded(gpo, answered, Note(gpo, answered), exchange),
        Outcome.Unchanged { Happening: CommitmentAnswered answered } when gpo is not null => Recorded(gpo, answered, AlreadyNote(gpo, answered), exchange),
        Outcome.Done { Happening: PostponementDecided decided } when gpo is not null => Decided(gpo, decided, exchange),
        Outcome.Refused refused => Refused(refused.Reason, gpo, exchange),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static Reply Recorded(Gpo gpo, CommitmentAnswered answered, string note, Exchange exchange) => Reply.Card(
        CommitmentCard.Recorded(gpo, answered.Commitment, CommitmentFinder.TodayIn(gpo, exchange), note),
        $"{answered.Commitment.Id} : {Labels.Of(answered.Commitment.Status)}");

    private static string Note(Gpo gpo, CommitmentAnswered answered)
    {
        var at = French.DateTime(answered.Commitment.AnsweredAt!.Value.InZone(gpo.Group.TimeZone).LocalDateTime);
        var told = gpo.Lead is { Active: true } lead && lead.Id != answered.By.Id ? " Le référent est informé." : "";
        return $"Réponse enregistrée le {at}.{told}";
    }

    private static string AlreadyNote(Gpo gpo, CommitmentAnswered answered) => answered.Commitment.AnsweredAt is { } at
        ? $"Déjà enregistré le {French.DateTime(at.InZone(gpo.Group.TimeZone).LocalDateTime)} ; rien n'a été changé."
        : Sentences.AlreadyDone;

    private static Reply Decided(Gpo gpo, PostponementDecided decided, Exchange exchange) => Reply.Card(
        CommitmentCard.Recorded(gpo, decided.Commitment, CommitmentFinder.TodayIn(gpo, exchange), decided.Granted
            ? $"Report accepté au {CommitmentFacts.Day(decided.Asked)}. Le partenaire est informé."
            : $"Report au {CommitmentFacts.Day(decided.Asked)} refusé, l'échéance ne change pas. Le partenaire est informé."), "Report");

    private static Reply Refused(Refusal reason, Gpo? gpo, Exchange exchange)
    {
        var text = RefusalTexts.Of(reason);
        return reason is { Code: RefusalCode.CardOutdated or RefusalCode.ReasonMissing or RefusalCode.NamesAPerson or RefusalCode.DatePast or RefusalCode.TextTooLong }
            && gpo?.FindCommitment(reason.Subject ?? "") is { Open: true } current
            ? Ask(gpo, current, exchange, text)
            : Reply.Text(text);
    }
}
