using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>What is said first of a record, of a point for the agenda, and of a round.</summary>
internal static class MeetingMessageSamples
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 10, 0);

    public static IEnumerable<(string Name, string Topic, OutgoingMessage Message)> Of(Gpo gpo)
    {
        var partner = gpo.FindContact("P07")!;
        var lead = gpo.Lead!;
        var record = new DecisionRecord
        {
            MeetingId = "R-S01-24", Number = 24, Start = new LocalDateTime(2026, 11, 24, 9, 30), Place = "Hôtel de police, salle Exemple 1", Since = Now,
            Present = ["Ville de Montfictif", partner.Organisation], Absent = ["Collège Ada-Fictive (Montfictif)"], NextMeeting = new LocalDateTime(2026, 12, 8, 9, 30),
            Items =
            [
                new(RecordItemKind.Decision, "Demander un arrêté sur la vente d'alcool après 22 h"),
                new(RecordItemKind.NewDueDate, "Fermer le local vélo", "PB01", "AC002", partner.Organisation, new LocalDate(2026, 12, 4), CommitmentStatus.InProgress),
                new(RecordItemKind.Progress, "Neutraliser l'accès aux caves", "PB01", "AC003", partner.Organisation, null, CommitmentStatus.Blocked, BlockingReason.Supplier),
                new(RecordItemKind.Opinions, "Rodéos motorisés du dimanche", "PB03", DueOn: new LocalDate(2026, 12, 8)),
            ],
            ValidatedAt = Now, ValidatedBy = lead.Id,
        };
        var point = new AgendaPoint { Id = "OJ1", Text = "Éclairage du parking Nord", ProposedBy = partner.Id, ProposedAt = Now };
        string[] asked = ["P05", "P07", "P10"];
        return
        [
            Say("record-sent", MessageTopics.RecordSent, partner, gpo, record),
            Say("record-corrected", MessageTopics.RecordSent, partner, gpo, record with { Version = 2 }),
            Say("record-exists", MessageTopics.RecordSent, partner with { CharterSignedOn = null }, gpo, record),
            Say("point-proposed", MessageTopics.PointProposed, lead, gpo.With([point], []), null, "OJ1"),
            Say("point-accepted", MessageTopics.PointDecided, partner, gpo.With([point with { State = AgendaPointState.Accepted }], []), null, "OJ1"),
            Say("point-refused", MessageTopics.PointDecided, partner, gpo.With([point with { State = AgendaPointState.Refused, Reason = "Vu en mai" }], []), null, "OJ1"),
            Say("round-asked", MessageTopics.RoundAsked, partner, gpo, null, "AC003"),
            Say("round-state", MessageTopics.RoundState, partner, gpo, null),
            Say("round-summary", MessageTopics.RoundSummary, lead, gpo, null, asked),
        ];
    }

    private static (string, string, OutgoingMessage) Say(
        string name, string topic, Contact to, Gpo gpo, DecisionRecord? record, params string[] subjects) =>
        (name, topic, MessageWriter.Write(new MessageSubject(
            new Effect
            {
                Id = name, Kind = EffectKind.Message, Topic = topic, Recipient = to.Id, DueAt = Now, SubjectIds = subjects, Reason = "2026-11-19T08:00:00Z",
            },
            gpo, to, [], [], Now) { Record = record }) ?? throw new InvalidOperationException($"Nothing to say of {name}"));
}
