using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Reminders;

/// <summary>
/// A GPO living through time without a store: Alix leads it, the caretaker's office P05, the town P07 and the transport P09
/// are invited. A pass does what the host does, with inserts that refuse a row that is there.
/// </summary>
internal sealed class GroupInTime
{
    public const string Lead = "PN:S01";

    public GroupInTime(string zone = "Europe/Paris") => Gpo = new Gpo(
    [
        new Group { Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", Zone = zone },
        Contact(Lead, ContactRole.Lead), Contact("P05"), Contact("P07"), Contact("P09"),
    ]);

    /// <summary>A group that is reminded of its meetings and of nothing else.</summary>
    public static GroupInTime OfMeetings(string zone = "Europe/Paris") =>
        new GroupInTime(zone).Only(ReminderKinds.MeetingWeek, ReminderKinds.MeetingDay, ReminderKinds.MeetingHour);

    private readonly Dictionary<string, Effect> _sent = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReminderEntry> _ledger = new(StringComparer.Ordinal);

    public Gpo Gpo { get; private set; }

    public DateTimeZone Zone => Gpo.Group.TimeZone;

    public static Contact Contact(string id, ContactRole role = ContactRole.Member) => new()
    {
        Id = id, Role = role, FirstName = "Dominique", LastName = id, Organisation = "Organisation " + id, PartnerType = "BAILLEUR",
        Email = id.Replace(":", ".", StringComparison.Ordinal).ToLowerInvariant() + "@example.org", CharterSignedOn = new LocalDate(2026, 1, 13),
    };

    public GroupInTime Has(params GpoRow[] rows)
    {
        Gpo = Gpo.With(rows, []);
        return this;
    }

    /// <summary>The settings of the group let only these kinds through.</summary>
    public GroupInTime Only(params string[] kinds) => Sets(settings => settings with { Off = [.. ReminderKinds.All.Except(kinds)] });

    public GroupInTime Sets(Func<ReminderSettings, ReminderSettings> change) =>
        Has(Gpo.Group with { Reminders = change(Gpo.Group.Reminders) });

    /// <summary>A meeting at a wall time, planned in good time unless said.</summary>
    public GroupInTime Meets(string id, string start, string plannedAt = "2025-01-01T09:00") => Has(new Meeting
    {
        Id = id, Number = Gpo.Meetings.Count + 1, Start = Wall(start), DurationMinutes = 90, PlannedAt = At(plannedAt),
        InvitedIds = ["P05", "P07", "P09"],
    });

    public GroupInTime Owes(string id, string ownerId, string? dueOn = null, Func<Commitment, Commitment>? but = null)
    {
        var commitment = new Commitment
        {
            Id = id, OwnerId = ownerId, ProblemId = "PB01", Title = "Fermer le local vélo", DecidedOn = new LocalDate(2025, 1, 1),
            DueOn = dueOn is null ? null : Day(dueOn),
        };
        return Has(but is null ? commitment : but(commitment));
    }

    public GroupInTime Answers(string commitmentId, string wallTime) =>
        Has(Gpo.FindCommitment(commitmentId)! with { AnsweredAt = At(wallTime) });

    public GroupInTime Answers(string meetingId, string contactId, Attending attending, string wallTime, string? deputyId = null) =>
        Has(MeetingAnswers.With(
            Gpo.FindMeeting(meetingId)!, new(contactId, attending, AttendanceSource.Chat, At(wallTime), deputyId)));

    public GroupInTime Changes(string commitmentId, Func<Commitment, Commitment> change) => Has(change(Gpo.FindCommitment(commitmentId)!));

    public GroupInTime Closes(string commitmentId)
    {
        Gpo = Gpo.With([], [Gpo.FindCommitment(commitmentId)!]);
        return this;
    }

    /// <summary>The same group, whose further life is another.</summary>
    public GroupInTime Copy() => new(Gpo.Group.Zone) { Gpo = Gpo };

    public GroupInTime Forgets(string problemId)
    {
        Gpo = Gpo.With([], [Gpo.FindProblem(problemId)!]);
        return this;
    }

    public GroupInTime Leaves(string contactId) => Has(Gpo.FindContact(contactId)! with { Active = false });

    public GroupInTime LastMetOn(string day) => Has(Gpo.Group with { LastHeldOn = Day(day) });

    public GroupInTime Cancels(string meetingId)
    {
        var meeting = Gpo.FindMeeting(meetingId)!;
        Gpo = Gpo.With([meeting with { Status = MeetingStatus.Cancelled }], [meeting]);
        return this;
    }

    /// <summary>The meeting is moved, at a moment.</summary>
    public GroupInTime Moves(string meetingId, string start, string at) =>
        Has(Gpo.FindMeeting(meetingId)! with { Start = Wall(start), MovedAt = At(at), TimeVersion = 1 });

    /// <summary>The meeting is over: it leaves the live rows with its lines of the ledger.</summary>
    public GroupInTime Met(string meetingId)
    {
        var meeting = Gpo.FindMeeting(meetingId)!;
        var itsLines = Gpo.Reminders.Where(entry => entry.Key.Contains($".{meetingId}.", StringComparison.Ordinal));
        Gpo = Gpo.With([Gpo.Group with { LastHeldOn = meeting.Start.Date }], [meeting, .. itsLines]);
        return this;
    }

    /// <summary>One reminder pass; the ids of the messages it lets go.</summary>
    public IReadOnlyList<string> PassAt(string wallTime) => [.. PassAt(At(wallTime)).Select(effect => effect.Id)];

    /// <summary>One reminder pass; the ledger keys it tells somebody of.</summary>
    public IReadOnlyList<string> ToldAt(string wallTime) =>
        [.. PassAt(At(wallTime)).SelectMany(effect => effect.ReminderKeys).Order(StringComparer.Ordinal)];

    /// <summary>
    /// A pass each morning over these days, and what happens at its time; day and kind of all that is told: <c>11-25 d2, 11-30
    /// overdue</c>.
    /// </summary>
    public string LivesThrough(string from, string until, params IEnumerable<(string At, Action<GroupInTime> Happens)> events)
    {
        List<string> told = [];
        var coming = new Queue<(string At, Action<GroupInTime> Happens)>(events);
        for (var day = Day(from); day <= Day(until); day = day.PlusDays(1))
        {
            var morning = $"{LocalDatePattern.Iso.Format(day)}T09:00";
            while (coming.TryPeek(out var next) && string.CompareOrdinal(next.At, morning) <= 0) coming.Dequeue().Happens(this);
            told.AddRange(ToldAt(morning).Select(key => $"{morning[5..10]} {key.Split('.')[0].Split('-', 2)[^1]}").Distinct());
        }
        return string.Join(", ", told);
    }

    public IReadOnlyList<Effect> PassAt(Instant now)
    {
        List<Effect> sent = [];
        RecordedReminders pass;
        do
        {
            pass = RecordReminders.Decide(DueReminders.At(now, Gpo), Gpo, now);
            foreach (var entry in pass.Puts.OfType<ReminderEntry>())
                Assert.True(_ledger.TryAdd(entry.Key, entry), $"{entry.Key} is in the ledger already");
            foreach (var effect in pass.Puts.OfType<Effect>())
                Assert.True(_sent.TryAdd(effect.Id, effect), $"{effect.Id} was sent already");
            sent.AddRange(pass.Puts.OfType<Effect>());
            Gpo = Gpo.With(pass.Puts.Where(row => row is not Effect), []);
        } while (pass.MoreOwed);
        return sent;
    }

    public IEnumerable<ReminderEntry> Ledger => _ledger.Values;

    public IReadOnlyList<string> Dropped => [.. Ledger.Where(entry => entry.Dropped).Select(entry => entry.Key)];

    public IReadOnlyList<string> Remembered => [.. Ledger.Select(entry => entry.Key)];

    public Effect Sent(string id) => _sent[id];

    public Instant At(string wallTime) => Wall(wallTime).InZoneLeniently(Zone).ToInstant();

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static LocalDateTime Wall(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
