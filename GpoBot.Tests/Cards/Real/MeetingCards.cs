using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Meetings.Rounds;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Agenda;
using GpoBot.Dialogs.Cards.DropIns;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Cards.Rounds;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>The cards of a meeting that is held, its agenda and its record, on one GPO.</summary>
internal static class MeetingCards
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 10, 0);

    public static IReadOnlyList<(string Name, AdaptiveCard Card)> Of(Gpo gpo)
    {
        var meeting = gpo.Meetings[0];
        var lead = gpo.Lead!;
        var noted = meeting with
        {
            PresentIds = ["P01", "P03", "P07", "PN:S01"], StateAtStart = StateAtStart.Of(gpo),
            Decisions = ["Demander un arrêté sur la vente d'alcool après 22 h", "Saisir le CLSPD du stationnement"],
        };
        var done = gpo.FindCommitment("AC003")! with { Status = CommitmentStatus.Done, DoneOn = Today, Version = 2 };
        var later = gpo.FindCommitment("AC002")! with { DueOn = new LocalDate(2026, 12, 4) };
        var added = done with { Id = "AC061", OwnerId = "P01", Title = "Étudier l'éclairage de l'allée", Status = CommitmentStatus.Todo, DoneOn = null, DueOn = new LocalDate(2026, 12, 15), DecidedOn = Today };
        var hidden = added with { Id = "AC062", PoliceOnly = true, Title = "Contrôle à l'aube" };
        var after = gpo.With([noted, done, later, added, hidden], []);
        var draft = RecordDraft.Begin(after, noted, PresenceView.Of(after, noted, StringComparer.Ordinal));
        var unsafeDraft = draft with { Items = [new RecordItem(RecordItemKind.Decision, "Convoquer Kévin Zorglub"), .. draft.Items] };
        var final = draft with { ValidatedAt = Now, ValidatedBy = lead.Id };
        var point = new AgendaPoint { Id = "OJ1", Text = "Éclairage du parking Nord", ProposedBy = "P07", ProposedAt = Now };
        var tabled = gpo.With([point with { State = AgendaPointState.Accepted }, point with { Id = "OJ2", Text = "Bilan de la fête" }], []);
        DropIn dropIn = new() { Id = "20261124-1400", Start = Today + new LocalTime(14, 0), Until = new LocalTime(16, 30), Place = "Mairie, salle 2", HeldBy = "P12" };
        var open = gpo.With([dropIn, dropIn with { Id = "20261201-1000", Start = new LocalDateTime(2026, 12, 1, 10, 0), Until = null }], []);
        return
        [
            ("holding-presence", PresenceCard.Of(gpo, meeting)),
            ("holding-presence-noted", PresenceCard.Of(after, noted, "Notez d'abord les présences ; la réunion pourra ensuite être close.")),
            ("holding-commitments", HoldingCard.Of(gpo, meeting, Today)),
            ("holding-commitments-told", HoldingCard.Of(after, noted, Today, note: "AC003 : fait, c'est enregistré.")),
            ("holding-why-blocked", HoldingCard.Of(after, noted, Today, why: "AC011", note: "AC011 est bloqué : pour quel motif ?")),
            ("holding-decision", DecisionCard.Of(after, noted)),
            ("holding-decision-refused", DecisionCard.Of(after, noted, "Il manque le texte.")),
            ("holding-preview", HoldingPreviewCard.Of(after, noted, "Je **clos la réunion** et je prépare le relevé de décisions. C'est bien cela ?", "d1")),
            ("holding-not-held", NotHeldCard.Ask(gpo, meeting)),
            ("holding-not-held-done", NotHeldCard.Done(gpo, new MeetingNotHeld(meeting with { Status = MeetingStatus.Postponed }, gpo.Meetings[1]))),
            ("holding-cancelled", NotHeldCard.Done(gpo, new MeetingNotHeld(meeting with { CancelReason = CancelReason.TooFewPresent }, null))),
            ("record-draft", RecordCard.Draft(after, draft, "La réunion est close : 4 organisations présentes sur 8. Voici le projet de relevé.")),
            ("record-draft-warning", RecordCard.Draft(after, unsafeDraft)),
            ("record-draft-empty", RecordCard.Draft(after, draft with { Items = [], NextMeeting = null, Unpublished = 0 })),
            ("record-form", RecordFormCard.Of(after, draft)),
            ("record-form-correction", RecordFormCard.Of(after, draft with { Version = 2 }, "Ce texte est trop long : 300 caractères au plus.")),
            ("record-validated", RecordCard.Validated(after, new RecordValidated(final, [.. gpo.Partners, gpo.FindContact("P07")! with { CharterSignedOn = null }]))),
            ("record-final", RecordCard.Final(after, final, leads: false)),
            ("record-final-lead", RecordCard.Final(after, final with { Version = 2 }, leads: true)),
            ("point-preview", PointCard.Preview(gpo, meeting, point.Text, leads: false, "d1")),
            ("point-preview-lead", PointCard.Preview(gpo, null, point.Text, leads: true, "d1")),
            ("point-proposed-noted", PointCard.Noted(gpo, point, meeting)),
            ("point-to-decide", PointCard.ToDecide(gpo, point)),
            ("point-decision", PointDecisionCard.Of(gpo, point, accepted: false, "vu en mai", "d1")),
            ("agenda-form", AgendaFormCard.Of(tabled, meeting with { LeftOut = ["AC002"] }, lead, Today, "L'ordre du jour est à jour.")),
            ("dropin-list", DropInListCard.Of([(open, open.FindContact("P12")!)], Today, "La permanence est notée.")),
            ("dropin-list-partner", DropInListCard.Of([(open, open.FindContact("P07")!)], Today)),
            ("dropin-list-empty", DropInListCard.Of([(gpo, gpo.FindContact("P07")!)], Today)),
            ("dropin-form", DropInFormCard.Of(gpo, Today, null, null, null, Today, "Indiquez le jour, l'heure et le lieu de la permanence.")),
            ("dropin-preview", DropInFormCard.Preview(gpo, $"Je note la permanence du **{DropInWords.Of(dropIn)}**. C'est bien cela ?", "d1")),
            ("round-preview", RoundCard.Preview(gpo, Today, "d1")),
            ("round-started", RoundCard.Started(gpo, new RoundStarted([.. gpo.Partners.Take(3)], 5, new LocalDate(2026, 11, 30)))),
        ];
    }
}
