using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>
/// Three years of a group by chance: meetings at any hour and day, planned early or late, held or cancelled, sometimes two on
/// one day; commitments made, answered, put off and done; problems evaluated, and looked at again; people who pause, stop and
/// leave. The same seed lives the same life.
/// </summary>
internal sealed class RandomLife
{
    public static readonly LocalDate Begins = new(2026, 1, 1);
    public static readonly LocalDate Ends = new(2029, 1, 1);

    private static readonly string[] Owners = [GroupInTime.Lead, "P05", "P07", "P09"];
    private static readonly int[] Hours = [0, 1, 9, 10, 14, 18, 23];
    private readonly Random _chance;
    private readonly DateTimeZone _zone;
    private readonly List<(Instant At, Action<GroupInTime> Happens)> _events = [];

    public RandomLife(int seed, string zone)
    {
        _chance = new Random(seed);
        _zone = DateTimeZoneProviders.Tzdb[zone];
        var number = 0;
        for (var day = Begins.PlusDays(20); day < Ends.PlusDays(-70); day = day.PlusDays(_chance.Next(3, 12)))
        {
            AddMeeting(day, ++number);
            if (_chance.Next(5) == 0) AddMeeting(day, ++number);
            AddCommitment(day, number);
            if (_chance.Next(3) == 0) AddProblem(day, number);
            if (_chance.Next(12) == 0) AddPause(day);
        }
        Happens(new LocalDate(2027, 6, 1), 15, group => group.Leaves("P09"));
        Events = [.. _events.OrderBy(one => one.At)];
    }

    public IReadOnlyList<(Instant At, Action<GroupInTime> Happens)> Events { get; }

    private void AddMeeting(LocalDate day, int number)
    {
        var start = day.At(new LocalTime(Hours[_chance.Next(Hours.Length)], 0));
        var id = $"R-S01-{number:000}";
        var planned = Sometime(day.PlusDays(-_chance.Next(1, 20)), 12);
        _events.Add((planned, group => group.Has(new Meeting
        {
            Id = id, Number = number, Start = start, DurationMinutes = 60, PlannedAt = planned, InvitedIds = ["P05", "P07", "P09"],
        })));
        if (_chance.Next(10) == 0) Happens(day.PlusDays(-1), 13, group => group.Cancels(id));
        else _events.Add((start.PlusHours(1).PlusMinutes(7).InZoneLeniently(_zone).ToInstant(), group => group.Met(id)));
    }

    private void AddCommitment(LocalDate day, int number)
    {
        var id = $"AC{number:000}";
        var owner = Owners[_chance.Next(Owners.Length)];
        LocalDate? due = _chance.Next(6) == 0 ? null : day.PlusDays(_chance.Next(1, 50));
        Happens(day, 11, group => group.Has(new Commitment
        {
            Id = id, OwnerId = owner, ProblemId = "PB01", Title = "Fermer le local vélo", DecidedOn = day, DueOn = due,
            PoliceOnly = _chance.Next(8) == 0,
        }));
        for (var answers = _chance.Next(4); answers > 0; answers--)
        {
            var at = Sometime(day.PlusDays(_chance.Next(1, 60)), _chance.Next(7, 22));
            LocalDate? later = _chance.Next(3) == 0 ? at.InZone(_zone).Date.PlusDays(14) : null;
            _events.Add((at, group => Change(group, id, one => one with { AnsweredAt = at, DueOn = later ?? one.DueOn })));
        }
        if (_chance.Next(4) == 0) PutOff(id, day);
        Happens(day.PlusDays(60), 16, group => Change(group, id, one => one with { Status = CommitmentStatus.Done }));
        Happens(day.PlusDays(80), 16, group => group.Closes(id));
    }

    private void PutOff(string id, LocalDate day)
    {
        var (asked, until) = (day.PlusDays(_chance.Next(1, 40)), day.PlusDays(_chance.Next(10, 70)));
        switch (_chance.Next(4))
        {
            case 0: Happens(asked, 14, group => Change(group, id, one => one with { SnoozedUntil = until })); break;
            case 1: Happens(asked, 14, group => Change(group, id, one => one with { NextStepOn = until })); break;
            case 2: Happens(asked, 14, group => Change(group, id, one => one with { RemindersStopped = true })); break;
            default:
                Happens(asked, 14, group => Change(group, id, one => one with { RequestedDueOn = until }));
                Happens(asked.PlusDays(_chance.Next(1, 20)), 15, group => Change(group, id, one => one with { RequestedDueOn = null }));
                break;
        }
    }

    private void AddProblem(LocalDate day, int number)
    {
        var id = $"PB{number:000}";
        var (asked, solved) = (day.PlusDays(_chance.Next(10, 25)), day.PlusDays(45));
        var problem = new Problem
        {
            Id = id, Title = "Hall", Category = "HALL", Status = ProblemStatus.PlanInProgress, NextEvaluationOn = day.PlusDays(15),
        };
        var evaluated = problem with
        {
            Status = ProblemStatus.UnderEvaluation, OpinionsAskedAt = Sometime(asked, 10), OpinionsUntil = asked.PlusDays(_chance.Next(3, 15)),
        };
        Happens(day, 10, group => group.Has(problem));
        _events.Add((evaluated.OpinionsAskedAt!.Value, group => group.Has(evaluated)));
        Happens(asked.PlusDays(4), 17, group => group.Has(evaluated with
        {
            GivenOpinions = [new(Owners[_chance.Next(1, Owners.Length)], Opinion.RatherYes, evaluated.OpinionsAskedAt.Value)],
        }));
        Happens(solved, 17, group => group.Forgets(id).Has(
            new RecurrenceCheck { ProblemId = id, Title = "Hall", SolvedOn = solved, CheckOn = solved.PlusDays(RecurrenceCheck.DaysAfter) }));
    }

    private void AddPause(LocalDate day)
    {
        var (who, until) = (Owners[_chance.Next(Owners.Length)], day.PlusDays(_chance.Next(2, 25)));
        if (_chance.Next(3) == 0) Happens(day, 9, group => group.Sets(settings => settings with { PausedUntil = until }));
        else Happens(day, 9, group => group.Has(group.Gpo.FindContact(who)! with { RemindersPausedUntil = until }));
    }

    private static void Change(GroupInTime group, string id, Func<Commitment, Commitment> change) =>
        _ = group.Gpo.FindCommitment(id) is null ? group : group.Changes(id, change);

    private void Happens(LocalDate day, int hour, Action<GroupInTime> what) => _events.Add((Sometime(day, hour), what));

    private Instant Sometime(LocalDate day, int hour) =>
        day.At(new LocalTime(hour, _chance.Next(1, 59), _chance.Next(60))).InZoneLeniently(_zone).ToInstant();
}
