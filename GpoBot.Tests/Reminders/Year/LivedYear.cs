using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders.Year;

/// <summary>Plays a life to the product, which wakes only when it said it would, and keeps what it told whom.</summary>
internal sealed class LivedYear
{
    private readonly PlainLife _life;
    private readonly List<Told> _told = [];
    private readonly List<ReminderEntry> _dropped = [];
    private Gpo _gpo;

    public LivedYear(PlainLife life, string zone, string department)
    {
        _life = life;
        _gpo = new Gpo(
        [
            new Group
            {
                Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", Zone = zone, DepartmentCode = department, CreatedOn = Day(life.CreatedOn),
                Reminders = new ReminderSettings
                {
                    Morning = new LocalTime(life.Morning.Hour, life.Morning.Minute), Off = life.Off, InactivityDays = life.InactivityDays,
                },
            },
            Contact(PlainLife.Lead, ContactRole.Lead), Contact(PlainLife.DeputyLead, ContactRole.DeputyLead),
            .. PlainLife.Members.Select(id => Contact(id, ContactRole.Member)),
            .. life.Problems.Select(one => new Problem
            {
                Id = one.Id, Title = "Halls occupés", Category = "HALL", Status = ProblemStatus.PlanInProgress,
                NextEvaluationOn = one.EvaluateOn is { } on ? Day(on) : null,
            }),
            .. life.Recurrences.Select(one => new RecurrenceCheck
            {
                ProblemId = one.ProblemId, Title = "Halls occupés", SolvedOn = Day(one.CheckOn).PlusDays(-91), CheckOn = Day(one.CheckOn),
            }),
        ]);
        Live();
    }

    public IReadOnlyList<Told> Told => _told;
    public IReadOnlyList<ReminderEntry> Dropped => _dropped;

    /// <summary>Messages let go, with the moment of the pass.</summary>
    public List<(Instant At, string Recipient)> Messages { get; } = [];

    /// <summary>Most lines the ledger ever had at a time.</summary>
    public int MostLines { get; private set; }

    private void Live()
    {
        var now = At(_life.Calendar.ToUtc(RandomYear.First, TimeOnly.MinValue));
        foreach (var (at, change) in Changes().OrderBy(one => one.At))
        {
            Until(At(at));
            now = At(at);
            _gpo = change(_gpo);
            Pass(now);
        }

        Until(At(_life.Calendar.ToUtc(RandomYear.Last, new TimeOnly(23, 59))));

        void Until(Instant until)
        {
            while (NextReminder.After(now, _gpo) is { } next && next <= until) Pass(now = next);
        }
    }

    private void Pass(Instant now)
    {
        RecordedReminders pass;
        do
        {
            pass = RecordReminders.Decide(DueReminders.At(now, _gpo), _gpo, now);
            foreach (var entry in pass.Puts.OfType<ReminderEntry>())
            {
                if (entry.Dropped) _dropped.Add(entry);
                else _told.Add(FromKey(entry.Key, now));
            }

            Messages.AddRange(pass.Puts.OfType<Core.Effects.Effect>().Select(effect => (now, effect.Recipient)));
            _gpo = _gpo.With(pass.Puts.Where(row => row is not Core.Effects.Effect), pass.Deletes);
            MostLines = Math.Max(MostLines, _gpo.Reminders.Count);
        } while (pass.MoreOwed);
    }

    /// <summary>Kind, subject and recipient are the first, the middle and the last part of a key.</summary>
    private static Told FromKey(string key, Instant now)
    {
        var (first, last) = (key.IndexOf('.', StringComparison.Ordinal), key.LastIndexOf('.'));
        return new Told(now.ToDateTimeUtc(), key[..first], last > first ? key[(first + 1)..last] : "", key[(last + 1)..]);
    }

