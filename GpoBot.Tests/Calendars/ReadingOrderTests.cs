using GpoBot.Core.Attendance;
using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using NodaTime;
using static GpoBot.Tests.Calendars.ReadMeeting;

namespace GpoBot.Tests.Calendars;

/// <summary>Readings come late, twice and out of order: where they lead must not depend on it.</summary>
public sealed class ReadingOrderTests
{
    private static readonly string[] Addresses =
    [
        "claude.modele@mairie.example.org", "DOMINIQUE.esquisse@bailleur.example.com", "alix.testard@police.example.org", RoomAddress,
        "inconnu@example.org",
    ];

    [Fact]
    public void Whatever_the_order_and_however_often_the_same_readings_end_in_the_same_state()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var meeting = Planned with
            {
                AnswersSince = random.Next(2) == 0 ? null : At(random.Next(60)),
                Attendance = [.. Enumerable.Range(1, random.Next(3)).Select(n => Chat($"P0{n}", (Attending)random.Next(3), random.Next(120)))],
            };
            var readings = Enumerable.Range(0, 1 + random.Next(6)).Select(_ => RandomReading(random)).ToList();

            var straight = End(meeting, readings);
            var shuffled = readings.Concat(readings.Where(_ => random.Next(2) == 0)).ToArray();
            random.Shuffle(shuffled);
            var other = End(meeting, shuffled);

            Assert.True(straight.Attendance.SequenceEqual(other.Attendance), $"seed {seed}: answers");
            Assert.True(straight.Proposals.SequenceEqual(other.Proposals), $"seed {seed}: proposals");
            Assert.True(straight.Told.SetEquals(other.Told), $"seed {seed}: news");
        }
    }

    private static (IReadOnlyList<AttendanceAnswer> Attendance, IReadOnlyList<TimeProposal> Proposals, HashSet<string> Told) End(
        Meeting meeting, IEnumerable<EventReading> readings)
    {
        var told = new HashSet<string>();
        foreach (var reading in readings)
        {
            var rows = ReadingFindings.Of(Gpo(meeting), meeting, reading, At(600));
            meeting = rows.OfType<Meeting>().SingleOrDefault() ?? meeting;
            // That a room had declined before it accepted is news only to who read it then.
            foreach (var news in rows.OfType<Effect>().Where(e => e.Topic == CalendarNews.TimeProposed))
                Assert.True(told.Add(news.Id), "the same news twice");
        }

        return (meeting.Attendance, meeting.Proposals, told);
    }

    private static EventReading RandomReading(Random random) => Event(
    [
        .. Enumerable.Range(0, random.Next(6)).Select(_ => Says(
            Addresses[random.Next(Addresses.Length)], (AttendeeResponse)random.Next(4), random.Next(5) == 0 ? null : random.Next(-30, 180),
            random.Next(3) == 0 ? Start.PlusHours(random.Next(-3, 4)) : null, random.Next(2) == 0 ? 60 : null)),
    ]);
}
