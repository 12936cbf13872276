using GpoBot.Core.Audit;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>What a GPO leaves behind in its years: meetings held, promises kept, who did what, and what everyone was told.</summary>
internal sealed class HistoryMaker(CountryPlan plan, int gpo, GpoMaker live)
{
    private const int ClosedCommitmentsOfAYear = 40;
    private const int SolvedProblemsOfAYear = 8;
    private static readonly string[] Kinds = [ReminderKinds.MeetingWeek, ReminderKinds.MeetingDay, ReminderKinds.MeetingHour];
    private readonly string _id = GpoIds.Of(gpo);
    private readonly int _rhythm = live.IsFortnightly ? 14 : 28;

    public IEnumerable<GpoRow> Rows()
    {
        List<Meeting> meetings = [.. Meetings()];
        return
        [
            .. meetings, .. Problems(), .. Commitments(), .. Audit(),
            .. meetings.Where(meeting => meeting.Status == MeetingStatus.Held).SelectMany(Told),
        ];
    }

    private IEnumerable<Meeting> Meetings() => Enumerable.Range(1, plan.HistoryDays / _rhythm).Select(back => new Meeting
    {
        Id = $"R-{_id}-{59 - back}", Number = 59 - back, Start = live.NextStart.PlusDays(-back * _rhythm), DurationMinutes = 90,
        Status = back % 10 == 0 ? MeetingStatus.Cancelled : MeetingStatus.Held, Place = "Salle Exemple 1", InvitedCount = 10, PresentCount = 8,
        InvitedIds = [.. live.Contacts.Where(contact => !contact.LeadsTheGroup).Select(contact => contact.Id)],
        PlannedAt = live.NextStart.PlusDays(-back * _rhythm - 30).InUtc().ToInstant(),
    });

    private IEnumerable<Problem> Problems() => Enumerable.Range(0, OfTheYears(SolvedProblemsOfAYear)).Select(number => new Problem
    {
        Id = GpoIds.Problem(gpo, 10 + number), Title = $"Dépôts sauvages, {Names.Place(number)}", Category = "INCIV", Status = ProblemStatus.Solved,
        RetainedOn = Day(number, SolvedProblemsOfAYear).PlusDays(-80), ClosedOn = Day(number, SolvedProblemsOfAYear), Verdict = "resolu",
        Opinions = 8, FavourableOpinions = 7,
    });

    private IEnumerable<Commitment> Commitments() => Enumerable.Range(0, OfTheYears(ClosedCommitmentsOfAYear)).Select(number => new Commitment
    {
        Id = GpoIds.Commitment(gpo, 60 + number), ProblemId = GpoIds.Problem(gpo, 10 + number % SolvedProblemsOfAYear),
        OwnerId = live.Contacts[2 + number % (live.Contacts.Count - 2)].Id, Title = $"Enlever les dépôts, {Names.Place(number)}",
        DecidedOn = Closed(number).PlusDays(-40), DueOn = Closed(number), DoneOn = Closed(number), Status = CommitmentStatus.Done, Progress = 100,
        Comment = "Fait, photo transmise en réunion.", AnsweredAt = Closed(number).AtMidnight().InUtc().ToInstant(), Version = 4, Archived = true,
    });

    // Promised, twice spoken of, done: four lines for each commitment.
    private IEnumerable<AuditLine> Audit() => Enumerable.Range(0, OfTheYears(4 * ClosedCommitmentsOfAYear)).Select(number => new AuditLine
    {
        At = Day(number, 4 * ClosedCommitmentsOfAYear).At(new LocalTime(10, 0)).InUtc().ToInstant() + Duration.FromSeconds(number),
        ActorId = live.Contacts[number % live.Contacts.Count].Id, Role = "Member", Verb = "commitment-answered",
        ObjectId = GpoIds.Commitment(gpo, 60 + number / 4), Before = "Todo", After = "InProgress", Through = "card", CorrelationId = $"c{number:x8}",
    });

    // A line of the ledger locks each reminder of a meeting for each person, and a message that has left stands beside it.
    private IEnumerable<GpoRow> Told(Meeting meeting)
    {
        foreach (var contact in live.Contacts)
        {
            for (var kind = 0; kind < Kinds.Length; kind++)
            {
                var key = $"{Kinds[kind]}.{meeting.Id}.{contact.Id}";
                var at = meeting.Start.PlusDays(kind switch { 0 => -7, 1 => -1, _ => 0 }).InUtc().ToInstant();
                yield return new ReminderEntry { Key = key, DueAt = at, RecordedAt = at };
                yield return new Effect
                {
                    Id = "msg." + key, Kind = EffectKind.Message, Topic = MessageTopics.MeetingReminder, SubjectIds = [meeting.Id],
                    Recipient = contact.Id, DueAt = at, State = EffectState.Sent, Attempts = 1, FinishedAt = at, Through = Channel.Teams,
                    ReminderKeys = [key],
                };
            }
        }
    }

    private int OfTheYears(int ofAYear) => ofAYear * plan.HistoryDays / 365;

    private LocalDate Closed(int number) => Day(number, ClosedCommitmentsOfAYear);

    private LocalDate Day(int number, int ofAYear) => plan.Monday.PlusDays(-5 - number * 365 / ofAYear);
}
