using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Records;

/// <summary>The record of decisions: the draft with its checks for the lead, and the validated text for the members.</summary>
public static class RecordCard
{
    private const int MostLines = 60;

    public static AdaptiveCard Draft(Gpo gpo, DecisionRecord record, string? note = null)
    {
        var warnings = RecordGuard.Warnings(gpo, record);
        var title = $"Projet : {RecordWords.Title(record)}";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}. {RecordWords.Subtitle(record)}"),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                .. Content(record),
                .. record.Unpublished == 0 ? Array.Empty<Element>() :
                    [new TextBlock($"Non publié : {French.Count(record.Unpublished, "action")} « police seulement ».") { Separator = true }],
                warnings.Count == 0
                    ? new TextBlock("Contrôle des données : **rien à signaler**.")
                    : new TextBlock($"Contrôle des données : **un texte semble désigner une personne** ({French.Join(warnings)}). Corrigez-le avant de valider.")
                    {
                        Color = TextColor.Attention,
                    },
                TextBlock.Subtle("Une fois validé, le relevé est numéroté et ne change plus ; une correction devient une nouvelle version. Ou écrivez « valide le relevé »."),
            ],
            Actions =
            [
                .. warnings.Count > 0 ? Array.Empty<CardAction>() :
                [
                    new ExecuteAction("Valider et diffuser", Data(Verbs.RecordValidate, gpo, record) with { Version = RecordDraft.Fingerprint(record) })
                    {
                        Style = ActionStyle.Positive,
                    },
                ],
                new ExecuteAction("Corriger", Data(Verbs.RecordEditForm, gpo, record)),
                .. record.NextMeeting is null
                    ? [new ExecuteAction("Fixer la prochaine date", new CardData { Verb = Verbs.MeetingForm, Gpo = gpo.Id })] : Array.Empty<CardAction>(),
            ],
        };
    }

    /// <summary>What the lead sees once it is locked and on its way.</summary>
    public static AdaptiveCard Validated(Gpo gpo, RecordValidated done)
    {
        var title = $"{RecordWords.Title(done.Record)} : validé et diffusé";
        var signed = done.Members.Count(Rights.IsBoundByCharter);
        var others = done.Members.Count - signed;
        return NoticeCard.Of(title,
        [
            $"{gpo.Id} {CardText.Plain(gpo.Group.Name)}. {RecordWords.Subtitle(done.Record)}.",
            $"Envoyé à {French.Count(signed, "membre")}."
                + (others == 0 ? "" : $" {French.Count(others, "membre")} sans charte signée {(others < 2 ? "apprend" : "apprennent")} seulement qu'un relevé existe."),
        ],
        new ExecuteAction("Voir le relevé", Data(Verbs.DecisionRecord, gpo, done.Record)), File(gpo, done.Record));
    }

    /// <summary>The validated record, for whoever may read it.</summary>
    public static AdaptiveCard Final(Gpo gpo, DecisionRecord record, bool leads) => new()
    {
        FallbackText = RecordWords.Title(record),
        Body =
        [
            TextBlock.Heading(RecordWords.Title(record)),
            TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}. {RecordWords.Subtitle(record)}"),
            .. Content(record),
            .. record.ValidatedAt is { } at
                ? [TextBlock.Subtle($"Validé le {French.Date(at.InZone(gpo.Group.TimeZone).Date)}. Document réservé aux membres du GPO.")] : Array.Empty<Element>(),
        ],
        Actions =
        [
            new ExecuteAction(leads ? "Engagements en retard" : "Mes engagements", new CardData { Verb = leads ? Verbs.Overdue : Verbs.MyCommitments }),
            File(gpo, record),
            .. leads ? [new ExecuteAction("Corriger (nouvelle version)", Data(Verbs.RecordCorrect, gpo, record))] : Array.Empty<CardAction>(),
        ],
    };

    private static ExecuteAction File(Gpo gpo, DecisionRecord record) => new("Télécharger (.docx)", Data(Verbs.RecordFile, gpo, record));

    public static CardData Data(string verb, Gpo gpo, DecisionRecord record) => new() { Verb = verb, Gpo = gpo.Id, Id = record.MeetingId };

    private static IEnumerable<Element> Content(DecisionRecord record)
    {
        yield return new FactSet(
        [
            new Fact("Date", RecordWords.When(record)), new Fact("Lieu", RecordWords.Where(record)),
            new Fact("Présents", Names(record.Present)), new Fact("Absents", Names(record.Absent)),
            new Fact("Prochaine réunion", RecordWords.Next(record)),
        ]);
        yield return new TextBlock(record.Items.Count == 0 ? "**Aucune décision notée**" : $"**{French.Count(record.Items.Count, "décision")}**") { Separator = true };
        if (record.Items.Count == 0) yield break;
        var lines = record.Items.Take(MostLines).Select((item, index) => $"{index + 1}. {RecordWords.Line(item, CardText.Plain)}");
        yield return new TextBlock(string.Join("\n", lines)) { Spacing = Spacing.None };
        if (record.Items.Count > MostLines) yield return TextBlock.Subtle($"Et {French.Count(record.Items.Count - MostLines, "autre")}, dans le document joint au courriel.");
    }

    private static string Names(IReadOnlyList<string> organisations) =>
        organisations.Count == 0 ? "aucune organisation" : CardText.Plain(string.Join(", ", organisations));
}
