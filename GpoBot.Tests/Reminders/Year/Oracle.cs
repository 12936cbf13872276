namespace GpoBot.Tests.Reminders.Year;

/// <summary>
/// What people should be told in a year, reckoned the slow way: every morning of every day, is there a reason to tell this person
/// this? It shares no code and no idea of lines and moments with the product, only the rules as they are written for people.
/// </summary>
internal sealed class Oracle(PlainLife life)
{
    private readonly HashSet<(string Kind, string Subject, string Person)> _said = [];
    private readonly List<Told> _told = [];
    private PlainCalendar Calendar => life.Calendar;

    public IReadOnlyList<Told> Year(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            HoursBefore(day);
            if (Calendar.IsQuiet(day)) continue;
            var now = Calendar.ToUtc(day, life.Morning);
            foreach (var meeting in life.Meetings) Meeting(meeting, day, now);
            foreach (var commitment in life.Commitments) Commitment(commitment, day, now);
            foreach (var problem in life.Problems) Problem(problem, day, now);
            foreach (var (id, on) in life.Recurrences) ToLead("recurrence", $"{id}@{on:yyyy-MM-dd}", on, 30, day, now);
            Inactivity(day, now);
        }
        return _told;
    }

    // An hour before, on any day, but not before eight nor from seven on in the evening.
    private void HoursBefore(DateOnly day)
    {
        foreach (var meeting in life.Meetings)
        {
            var morning = Calendar.ToUtc(day, new TimeOnly(8, 0));
            if (meeting.StandsAt(Calendar.ToUtc(day, new TimeOnly(23, 59))) is not { } late || DateOnly.FromDateTime(late.Start) != day) continue;
            var start = Calendar.ToUtc(late.Start);
            var now = start.AddHours(-1);
            if (now < morning) now = morning;
            if (now >= Calendar.ToUtc(day, new TimeOnly(19, 0))) now = Calendar.ToUtc(day, new TimeOnly(18, 45));
            if (now >= start || late.At >= now || meeting.StandsAt(now) is null) continue;
            Invited("meeting-h1", meeting, late, day, start, now);
        }
    }

    private void Meeting(PlainMeeting meeting, DateOnly day, DateTime now)
    {
        if (meeting.StandsAt(now) is not { } stands) return;
        var date = DateOnly.FromDateTime(stands.Start);
        var start = Calendar.ToUtc(stands.Start);
        var week = Calendar.Working(date.AddDays(-7), -1);
        var eve = Calendar.Working(date.AddDays(-1), -1);
        var third = Calendar.Working(date.AddDays(-3), -1);
        var hour = start.AddHours(-1);
        if (hour < Calendar.ToUtc(date, new TimeOnly(8, 0))) hour = Calendar.ToUtc(date, new TimeOnly(8, 0));
        if (hour >= Calendar.ToUtc(date, new TimeOnly(19, 0))) hour = Calendar.ToUtc(date, new TimeOnly(18, 45));

        if (Calendar.ToUtc(week, life.Morning) > stands.At) Invited("meeting-d7", meeting, stands, week, Calendar.ToUtc(eve, life.Morning), now);
        if (Calendar.ToUtc(eve, life.Morning) > stands.At) Invited("meeting-d1", meeting, stands, eve, hour, now);
        if (Calendar.ToUtc(third, life.Morning) <= stands.At) third = NextMorning(stands.At);
        if (third < date) Invited("meeting-agenda", meeting, stands, third, start, now);
        // A question for news asked for the former date is the same one, unless there is time to ask it anew.
        var anew = Calendar.ToUtc(Calendar.Working(date.AddDays(-3), -1), life.Morning) > stands.At;
        News(anew ? meeting.Subject(stands) : meeting.Id, third, start, now);
    }

    private DateOnly NextMorning(DateTime after)
    {
        var wall = Calendar.ToWall(after);
        var day = DateOnly.FromDateTime(wall);
        return Calendar.Working(TimeOnly.FromDateTime(wall) < life.Morning ? day : day.AddDays(1), 1);
    }

    private void Invited(
        string kind, PlainMeeting meeting, (DateTime At, DateTime Start) stands, DateOnly on, DateTime until, DateTime now)
    {
        foreach (var person in PlainLife.Members.Append(PlainLife.Lead).Append(PlainLife.DeputyLead))
        {
            if (meeting.StaysAway.TryGetValue(person, out var said) && said <= now) continue;
            if (PutOff(on, life.PausedUntil(person, now)) == DayOf(now) && now < until) Tell(kind, meeting.Subject(stands), person, now);
        }
    }

    private void News(string subject, DateOnly on, DateTime until, DateTime now)
    {
        foreach (var owner in PlainLife.Members.Append(PlainLife.Lead))
        {
            if (PutOff(on, life.PausedUntil(owner, now)) != DayOf(now) || now >= until) continue;
            var open = life.Commitments.Where(one => one.Owner == owner && MayBeAsked(one, now) && one.DecidedOn < on
                && !(SnoozedUntil(one, now) > DayOf(now)) && !(LastAnswer(one, now) is { } answered && DayOf(answered) > FreshAfter(now, on)));
            if (open.Any()) Tell("commitment-news", subject, owner, now);
        }
    }

    private DateOnly PutOff(DateOnly on, DateOnly? until) => until > on ? Calendar.Working(until.Value, 1) : on;

    // Since the group last met, or in the week before.
    private DateOnly FreshAfter(DateTime now, DateOnly on) => life.Meetings
        .Select(meeting => meeting.StandsAt(now) is { } stands && DateOnly.FromDateTime(stands.Start) < on ? (DateOnly?)DateOnly.FromDateTime(stands.Start) : null)
        .Max() ?? on.AddDays(-8);

    private void Commitment(PlainCommitment one, DateOnly day, DateTime now)
    {
        if (one.Dues.LastOrDefault(due => due.At <= now).Due is not { } due || one.AsksForLaterAt <= now) return;
        var week = Calendar.Working(due.AddDays(-7), -1);
        var two = Calendar.Working(due.AddDays(-2), -1);
        var late = Calendar.Working(due.AddDays(1), 1);
        var late7 = Calendar.Working(due.AddDays(7), 1);
        if (late7 <= late) late7 = Calendar.Working(late.AddDays(1), 1);
        var silent = Calendar.Working(late7.AddDays(1), 1);
        var subject = $"{one.Id}@{due:yyyy-MM-dd}";

        Soon("commitment-d7", week, two);
        Soon("commitment-d2", two, due.AddDays(1));
        if (LastAnswer(one, now) is { } last && DayOf(last) > due) return;
        Owner("commitment-overdue", late, late7);
        Owner("commitment-late7", late7, late7.AddDays(7));
        // Whoever could not be asked has not answered either; a lead who owns it has just been asked.
        if (IsOpen(one, now) && one.Owner != PlainLife.Lead && IsTime(silent, silent.AddDays(14), PlainLife.Lead, one, day, now))
            Tell("commitment-silent", subject, PlainLife.Lead, now);

        void Soon(string kind, DateOnly on, DateOnly until)
        {
            if (one.DecidedOn >= on || (LastAnswer(one, now) is { } answer && DayOf(answer) >= on.AddDays(-7))) return;
            Owner(kind, on, until);
        }

        void Owner(string kind, DateOnly on, DateOnly until)
        {
            if (MayBeAsked(one, now) && IsTime(on, until, one.Owner, one, day, now)) Tell(kind, subject, one.Owner, now);
        }
    }

    /// <summary>Whether something that is to be said on a day, and makes no sense from another on, is said today.</summary>
    private bool IsTime(DateOnly on, DateOnly until, string person, PlainCommitment? one, DateOnly day, DateTime now)
    {
        var putOff = life.PausedUntil(person, now);
        if (one is not null && SnoozedUntil(one, now) is { } snoozed && !(putOff > snoozed)) putOff = snoozed;
        on = PutOff(on, putOff);
        return on == day && day < until;
    }

    private void Problem(PlainProblem problem, DateOnly day, DateTime now)
    {
        if (problem.ClosedAt <= now) return;
        var asked = problem.AskedAt <= now;
        if (problem.EvaluateOn is { } on && !asked)
            ToLead("evaluation-due", $"{problem.Id}@{on:yyyy-MM-dd}", on, 14, day, now);
        if (!asked) return;
        var askedOn = DayOf(problem.AskedAt!.Value);
        var first = Calendar.Working(askedOn.AddDays(5), 1);
        var last = Calendar.Working(problem.AnswerUntil, -1);
        foreach (var person in PlainLife.Members)
        {
            if (problem.Opinions.Any(given => given.At <= now && PlainLife.Organisation(given.Contact) == PlainLife.Organisation(person))) continue;
            if (first <= problem.AnswerUntil && IsTime(first, problem.AnswerUntil.AddDays(1), person, null, day, now)) Tell("opinion", $"{problem.Id}@{askedOn:yyyy-MM-dd}", person, now);
            if (last > first && IsTime(last, problem.AnswerUntil.AddDays(1), person, null, day, now)) Tell("opinion", $"{problem.Id}@{askedOn:yyyy-MM-dd}.last", person, now);
        }
    }

    private void Inactivity(DateOnly day, DateTime now)
    {
        if (life.Meetings.Any(meeting => meeting.StandsAt(now) is { } stands && End(stands) > now)) return;
        var met = LastMet(now) is { } last && last > life.CreatedOn ? last : life.CreatedOn;
        ToLead("inactivity", $"S01@{met:yyyy-MM-dd}", met.AddDays(life.InactivityDays), 30, day, now);
    }

    private DateOnly? LastMet(DateTime now) => life.Meetings
        .Select(meeting => meeting.StandsAt(now) is { } stands && End(stands) <= now ? (DateOnly?)DateOnly.FromDateTime(stands.Start) : null).Max();

    private DateTime End((DateTime At, DateTime Start) stands) => Calendar.ToUtc(stands.Start).AddMinutes(90);

    private void ToLead(string kind, string subject, DateOnly on, int keepsDays, DateOnly day, DateTime now)
    {
        on = Calendar.Working(on, 1);
        if (IsTime(on, on.AddDays(keepsDays), PlainLife.Lead, null, day, now)) Tell(kind, subject, PlainLife.Lead, now);
    }

    private static bool IsOpen(PlainCommitment one, DateTime now) => one.MadeAt <= now && !(one.DoneAt <= now) && !(one.StoppedAt <= now);

    private bool MayBeAsked(PlainCommitment one, DateTime now) => IsOpen(one, now)
        && life.IsThere(one.Owner, now) && (one.Owner == PlainLife.Lead || !one.PoliceOnly);

    private static DateTime? LastAnswer(PlainCommitment one, DateTime now) =>
        one.Answers.Where(at => at <= now).Select(at => (DateTime?)at).Max();

    private static DateOnly? SnoozedUntil(PlainCommitment one, DateTime now)
    {
        var snooze = one.Snoozes.Where(put => put.At <= now).Select(put => (DateOnly?)put.Until).LastOrDefault();
        var step = one.NextSteps.Where(put => put.At <= now).Select(put => (DateOnly?)put.Day).LastOrDefault();
        return snooze > step || step is null ? snooze : step;
    }

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Calendar.ToWall(utc));

    private void Tell(string kind, string subject, string person, DateTime now)
    {
        if (life.Off.Contains(kind) || !life.IsThere(person, now) || !life.WantsReminders(person, now)) return;
        if (_said.Add((kind, subject, person))) _told.Add(new Told(now, kind, subject, person));
    }
}

/// <summary>Somebody is told something at a moment (UTC). The subject names what, and the date it was reckoned from.</summary>
internal sealed record Told(DateTime At, string Kind, string Subject, string Person);
