using GpoBot.Core.Attendance;
using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers.FakeGraph;
using NodaTime;

namespace GpoBot.Tests.Histories;

/// <summary>
/// Some weeks of a GPO by chance: its lead plans, moves, changes and cancels, people answer here and in Outlook, somebody edits
/// the mailbox by hand, Graph fails in every way it knows, and the process is killed. The same seed lives the same history.
/// </summary>
internal sealed class History(GraphServer graph, int seed) : IAsyncDisposable
{
    /// <summary>To whom people forward invitations.</summary>
    public const string Stranger = "forwarded@example.com";

    private readonly Random _chance = new(seed);
    private readonly List<string> _told = [];
    private LivingProcess _process = null!;

    public World World { get; } = new(graph, seed);

    /// <summary>What happened, a line each, for whoever has to understand a failure.</summary>
    public string Told => $"Seed {seed}\n{string.Join('\n', _told)}\nFaults: {string.Join(", ", World.Faults.Happened)}";

    public async Task LiveAsync()
    {
        await World.FillAsync();
        Trouble();
        await ReviveAsync();
        await PlanAsync();
        for (var step = _chance.Next(6, 15); step > 0; step--)
        {
            await SomethingHappensAsync();
            await TimePassesAsync(Duration.FromSeconds(_chance.Next(4) switch { 0 => 0, 1 => 20, 2 => 3_600, _ => 40_000 }));
        }

        await SettleAsync();
    }

    public ValueTask DisposeAsync() => _process is null ? default : _process.DisposeAsync();

    /// <summary>Nothing fails any more, the lead answers what was asked, and everything that is due happens.</summary>
    private async Task SettleAsync()
    {
        World.Faults.Heal();
        for (var round = 0; round < 3; round++)
        {
            await TimePassesAsync(Duration.FromHours(12));
            foreach (var meeting in (await World.GpoAsync()).Meetings.Where(m => m.HandMovedTo is not null))
            {
                var choice = Any([HandMoveChoice.KeepCalendar, HandMoveChoice.KeepStore]);
                if (choice == HandMoveChoice.KeepStore) World.Restored.Add(meeting.Id);
                await DecideAsync(new ResolveHandMove(meeting.Id, choice));
            }
        }
    }

    private async Task SomethingHappensAsync()
    {
        World.Clock.MoveTo(World.Clock.Now + Duration.FromSeconds(1));
        switch (_chance.Next(13))
        {
            case 0: await PlanAsync(); break;
            case 1 or 2: await DecideAsync(new ChangeMeeting(await AnyMeetingAsync(), AnyDay(), AnyHour(), Scope: AnyScope())); break;
            case 3: await DecideAsync(new ChangeMeeting(
                    await AnyMeetingAsync(), Format: AnyFormat(), Place: "Salle Exemple 2", Scope: AnyScope())); break;
            case 4: await DecideAsync(new CancelMeeting(await AnyMeetingAsync(), CancelReason.Leave, AnyScope())); break;
            case 5 or 6:
                var who = Any(World.Roster.Where(c => !c.LeadsTheGroup));
                await DecideAsync(new AnswerMeeting(await AnyMeetingAsync(), Any(Enum.GetValues<Attending>()), who.DeputyId), who.Id);
                break;
            case 7 or 8: await AnswerInOutlookAsync(); break;
            case 9: await EditByHandAsync(about => World.Mailbox.DeleteByHand(about), "deletes by hand"); break;
            case 10:
                var minutes = _chance.Next(1, 20) * 30;
                await EditByHandAsync(
                    about => World.Mailbox.MoveByHand(about, about.Start.AddMinutes(minutes), about.End.AddMinutes(minutes)), "moves by hand");
                break;
            case 11: await EditByHandAsync(Forward, "forwards"); break;
            default:
                Tell("the process is killed");
                await ReviveAsync();
                break;
        }
    }

    private Task PlanAsync() => DecideAsync(new PlanMeetings(
        AnyDay(), AnyHour(), 60, AnyFormat(), "Salle Exemple 1", ["P01", "P05", "P12"],
        Any([Rhythm.Once, Rhythm.Fortnightly]), null));

    private async Task DecideAsync(Core.Deciding.ICommand command, string by = "PN:S01")
    {
        var done = await _process.DoAsync(command, by);
        Tell($"{by}: {command} -> {(done is null ? "killed" : done.Value ? "done" : "refused")}");
        if (done is null) await ReviveAsync();
    }

