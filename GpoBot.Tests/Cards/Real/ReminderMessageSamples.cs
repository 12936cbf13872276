using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>Every message of reminders, alone and together, to the landlord and to the lead of one GPO.</summary>
internal static class ReminderMessageSamples
{
    /// <summary>Friday: the agenda of Tuesday's meeting leaves.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);

    public static IReadOnlyList<(string Name, string Topic, OutgoingMessage Message)> Of(Gpo demo)
    {
        var gpo = World(demo);
        var (partner, lead, meeting) = (gpo.FindContact("P07")!, gpo.Lead!, gpo.Meetings[0]);
        var agenda = (ReminderKinds.MeetingAgenda, meeting.Id);
        var unsigned = gpo.With([partner with { CharterSignedOn = null }], []);
        return
        [
            Tell("meeting-agenda", MessageTopics.MeetingAgenda, partner, agenda),
            Tell("meeting-agenda-lead", MessageTopics.MeetingAgenda, lead, agenda),
            ("meeting-agenda-unsigned", MessageTopics.MeetingAgenda, Write(unsigned, MessageTopics.MeetingAgenda, unsigned.FindContact("P07")!, agenda)),
            Tell("commitment-due", MessageTopics.CommitmentDue, partner, (ReminderKinds.CommitmentTwoDays, "AC070")),
            Tell("commitment-due-several", MessageTopics.CommitmentDue, partner,
                (ReminderKinds.CommitmentTwoDays, "AC070"), (ReminderKinds.CommitmentWeek, "AC071")),
            Tell("commitment-late", MessageTopics.CommitmentOverdue, partner, (ReminderKinds.CommitmentWeekLate, "AC003")),
            Tell("commitment-silent", MessageTopics.CommitmentSilent, lead, (ReminderKinds.CommitmentSilent, "AC003")),
            Tell("evaluation-due", MessageTopics.EvaluationDue, lead, (ReminderKinds.EvaluationDue, "PB03")),
            Tell("opinion-asked", MessageTopics.OpinionAsked, partner, ("", "PB03")),
            Tell("opinion-reminder", MessageTopics.OpinionReminder, partner, (ReminderKinds.OpinionAsked, "PB03")),
            Tell("recurrence-due", MessageTopics.RecurrenceDue, lead, (ReminderKinds.Recurrence, "PB02")),
            Tell("inactivity", MessageTopics.Inactivity, lead, (ReminderKinds.Inactivity, gpo.Id)),
            Tell("link-renewed", MessageTopics.LinkRenewed, partner, ("", "Commitment AC003")),
            Tell("link-renewed-presence", MessageTopics.LinkRenewed, partner, ("", $"Presence {meeting.Id}")),
            Tell("link-renewed-opinion", MessageTopics.LinkRenewed, partner, ("", "Opinion PB03")),
            Tell("reminders", MessageTopics.Reminders, partner,
                agenda, (ReminderKinds.CommitmentNews, "AC070"), (ReminderKinds.CommitmentOverdue, "AC003"), (ReminderKinds.OpinionAsked, "PB03")),
            Tell("reminders-meetings", MessageTopics.Reminders, partner,
                (ReminderKinds.MeetingDay, meeting.Id), (ReminderKinds.MeetingWeek, gpo.Meetings[1].Id), (ReminderKinds.CommitmentWeek, "AC071")),
            Tell("reminders-lead", MessageTopics.Reminders, lead,
                agenda, (ReminderKinds.CommitmentSilent, "AC003"), (ReminderKinds.CommitmentSilent, "AC002"), (ReminderKinds.EvaluationDue, "PB03"),
                (ReminderKinds.Recurrence, "PB02"), (ReminderKinds.CommitmentNews, "AC001")),
        ];

        (string, string, OutgoingMessage) Tell(string name, string topic, Contact to, params (string Kind, string Id)[] lines) =>
            (name, topic, Write(gpo, topic, to, lines));
    }

    /// <summary>The demo GPO with something of every kind to be reminded of.</summary>
    public static Gpo World(Gpo demo)
    {
        var late = demo.FindCommitment("AC003")!;
        return demo.With(
        [
            late with { Id = "AC070", Title = "Repeindre le hall de l'entrée 6", DueOn = new LocalDate(2026, 11, 24) },
            late with { Id = "AC071", Title = "Remplacer l'éclairage du parking Nord", DueOn = new LocalDate(2026, 11, 27) },
            late with { Id = "AC072", Title = "Préparer une opération de contrôle", OwnerId = demo.Lead!.Id, PoliceOnly = true },
            demo.FindProblem("PB03")! with { OpinionsAskedAt = Now - Duration.FromDays(5), OpinionsUntil = new LocalDate(2026, 12, 4) },
            demo.FindProblem("PB01")! with { Id = "PB40", Title = "Dépôts sauvages près de l'aire de jeux", ReportedOn = new LocalDate(2026, 11, 18) },
            new RecurrenceCheck
            {
                ProblemId = "PB02", Title = "Véhicules ventouses et épaves, parking Nord", SolvedOn = new LocalDate(2026, 8, 20),
                CheckOn = new LocalDate(2026, 11, 19),
            },
            Entry("commitment-overdue.AC003.2026-11-10.P07"), Entry("commitment-late7.AC003.2026-11-10.P07"),
            Entry("commitment-d2.AC003.2026-11-10.P07") with { Dropped = true },
        ], []);

        ReminderEntry Entry(string key) => new() { Key = key, DueAt = Now, RecordedAt = Now };
    }

    public static OutgoingMessage Write(Gpo gpo, string topic, Contact to, params (string Kind, string Id)[] lines) =>
        MessageWriter.Write(Subject(gpo, topic, to, lines)) ?? throw new InvalidOperationException($"Nothing to say of {topic}");

    public static MessageSubject Subject(Gpo gpo, string topic, Contact to, params (string Kind, string Id)[] lines)
    {
        List<PlannedReminder> reminders =
        [
            .. lines.Where(line => line.Kind.Length > 0).Select(line => new PlannedReminder(
                $"{line.Kind}.{line.Id}.{to.Id}", line.Kind, to.Id, [line.Id], Now, Instant.MaxValue)),
        ];
        return new MessageSubject(
            new Effect
            {
                Id = "msg.sample", Kind = EffectKind.Message, Topic = topic, Recipient = to.Id, DueAt = Now,
                SubjectIds = [.. lines.Select(line => line.Id)], ReminderKeys = [.. reminders.Select(one => one.Key)],
            },
            gpo, to, [], [], Now) { Reminders = reminders };
    }
}
