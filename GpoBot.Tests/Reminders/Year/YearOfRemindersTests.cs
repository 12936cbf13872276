using NodaTime;

namespace GpoBot.Tests.Reminders.Year;

/// <summary>A year of a group: people are told exactly what the rules say, at the very minute, as reckoned by somebody else.</summary>
[Trait("Speed", "Slow")]
public sealed class YearOfRemindersTests
{
    public static TheoryData<int, string, string> Groups => new()
    {
        { 1, "Europe/Paris", "75" }, { 2, "Europe/Paris", "67" }, { 3, "Indian/Reunion", "974" }, { 4, "America/Cayenne", "973" },
        { 5, "America/Miquelon", "975" }, { 6, "Europe/Paris", "93" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Exactly_what_the_rules_ask_for_is_said_in_one_message_a_person(int seed, string zone, string department)
    {
        var life = new RandomYear(seed, zone, department).Life;
        var lived = new LivedYear(life, zone, department);
        var expected = new Oracle(life).Year(RandomYear.First, RandomYear.Last);

        Assert.Equal(Lines(expected), Lines(lived.Told));
        Assert.True(expected.Count > 600, $"{expected.Count} are a quiet year");
        Assert.Empty(lived.Dropped);
        // One message a person and pass, and a ledger that forgets what nothing depends on any more.
        Assert.Equal(lived.Messages.Count, lived.Messages.Distinct().Count());
        Assert.True(lived.Messages.Count < lived.Told.Count);
        Assert.InRange(lived.MostLines, 100, lived.Told.Count / 2);
    }

    [Fact]
    public void The_years_hold_what_they_are_there_for()
    {
        var told = Groups.SelectMany(group =>
        {
            var (zone, department) = ((string)group[1], (string)group[2]);
            return new Oracle(new RandomYear((int)group[0], zone, department).Life).Year(RandomYear.First, RandomYear.Last)
                .Select(one => (one.Kind, one.At, Zone: zone));
        }).ToList();

        string[] kinds =
        [
            "meeting-d7", "meeting-d1", "meeting-h1", "meeting-agenda", "commitment-news", "commitment-d7", "commitment-d2", "commitment-overdue",
            "commitment-late7", "commitment-silent", "evaluation-due", "opinion", "recurrence", "inactivity",
        ];
        Assert.Equal(kinds.Order(), told.Select(one => one.Kind).Distinct().Order());
        Assert.Contains(told, one => one.At.Date == new DateTime(2028, 2, 29, 0, 0, 0, DateTimeKind.Utc));
        // The same morning is another moment once the clocks have changed.
        Assert.Equal(2, told.Where(one => one.Zone == "Europe/Paris" && one.At.Minute == 0 && one.Kind != "meeting-h1").Select(one => one.At.Hour).Distinct().Count());
    }

    private static IEnumerable<string> Lines(IEnumerable<Told> told) => told
        .Select(one => $"{Instant.FromDateTimeUtc(one.At)} {one.Person} {one.Kind} {Subject(one)}")
        .Order(StringComparer.Ordinal);

    // The day it was reckoned from is part of the oracle's subject as it is of the product's key, each in its own form.
    private static string Subject(Told one) => one.Subject.Replace('@', '.').Trim('.');
}
