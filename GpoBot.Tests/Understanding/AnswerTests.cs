using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class AnswerTests
{
    private readonly MessageReader _reader = new();

    [Theory]
    [InlineData("ac 2 fait", "AC002")]
    [InlineData("AC002 fait", "AC002")]
    [InlineData("ac3 fait", "AC003")]
    [InlineData("#AC12 fait", "AC012")]
    [InlineData("c'est fait pour AC-1234", "AC1234")]
    [InlineData("AC n° 7 fait", "AC007")]
    public void A_reference_comes_out_in_its_full_form(string text, string reference) =>
        Assert.Equal(reference, Answer(text).Reference);

    [Fact]
    public void Two_references_in_one_message_are_a_question_not_a_guess() =>
        Assert.Null(Answer("AC002 et AC003 faits").Reference);

    [Theory]
    [InlineData("AC002 done", CommitmentStatus.Done, 100)]
    [InlineData("AC002 termniné", CommitmentStatus.Done, 100)]
    [InlineData("AC002 100 %", CommitmentStatus.Done, 100)]
    [InlineData("AC002 fait à 60%", CommitmentStatus.InProgress, 60)]
    [InlineData("AC002 aux trois quarts", CommitmentStatus.InProgress, 75)]
    [InlineData("AC002 pas fini", CommitmentStatus.InProgress, null)]
    [InlineData("AC002 pas encore fait", CommitmentStatus.Todo, null)]
    [InlineData("AC002 ce n'est pas fait", CommitmentStatus.Todo, null)]
    [InlineData("AC002 blocqué", CommitmentStatus.Blocked, null)]
    [InlineData("AC002 n'est plus bloqué, c'est fait", CommitmentStatus.Done, 100)]
    [InlineData("AC002 on abandonne", CommitmentStatus.Dropped, null)]
    [InlineData("AC002", null, null)]
    public void A_state_and_how_far(string text, CommitmentStatus? status, int? progress)
    {
        Assert.Equal(status, Answer(text).Status);
        Assert.Equal(progress, Answer(text).Progress);
    }

    [Fact]
    public void What_one_has_just_done_is_done()
    {
        var answer = Answer("je viens de finir le local vélo");

        Assert.Equal((CommitmentStatus.Done, "je viens de finir le local vélo"), (answer.Status, answer.Comment));
    }

    [Theory]
    [InlineData("je viens de recevoir le devis")]
    [InlineData("je ne viens pas tant que le local est fermé")]
    [InlineData("combien on sera mardi")]
    public void What_tells_of_no_deed_is_no_answer(string text) =>
        Assert.False(_reader.Read(text, Utterances.Today) is Intent.AnswerCommitment or Intent.Postpone, text);

    [Theory]
    [InlineData("ac3 bloqué on attend le fournisseur", BlockingReason.Supplier, null)]
    [InlineData("AC003 bloquée, manque d'effectifs", BlockingReason.Staffing, null)]
    [InlineData("AC003 bloqué, le devis du serrurier est trop cher", BlockingReason.Supplier, "le devis du serrurier est trop cher")]
    [InlineData("AC003 bloqué par l'arrêté", BlockingReason.Regulation, "par l'arrêté")]
    [InlineData("AC003 le propriétaire est injoignable", BlockingReason.PartnerUnreachable, "le propriétaire est injoignable")]
    [InlineData("AC003 bloqué", null, null)]
    public void A_block_and_its_reason(string text, BlockingReason? reason, string? comment)
    {
        Assert.Equal(CommitmentStatus.Blocked, Answer(text).Status);
        Assert.Equal(reason, Answer(text).Reason);
        Assert.Equal(comment, Answer(text).Comment);
    }

    [Theory]
    [InlineData("R.A.S.")]
    [InlineData("pas de changement")]
    [InlineData("AC002 inchangé")]
    public void Nothing_new_is_an_answer_that_changes_no_state(string text)
    {
        Assert.True(Answer(text).NothingNew);
        Assert.Null(Answer(text).Status);
    }

    [Theory]
    [InlineData("AC002 fait mardi", "2026-11-17")]
    [InlineData("AC002 fait le 12/11", "2026-11-12")]
    [InlineData("AC002 terminé hier", "2026-11-19")]
    [InlineData("AC002 en cours, prochaine étape mardi", "2026-11-24")]
    public void What_is_done_lies_behind_and_what_is_under_way_ahead(string text, string day) =>
        Assert.Equal(day, ((DateMention.Day)Answer(text).Date!).Date.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("ce sera fait lundi", null, "2026-11-23")]
    [InlineData("on le fait lundi", null, "2026-11-23")]
    [InlineData("AC002 ce sera terminé le 15/12", "AC002", "2026-12-15")]
    [InlineData("AC003 décalé au 15/12", "AC003", "2026-12-15")]
    [InlineData("AC003 plutôt lundi", "AC003", "2026-11-23")]
    [InlineData("je demande un délai", null, null)]
    public void A_promise_for_later_asks_for_a_new_date(string text, string? reference, string? day)
    {
        var postpone = Assert.IsType<Intent.Postpone>(_reader.Read(text, Utterances.Today));
        Assert.Equal(reference, postpone.Reference);
        Assert.Equal(day, (postpone.To as DateMention.Day)?.Date.ToString("uuuu-MM-dd", null));
    }

    private Intent.AnswerCommitment Answer(string text) =>
        Assert.IsType<Intent.AnswerCommitment>(_reader.Read(text, Utterances.Today));
}
