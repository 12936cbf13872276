using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>Everything that GpoBot says first, on one GPO: to its landlord, and to its lead.</summary>
internal static class Messages
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);

    public static IReadOnlyList<(string Name, string Topic, OutgoingMessage Message)> Of(Gpo gpo)
    {
        var partner = gpo.FindContact("P07")!;
        var lead = gpo.Lead!;
        var mine = gpo.Commitments.Where(c => c.Open && c.IsOwnedBy(partner)).ToList();
        var own = gpo.FindCommitment("AC003")!;
        var other = own with { Id = "AC070", Title = "Repeindre le hall de l'entrée 6", DueOn = new LocalDate(2026, 11, 24), Status = CommitmentStatus.InProgress };
        var asked = own with
        {
            Status = CommitmentStatus.Blocked, BlockedBy = BlockingReason.Supplier, AnsweredBy = "P07", AnsweredAt = Now,
            RequestedDueOn = new LocalDate(2026, 12, 25), Comment = own.Comment ?? "Devis reçu, pose à prévoir.",
        };
        var meeting = gpo.Meetings[0] with { JoinUrl = "https://teams.example.org/l/meetup-join/abc?d=1" };
        var answered = meeting with
        {
            Attendance =
            [
                new("P07", Attending.Coming, AttendanceSource.Chat, Now), new("P10", Attending.NotComing, AttendanceSource.Lead, Now),
                new("P05", Attending.SendsDeputy, AttendanceSource.Chat, Now, "P06"), new("P03", Attending.Tentative, AttendanceSource.Calendar, Now),
            ],
        };
        var cancelled = meeting with { Status = MeetingStatus.Cancelled, CancelReason = CancelReason.OperationalNeed };
        return
        [
            Tell("meeting-invited", MessageTopics.MeetingInvited, partner, [meeting], []),
            Tell("meeting-invited-series", MessageTopics.MeetingInvited, partner, gpo.Meetings, []),
            Tell("meeting-reminder", MessageTopics.MeetingReminder, partner, [meeting], []),
            Tell("meeting-cancelled", MessageTopics.MeetingCancelled, partner, [cancelled], []),
            Tell("meeting-cancelled-series", MessageTopics.MeetingCancelled, partner, [cancelled, cancelled with { Id = "R-S01-25" }], []),
            Moved("meeting-moved", MessageTopics.MeetingMoved, partner, meeting, "2026-11-19T14:00:00"),
            Tell("meeting-moved-series", MessageTopics.MeetingMoved, partner, gpo.Meetings, []),
            Tell("meeting-changed", MessageTopics.MeetingChanged, partner, [meeting with { Format = MeetingFormat.Video, Place = null }], []),
            Tell("meeting-changed-series", MessageTopics.MeetingChanged, partner, gpo.Meetings, []),
            Tell("hand-moved", CalendarNews.HandMoved, lead,
                [meeting with { HandMovedTo = new LocalDateTime(2026, 11, 26, 14, 0), HandMovedMinutes = 60 }], []),
            Tell("hand-stretched", CalendarNews.HandMoved, lead, [meeting with { HandMovedTo = meeting.Start, HandMovedMinutes = 150 }], []),
            Tell("event-put-back", CalendarNews.EventPutBack, lead, [meeting], []),
            Tell("event-put-back-series", CalendarNews.EventPutBack, lead, gpo.Meetings, []),
            Tell("commitment-new", MessageTopics.CommitmentNew, partner, [], [own with { DueOn = new LocalDate(2026, 12, 15) }]),
            Tell("commitment-news", MessageTopics.CommitmentNews, partner, [], [own]),
            Tell("commitment-news-several", MessageTopics.CommitmentNews, partner, [], mine.Count > 1 ? mine : [own, other]),
            Tell("commitment-overdue", MessageTopics.CommitmentOverdue, partner, [], [own]),
            Tell("commitment-overdue-several", MessageTopics.CommitmentOverdue, partner, [], mine.Count > 1 ? mine : [own, other]),
            Tell("commitment-answered", MessageTopics.CommitmentAnswered, lead, [], [asked with { RequestedDueOn = null }]),
            Tell("postponement-asked", MessageTopics.CommitmentAnswered, lead, [], [asked]),
            Tell("postponement-granted", MessageTopics.PostponementGranted, partner, [], [asked with { DueOn = asked.RequestedDueOn, RequestedDueOn = null }]),
            Tell("postponement-refused", MessageTopics.PostponementRefused, partner, [], [asked with { RequestedDueOn = null }]),
            ("feed-link", MessageTopics.FeedLink, MessageWriter.Write(new MessageSubject(
                new Effect { Id = "feed-link", Kind = EffectKind.Message, Topic = MessageTopics.FeedLink, Recipient = partner.Id, DueAt = Now, SubjectIds = [] },
                gpo, partner, [], [], Now) { FeedLink = new FeedLink("https://gpobot.example.org", new string('0', 48)) })!),
            Tell("delivery-failed", MessageTopics.DeliveryFailed, lead, [], [], "P07", "P05"),
            Tell("moved-to-mail", MessageTopics.MovedToMail, lead, [], [], "P07"),
            Tell("calendar-failed", MessageTopics.CalendarFailed, lead, [meeting], []),
            Tell("meeting-reminder-answered", MessageTopics.MeetingReminder, partner, [answered], []),
            Tell("meeting-reminder-lead", MessageTopics.MeetingReminder, lead, [answered], []),
            Tell("deputy-asked", MessageTopics.DeputyAsked, gpo.FindContact("P06")!, [answered], [], "P05"),
            Tell("deputy-freed", MessageTopics.DeputyFreed, gpo.FindContact("P06")!, [meeting], [], "P05"),
            Tell("deputy-declined", MessageTopics.DeputyDeclined, gpo.FindContact("P05")!, [meeting], [], "P06"),
            Tell("time-proposed", CalendarNews.TimeProposed, lead,
                [meeting with { Proposals = [new("P01", new LocalDateTime(2026, 11, 25, 14, 0), 60)] }], [], "P01"),
            Tell("calendar-unreadable", CalendarNews.Unreadable, lead, [], []),
            Tell("commitment-nudge", MessageTopics.CommitmentNudge, partner, [], [own]),
            Tell("reminders-stopped", MessageTopics.RemindersStopped, lead, [], [], "P07"),
            Tell("room-declined", CalendarNews.RoomDeclined, lead, [meeting], []),
            .. ReminderMessageSamples.Of(gpo),
            .. MeetingMessageSamples.Of(gpo),
            .. OutcomeMessageSamples.Of(gpo),
            .. ProblemMessageSamples.Of(gpo),
            Tell("contact-added", PeopleTopics.ContactAdded, partner with { CharterSignedOn = null }, [], [], "P07"),
            Tell("contact-left", PeopleTopics.ContactLeft, lead, [], [own], "P07"),
            Tell("commitments-passed", PeopleTopics.CommitmentsPassed, partner, [], [own, other]),
            Tell("commitment-changed", PeopleTopics.CommitmentChanged, partner, [], [own]),
            Tell("commitment-taken", PeopleTopics.CommitmentTaken, partner, [], [own with { OwnerId = "P01" }]),
            Tell("commitment-not-mine", MessageTopics.CommitmentAnswered, lead, [],
                [asked with { RequestedDueOn = null, BlockedBy = BlockingReason.Competence }]),
            Tell("handover-pack", PeopleTopics.HandoverPack, lead, [], []),
            Tell("handover-done", PeopleTopics.HandoverDone, lead, [], []),
            Tell("handover-off", PeopleTopics.HandoverOff, lead, [], []),
            Say("detail-opened", MessageTopics.DetailOpened, lead, [], [], "Interview", "DIPN 9A"),
        ];

        (string, string, OutgoingMessage) Tell(
            string name, string topic, Contact to, IReadOnlyList<Meeting> meetings, IReadOnlyList<Commitment> commitments, params string[] subjects) =>
            Say(name, topic, to, meetings, commitments, null, subjects);

        (string, string, OutgoingMessage) Moved(string name, string topic, Contact to, Meeting meeting, string former) =>
            Say(name, topic, to, [meeting], [], former);

        (string, string, OutgoingMessage) Say(
            string name, string topic, Contact to, IReadOnlyList<Meeting> meetings, IReadOnlyList<Commitment> commitments, string? reason,
            params string[] subjects) =>
            (name, topic, MessageWriter.Write(new MessageSubject(
                new Effect
                {
                    Id = name, Kind = EffectKind.Message, Topic = topic, Recipient = to.Id, DueAt = Now, Reason = reason,
                    SubjectIds = [.. meetings.Select(m => m.Id), .. commitments.Select(c => c.Id), .. subjects],
                },
                gpo, to, meetings, commitments, Now)) ?? throw new InvalidOperationException($"Nothing to say of {name}"));
    }
}
