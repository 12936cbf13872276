using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Records;

/// <summary>What is answered about records.</summary>
internal static class RecordReplies
{
    public const string ToConfirm = "Validez-le d'abord : répondez **oui** pour le valider et le diffuser aux membres, **non** pour le garder en projet.";

    public const string CharterMissing =
        "Un relevé de décisions existe ; il est réservé aux membres qui ont signé la charte de confidentialité. Parlez-en à votre référent.";

    public static Reply Draft(Gpo gpo, DecisionRecord draft, string? note = null) =>
        Reply.Card(RecordCard.Draft(gpo, draft, note), $"Projet : {RecordWords.Title(draft)}");

    public static Reply Final(Gpo gpo, DecisionRecord record, Contact reader) =>
        Reply.Card(RecordCard.Final(gpo, record, reader.LeadsTheGroup), RecordWords.Title(record));

    public static Reply Form(Gpo gpo, DecisionRecord draft, string? problem = null) =>
        Reply.Card(RecordFormCard.Of(gpo, draft, problem), RecordFormCard.Title);

    /// <param name="meetingId">Whose record it is.</param>
    public static Reply Render(Outcome outcome, Gpo? gpo, string meetingId)
    {
        var draft = gpo is null ? null : RecordFinder.Draft(gpo, null, meetingId);
        return outcome switch
        {
            Outcome.Done { Happening: RecordValidated done } when gpo is not null =>
                Reply.Card(RecordCard.Validated(gpo, done), $"{RecordWords.Title(done.Record)} : diffusé"),
            Outcome.Done { Happening: RecordReopened reopened } when gpo is not null => Form(gpo, reopened.Draft),
            Outcome.Done { Happening: RecordEdited edited } when gpo is not null => Draft(gpo, edited.Draft, "Le projet est à jour."),
            Outcome.Unchanged { Happening: RecordEdited open } when gpo is not null => Draft(gpo, open.Draft),
            Outcome.Refused { Reason: { Code: RefusalCode.RecordChanged or RefusalCode.RecordNamesAPerson } reason } when draft is not null =>
                Draft(gpo!, draft, RefusalTexts.Of(reason)),
            Outcome.Refused { Reason: { Code: RefusalCode.NamesAPerson } } when draft is not null => Form(gpo!, draft, Sentences.FieldNamesAPerson),
            Outcome.Refused { Reason: { Code: not (RefusalCode.NotAllowed or RefusalCode.GpoNotYours) } reason } when draft is not null =>
                Form(gpo!, draft, RefusalTexts.Of(reason)),
            Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
            _ => Reply.Text(Sentences.AlreadyDone),
        };
    }
}