    private IEnumerable<(DateTime At, Func<Gpo, Gpo> Change)> Changes()
    {
        foreach (var one in _life.Meetings)
        {
            yield return (one.Stands[0].At, gpo => gpo.With([Planned(one)], []));
            foreach (var (at, start) in one.Stands.Skip(1))
                yield return (at, gpo => gpo.With([gpo.FindMeeting(one.Id)! with { Start = Wall(start), MovedAt = At(at) }], []));
            foreach (var (who, at) in one.StaysAway)
                yield return (at, gpo => gpo.With([MeetingAnswers.With(gpo.FindMeeting(one.Id)!, new(who, Attending.NotComing, AttendanceSource.Chat, At(at)))], []));
            if (one.CancelledAt is { } gone)
                yield return (gone, gpo => gpo.With([], [gpo.FindMeeting(one.Id)!]));
        }

        foreach (var change in _life.Commitments.SelectMany(Of)) yield return change;
        foreach (var one in _life.Problems.Where(one => one.AskedAt is not null))
        {
            yield return (one.AskedAt!.Value, gpo => gpo.With(
                [gpo.FindProblem(one.Id)! with { Status = ProblemStatus.UnderEvaluation, OpinionsAskedAt = At(one.AskedAt.Value), OpinionsUntil = Day(one.AnswerUntil) }], []));
            foreach (var (at, who) in one.Opinions)
                yield return (at, gpo => gpo.With([Heard(gpo.FindProblem(one.Id)!, new GivenOpinion(who, Opinion.Yes, At(at)))], []));
            yield return (one.ClosedAt!.Value, gpo => gpo.With([], [gpo.FindProblem(one.Id)!]));
        }

        foreach (var (at, who, until) in _life.Pauses)
            yield return (at, gpo => gpo.With(
                [who is null ? gpo.Group with { Reminders = gpo.Group.Reminders with { PausedUntil = Day(until) } }
                    : gpo.FindContact(who)! with { RemindersPausedUntil = Day(until) }], []));
        foreach (var (who, at) in _life.Leaves) yield return (at, gpo => gpo.With([gpo.FindContact(who)! with { Active = false }], []));
        foreach (var (who, at) in _life.Stops) yield return (at, gpo => gpo.With([gpo.FindContact(who)! with { RemindersStopped = true }], []));
    }

    private static IEnumerable<(DateTime At, Func<Gpo, Gpo> Change)> Of(PlainCommitment one)
    {
        yield return (one.MadeAt, gpo => gpo.With(
        [
            new Commitment
            {
                Id = one.Id, OwnerId = one.Owner, ProblemId = "PB01", Title = "Fermer le local", DecidedOn = Day(one.DecidedOn),
                DueOn = one.Dues[0].Due is { } due ? Day(due) : null, PoliceOnly = one.PoliceOnly,
            },
        ], []));
        foreach (var at in one.Answers) yield return Change(at, row => row with { AnsweredAt = At(at) });
        foreach (var (at, due) in one.Dues.Skip(1)) yield return Change(at, row => row with { DueOn = Day(due!.Value) });
        foreach (var (at, until) in one.Snoozes) yield return Change(at, row => row with { SnoozedUntil = Day(until) });
        foreach (var (at, day) in one.NextSteps) yield return Change(at, row => row with { NextStepOn = Day(day) });
        if (one.StoppedAt is { } stopped) yield return Change(stopped, row => row with { RemindersStopped = true });
        if (one.AsksForLaterAt is { } asks) yield return Change(asks, row => row with { RequestedDueOn = row.DueOn?.PlusDays(30) ?? new LocalDate(2029, 6, 1) });
        if (one.DoneAt is { } done) yield return Change(done, row => row with { Status = CommitmentStatus.Done });

        (DateTime, Func<Gpo, Gpo>) Change(DateTime at, Func<Commitment, Commitment> to) =>
            (at, gpo => gpo.With([to(gpo.FindCommitment(one.Id)!)], []));
    }

    private static Problem Heard(Problem problem, GivenOpinion given) => problem with { GivenOpinions = [.. problem.GivenOpinions, given] };

    private static Meeting Planned(PlainMeeting one) => new()
    {
        Id = one.Id, Number = int.Parse(one.Id[6..], null), Start = Wall(one.Stands[0].Start), DurationMinutes = 90,
        PlannedAt = At(one.Stands[0].At), InvitedIds = PlainLife.Members,
    };

    private static Contact Contact(string id, ContactRole role) => new()
    {
        Id = id, Role = role, FirstName = "Dominique", LastName = id, Organisation = PlainLife.Organisation(id), PartnerType = "BAILLEUR",
        Email = id.Replace(":", "-", StringComparison.Ordinal).ToLowerInvariant() + "@example.org",
    };

    private static Instant At(DateTime utc) => Instant.FromDateTimeUtc(utc);
    private static LocalDate Day(DateOnly day) => new(day.Year, day.Month, day.Day);
    private static LocalDateTime Wall(DateTime wall) => LocalDateTime.FromDateTime(wall);
}