    private async Task TimePassesAsync(Duration duration)
    {
        var end = World.Clock.Now + duration;
        await _process.LiveUntilAsync(end);
        while (_process.Life.Ended)
        {
            Tell("killed at work");
            await ReviveAsync();
            await _process.LiveUntilAsync(end);
        }
    }

    private async Task AnswerInOutlookAsync()
    {
        if (Live() is not [_, ..] live) return;
        var about = Any(live);
        var who = Any(about.Attendees).Address;
        var response = Any(["accepted", "declined", "tentativelyAccepted"]);
        (DateTime, DateTime)? proposed = _chance.Next(5) == 0 ? (about.Start.AddHours(3), about.End.AddHours(3)) : null;
        World.Mailbox.Answer(about, who, response, World.Clock.GetUtcNow(), proposed);
        await NotifyAsync();
        Tell($"{who} {response} in Outlook, event {about.Id}");
    }

    /// <summary>Graph tells of a change once, twice, late or never; a genuine notification leaves this pointer and nothing else.</summary>
    private async Task NotifyAsync()
    {
        var told = World.Faults.Draw(("never told", 40), ("told late", 15), ("told twice", 15));
        if (told == "never told") return;
        var at = LookTimes.Soon(World.Clock.Now) + (told == "told late" ? Duration.FromHours(1) : Duration.Zero);
        await World.Agenda.AddAsync(new DuePointer(at, World.GpoId, DuePointer.CalendarLook), CancellationToken.None);
        if (told != "told twice") return;
        at += Duration.FromSeconds(2);
        await World.Agenda.AddAsync(new DuePointer(at, World.GpoId, DuePointer.CalendarLook), CancellationToken.None);
    }

    private async Task EditByHandAsync(Action<FakeEvent> edit, string what)
    {
        if (Live() is not [_, ..] live) return;
        var about = Any(live);
        edit(about);
        var meeting = (await World.GpoAsync()).Meetings.FirstOrDefault(m => m.CalendarEventId == about.Id)?.Id;
        if (!about.IsLive && meeting is not null) World.Restored.Add(meeting);
        await NotifyAsync();
        Tell($"somebody {what}: event {about.Id} of {meeting}");
    }

    private void Forward(FakeEvent about)
    {
        if (!about.Addresses.Contains(Stranger)) World.Mailbox.AddByHand(about, Stranger);
    }

    private List<FakeEvent> Live() => [.. World.Mailbox.Events.Where(e => e.IsLive && e.Start > World.Clock.GetUtcNow().UtcDateTime)];

    private async Task<string> AnyMeetingAsync() =>
        (await World.GpoAsync()).Meetings is [_, ..] planned ? Any(planned).Id : "R-S01-99";

    private async Task ReviveAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _process = new LivingProcess(World, graph);
        World.Mailbox.LosesAnswer = () =>
        {
            if (World.Faults.Draw(("answer lost", 3), ("killed during a call", 1)) is not { } fault) return false;
            if (fault[0] == 'k') _process.Life.EndQuietly();
            return true;
        };
    }

    private void Trouble() => World.Mailbox.Refuses = () => World.Faults.Draw(
        ("429 in seconds", 3), ("429 by date", 2), ("503", 3), ("a page of a gateway", 2), ("connection broken", 3)) switch
        {
            "429 in seconds" => new(429, "ApplicationThrottled", RetryAfter: "17"),
            "429 by date" => new(429, "ApplicationThrottled", RetryAfter: "Fri, 20 Nov 2026 09:00:30 GMT", Date: "Fri, 20 Nov 2026 09:00:00 GMT"),
            "503" => new(503, "ServiceUnavailable"),
            "a page of a gateway" => new(502, null),
            "connection broken" => new(0, null),
            _ => null,
        };

    private LocalDate AnyDay() => World.Clock.Now.InZone(World.Group.TimeZone).Date.PlusDays(_chance.Next(3, 40));

    private LocalTime AnyHour() => new(_chance.Next(8, 18), Any([0, 30]));

    private MeetingFormat AnyFormat() => Any(Enum.GetValues<MeetingFormat>());

    private MeetingScope AnyScope() => Any(Enum.GetValues<MeetingScope>());

    private T Any<T>(IEnumerable<T> some)
    {
        var all = some.ToList();
        return all[_chance.Next(all.Count)];
    }

    private void Tell(string line) => _told.Add($"{World.Clock.Now} {line}");
}
