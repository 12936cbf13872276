using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.Commitments;
using NodaTime;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>
/// The things one message of reminders is about, each once, whatever number of reminders named it; and none that its reader may
/// not see, whatever the reminders say.
/// </summary>
internal sealed class Reminded
{
    private readonly ILookup<DigestPart, PlannedReminder> _parts;

    public Reminded(MessageSubject subject)
    {
        Subject = subject;
        Reminders = subject.Reminders.Count > 0 || subject.Effect.ReminderKeys.Count > 0 ? subject.Reminders : Former(subject);
        _parts = Reminders.ToLookup(DigestParts.Of);
        Agendas = [.. MeetingsOf(DigestPart.Agenda)];
        Meetings = [.. MeetingsOf(DigestPart.Meeting).Concat(Agendas).Distinct().OrderBy(meeting => meeting.Start)];
        Asked = [.. CommitmentsOf(DigestPart.Asked)];
        Opinions = [.. ProblemsOf(DigestPart.Opinion)
            .Where(problem => problem.AsksOpinions && Rights.MayGiveOpinion(subject.Recipient)).OrderBy(problem => problem.OpinionsUntil)];
        if (!subject.Recipient.LeadsTheGroup) return;
        Silent = [.. CommitmentsOf(DigestPart.Silent)];
        Evaluations = [.. ProblemsOf(DigestPart.Evaluation)];
        Recurrences = [.. SubjectsOf(DigestPart.Recurrence)
            .Select(id => subject.Gpo.Recurrences.FirstOrDefault(check => check.ProblemId == id)).OfType<RecurrenceCheck>()];
        Inactive = _parts[DigestPart.Inactivity].Any();
    }

    public MessageSubject Subject { get; }
    public IReadOnlyList<PlannedReminder> Reminders { get; }

    /// <summary>Those whose agenda is told are among them.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }
    public IReadOnlyList<Meeting> Agendas { get; }

    /// <summary>Commitments whose owner is asked, what is due first coming first.</summary>
    public IReadOnlyList<Commitment> Asked { get; }
    public IReadOnlyList<Commitment> Silent { get; } = [];
    public IReadOnlyList<Problem> Opinions { get; }
    public IReadOnlyList<Problem> Evaluations { get; } = [];
    public IReadOnlyList<RecurrenceCheck> Recurrences { get; } = [];
    public bool Inactive { get; }

    /// <summary>How many kinds of things there are; the agenda and its meeting are one.</summary>
    public int Parts => new[]
    {
        Meetings.Count, Asked.Count, Silent.Count, Opinions.Count, Evaluations.Count, Recurrences.Count, Inactive ? 1 : 0,
    }.Count(count => count > 0);

    /// <summary>The agenda apart from all else.</summary>
    public Reminded AgendaOnly() => new(Subject with
    {
        Reminders = [.. Reminders.Where(reminder => DigestParts.Of(reminder) == DigestPart.Agenda)],
        Effect = Subject.Effect with { ReminderKeys = [.. Reminders.Select(reminder => reminder.Key)] },
    });

    public bool AsksOnly(params IReadOnlyList<string> kinds) => _parts[DigestPart.Asked].All(reminder => kinds.Contains(reminder.Kind));

    private IEnumerable<string> SubjectsOf(DigestPart part) => _parts[part].SelectMany(reminder => reminder.SubjectIds).Distinct();

    private IEnumerable<Meeting> MeetingsOf(DigestPart part) => SubjectsOf(part)
        .Select(id => Subject.Meetings.FirstOrDefault(meeting => meeting.Id == id) ?? Subject.Gpo.FindMeeting(id)).OfType<Meeting>()
        .Where(meeting => meeting.Status == MeetingStatus.Planned && Rights.MaySeeMeeting(Subject.Recipient, meeting));

    private IEnumerable<Commitment> CommitmentsOf(DigestPart part) => SubjectsOf(part)
        .Select(id => Subject.Commitments.FirstOrDefault(one => one.Id == id) ?? Subject.Gpo.FindCommitment(id)).OfType<Commitment>()
        .Where(one => one.Open && Rights.MaySeeInFull(Subject.Recipient, one, Subject.Gpo))
        .OrderBy(CommitmentLine.Order, StringComparer.Ordinal);

    private IEnumerable<Problem> ProblemsOf(DigestPart part) => SubjectsOf(part).Select(Subject.Gpo.FindProblem).OfType<Problem>();

    // A message that was decided before reminders had keys says what its topic says.
    private static IReadOnlyList<PlannedReminder> Former(MessageSubject subject)
    {
        var (kind, ids) = subject.Effect.Topic switch
        {
            MessageTopics.MeetingReminder => (ReminderKinds.MeetingDay, subject.Meetings.Select(meeting => meeting.Id)),
            MessageTopics.CommitmentOverdue => (ReminderKinds.CommitmentOverdue, subject.Commitments.Select(one => one.Id)),
            _ => (ReminderKinds.CommitmentNews, subject.Commitments.Select(one => one.Id)),
        };
        return [new PlannedReminder(subject.Effect.Id, kind, subject.Recipient.Id, [.. ids], subject.Effect.DueAt, Instant.MaxValue)];
    }
}
