namespace GpoBot.Tests.Reminders.Year;

/// <summary>
/// Thirteen months of a group by chance, from December 2027 on: fortnightly meetings with a summer in which nothing is planned,
/// moves, cancellations, absences, commitments in all their fates, evaluations, pauses, somebody who leaves. The same seed is the
/// same year.
/// </summary>
internal sealed class RandomYear
{
    public static readonly DateOnly First = new(2027, 12, 1);
    public static readonly DateOnly Last = new(2029, 1, 10);

    // Outside of office hours too, since a commitment made at night changes nothing of the mornings.
    private static readonly int[] Hours = [8, 10, 14, 18, 20];
    private static readonly string[] Owners = ["P05", "P06", "P07", "P09", PlainLife.Lead];
    private readonly Random _chance;
    private readonly PlainCalendar _calendar;

    public RandomYear(int seed, string zone, string department)
    {
        _chance = new Random(seed);
        _calendar = new PlainCalendar(zone, department);
        Life = new PlainLife
        {
            Calendar = _calendar, CreatedOn = First, InactivityDays = seed % 3 == 0 ? 60 : 45,
            Morning = seed % 2 == 0 ? new TimeOnly(9, 0) : new TimeOnly(8, 30),
            Off = seed % 4 == 0 ? ["meeting-d7", "commitment-d2"] : [],
        };
        Meet();
        for (var day = First.AddDays(3); day < Last.AddDays(-40); day = day.AddDays(_chance.Next(1, 5))) Promise(day);
        Evaluate();
        Pause();
        Life.Leaves["P09"] = Sometime(new DateOnly(2028, 10, 3));
        Life.Stops["P07"] = Sometime(new DateOnly(2028, 11, 14));
    }

    public PlainLife Life { get; }

    private void Meet()
    {
        var number = 0;
        for (var day = First.AddDays(9); day < Last.AddDays(-5); day = day.AddDays(14))
        {
            if (day.Month is 7 or 8) continue;
            var meeting = new PlainMeeting($"R-S01-{++number:000}");
            var start = day.AddDays(_chance.Next(-2, 3)).ToDateTime(new TimeOnly(Hours[_chance.Next(Hours.Length)], 30));
            // Planned months ahead, in the week, or on the eve.
            var planned = DateOnly.FromDateTime(start).AddDays(_chance.Next(4) switch { 0 => -1, 1 => -4, _ => -60 });
            meeting.Stands.Add((Sometime(planned < First ? First : planned), start));
            Life.Meetings.Add(meeting);
            switch (_chance.Next(6))
            {
                case 0 when planned > First && planned < DateOnly.FromDateTime(start).AddDays(-20):
                    meeting.Stands.Add((Sometime(day.AddDays(-_chance.Next(4, 12))), start.AddDays(1).AddHours(1)));
                    break;
                case 1 when meeting.Stands[0].At < _calendar.ToUtc(start.AddDays(-2)) && number > 2 && day.Month is not (6 or 9):
                    meeting.CancelledAt = Sometime(DateOnly.FromDateTime(start).AddDays(-1));
                    break;
                default:
                    var said = Sometime(DateOnly.FromDateTime(start).AddDays(-1));
                    if (said > meeting.Stands[0].At && _chance.Next(2) == 0) meeting.StaysAway["P06"] = said;
                    break;
            }
        }
    }

    private void Promise(DateOnly day)
    {
        var made = Sometime(day);
        var one = new PlainCommitment($"AC{Life.Commitments.Count + 1:000}", Owners[_chance.Next(Owners.Length)], day, made)
        {
            PoliceOnly = _chance.Next(9) == 0,
        };
        DateOnly? due = _chance.Next(8) == 0 ? null : day.AddDays(_chance.Next(1, 45));
        one.Dues.Add((made, due));
        Life.Commitments.Add(one);
        switch (_chance.Next(7))
        {
            case 0: one.DoneAt = Later(made, 40); one.Answers.Add(one.DoneAt.Value); break;
            case 1: one.Answers.Add(Later(made, 20)); one.Answers.Add(Later(one.Answers[0], 30)); break;
            case 2 when due is not null:
                var granted = Later(made, 30);
                one.Answers.Add(granted);
                one.Dues.Add((granted, DateOnly.FromDateTime(granted).AddDays(_chance.Next(8, 30))));
                break;
            case 3: one.Answers.Add(Later(made, 30)); one.AsksForLaterAt = one.Answers[0]; break;
            case 4: var put = Later(made, 20); one.Snoozes.Add((put, DateOnly.FromDateTime(put).AddDays(_chance.Next(2, 12)))); break;
            case 5: one.Answers.Add(Later(made, 20)); one.NextSteps.Add((one.Answers[0], DateOnly.FromDateTime(one.Answers[0]).AddDays(_chance.Next(1, 20)))); break;
            default: if (_chance.Next(4) == 0) one.StoppedAt = Later(made, 30); break;
        }
    }

    private void Evaluate()
    {
        for (var number = 1; number <= 4; number++)
        {
            var on = First.AddDays(60 * number + _chance.Next(20));
            var problem = new PlainProblem($"PB{number:00}") { EvaluateOn = on };
            Life.Problems.Add(problem);
            if (number == 4) continue;
            problem.AskedAt = Sometime(on.AddDays(_chance.Next(3)));
            problem.AnswerUntil = on.AddDays(_chance.Next(6, 16));
            for (var given = 0; given < number; given++) problem.Opinions.Add((Later(problem.AskedAt.Value, 6), PlainLife.Members[_chance.Next(4)]));
            problem.ClosedAt = Sometime(problem.AnswerUntil.AddDays(3));
            Life.Recurrences.Add(($"PB{number:00}0", on.AddDays(91)));
        }
    }

    private void Pause()
    {
        Life.Pauses.Add((Sometime(new DateOnly(2028, 2, 8)), "P05", new DateOnly(2028, 2, 29)));
        Life.Pauses.Add((Sometime(new DateOnly(2028, 4, 10)), null, new DateOnly(2028, 4, 17)));
        Life.Pauses.Add((Sometime(new DateOnly(2028, 10, 24)), PlainLife.Lead, new DateOnly(2028, 11, 2)));
    }

    private DateTime Later(DateTime after, int days) => Sometime(DateOnly.FromDateTime(_calendar.ToWall(after)).AddDays(1 + _chance.Next(days)));

    /// <summary>In the afternoon of a day, at a moment of its own.</summary>
    private DateTime Sometime(DateOnly day) => _calendar.ToUtc(day, new TimeOnly(_chance.Next(12, 18), _chance.Next(60), _chance.Next(60)));
}
