using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>The cycle of a due date: J-7, J-2, J+1, J+7, and then the lead alone.</summary>
public class DueDateReminderTests
{
    private const string Whole = "11-20 d7, 11-25 d2, 11-30 overdue, 12-04 late7, 12-07 silent";

    private static GroupInTime Promised(string dueOn = "2026-11-27", string zone = "Europe/Paris") =>
        new GroupInTime(zone).Owes("AC016", "P07", dueOn);

    private static string Cycle(GroupInTime group, params IEnumerable<(string, Action<GroupInTime>)> events) =>
        group.LivesThrough("2026-11-10", "2027-01-20", events);

    [Theory]
    // Due date, then the days of J-7, J-2, J+1, J+7 and of the lead.
    [InlineData("Europe/Paris", "2026-11-27", "2026-11-20", "2026-11-25", "2026-11-30", "2026-12-04", "2026-12-07")]
    [InlineData("Europe/Paris", "2026-05-08", "2026-04-30", "2026-05-06", "2026-05-11", "2026-05-15", "2026-05-18")] // 1 and 8 May
    [InlineData("Europe/Paris", "2026-11-18", "2026-11-10", "2026-11-16", "2026-11-19", "2026-11-25", "2026-11-26")] // 11 November
    [InlineData("Europe/Paris", "2026-04-06", "2026-03-30", "2026-04-03", "2026-04-07", "2026-04-13", "2026-04-14")] // Easter Monday
    [InlineData("Europe/Paris", "2026-04-01", "2026-03-25", "2026-03-30", "2026-04-02", "2026-04-08", "2026-04-09")] // clocks go forward
    [InlineData("Europe/Paris", "2026-10-28", "2026-10-21", "2026-10-26", "2026-10-29", "2026-11-04", "2026-11-05")] // clocks go back
    [InlineData("Europe/Paris", "2028-03-07", "2028-02-29", "2028-03-03", "2028-03-08", "2028-03-14", "2028-03-15")] // a leap day
    [InlineData("Indian/Reunion", "2026-12-27", "2026-12-18", "2026-12-24", "2026-12-28", "2027-01-04", "2027-01-05")]
    [InlineData("America/Miquelon", "2026-03-11", "2026-03-04", "2026-03-09", "2026-03-12", "2026-03-18", "2026-03-19")]
    [InlineData("Pacific/Marquesas", "2027-01-03", "2026-12-24", "2026-12-31", "2027-01-04", "2027-01-11", "2027-01-12")]
    public void Each_question_comes_on_a_working_morning_of_the_place(
        string zone, string dueOn, string week, string twoDays, string overdue, string weekLate, string lead)
    {
        var group = Promised(dueOn, zone);

        foreach (var (kind, day, to) in new[]
            { ("d7", week, "P07"), ("d2", twoDays, "P07"), ("overdue", overdue, "P07"), ("late7", weekLate, "P07"), ("silent", lead, "PN:S01") })
        {
            Assert.Empty(group.PassAt(group.At(day + "T09:00") - Duration.FromMinutes(1)));
            Assert.Equal([$"msg.commitment-{kind}.AC016.{dueOn}.{to}"], group.PassAt(day + "T09:00"));
        }
        Assert.Null(NextReminder.After(group.At(lead + "T09:00"), group.Gpo));
        Assert.Empty(group.Dropped);
    }

    [Theory]
    [InlineData("2026-11-12T10:00", Whole)]
    [InlineData("2026-11-13T00:00", "11-25 d2, 11-30 overdue, 12-04 late7, 12-07 silent")] // in the week before J-7
    [InlineData("2026-11-18T08:00", "11-30 overdue, 12-04 late7, 12-07 silent")]
    [InlineData("2026-11-20T10:00", "11-20 d7, 11-30 overdue, 12-04 late7, 12-07 silent")]
    [InlineData("2026-11-27T23:59", Whole)] // late, it is asked again
    [InlineData("2026-11-28T00:00", "11-20 d7, 11-25 d2")]
    [InlineData("2026-12-02T10:00", "11-20 d7, 11-25 d2, 11-30 overdue")]
    [InlineData("2026-12-05T10:00", "11-20 d7, 11-25 d2, 11-30 overdue, 12-04 late7")]
    public void Nothing_new_is_an_answer_and_spares_what_would_ask_for_the_same(string answered, string told) =>
        Assert.Equal(told, Cycle(Promised(), (answered, group => group.Answers("AC016", answered))));

    [Theory]
    [InlineData("2026-11-20", Whole)]
    [InlineData("2026-11-21", "11-23 d7, 11-25 d2, 11-30 overdue, 12-04 late7, 12-07 silent")] // a Saturday
    [InlineData("2026-11-25", "11-25 d2, 11-30 overdue, 12-04 late7, 12-07 silent")] // J-2 says it better
    [InlineData("2026-11-27", "11-27 d2, 11-30 overdue, 12-04 late7, 12-07 silent")]
    [InlineData("2026-11-28", "11-30 overdue, 12-04 late7, 12-07 silent")]
    [InlineData("2026-12-01", "12-01 overdue, 12-04 late7, 12-07 silent")]
    [InlineData("2026-12-04", "12-04 late7, 12-07 silent")]
    [InlineData("2026-12-08", "12-08 late7, 12-08 silent")]
    [InlineData("2026-12-12", "12-14 silent")]
    [InlineData("2027-01-10", "")]
    public void What_was_put_off_comes_on_the_first_working_morning_after_as_long_as_it_makes_sense(string until, string told)
    {
        var day = GroupInTime.Day(until);

        Assert.Equal(told, Cycle(Promised().Changes("AC016", one => one with { SnoozedUntil = day })));
        Assert.Equal(told, Cycle(Promised().Changes("AC016", one => one with { NextStepOn = day })));
        Assert.Equal(told, Cycle(Promised().Sets(settings => settings with { PausedUntil = day })));
    }

    [Fact]
    public void Of_a_next_step_and_a_snooze_the_later_counts() =>
        Assert.Equal(
            "12-01 overdue, 12-04 late7, 12-07 silent",
            Cycle(Promised().Changes("AC016", one => one with { SnoozedUntil = new(2026, 12, 1), NextStepOn = new(2026, 11, 23) })));

    public static TheoryData<string, Action<object>, string> Lives => new()
    {
        { "the owner is away", Do(g => g.Has(g.Gpo.FindContact("P07")! with { RemindersPausedUntil = new(2026, 12, 1) })),
            "12-01 overdue, 12-04 late7, 12-07 silent" },
        { "the lead is away", Do(g => g.Has(g.Gpo.Lead! with { RemindersPausedUntil = new(2026, 12, 15) })),
            "11-20 d7, 11-25 d2, 11-30 overdue, 12-04 late7, 12-15 silent" },
        { "the owner wants no reminders", Do(g => g.Has(g.Gpo.FindContact("P07")! with { RemindersStopped = true })), "12-07 silent" },
        { "the owner left", Do(g => g.Leaves("P07")), "12-07 silent" },
        { "the commitment is left alone", Do(g => g.Changes("AC016", c => c with { RemindersStopped = true })), "" },
        { "a later date is asked for", Do(g => g.Changes("AC016", c => c with { RequestedDueOn = new(2026, 12, 18) })), "" },
        { "it is done", Do(g => g.Changes("AC016", c => c with { Status = CommitmentStatus.Done })), "" },
        { "it was made the day before J-2", Do(g => g.Changes("AC016", c => c with { DecidedOn = new(2026, 11, 24) })),
            "11-25 d2, 11-30 overdue, 12-04 late7, 12-07 silent" },
        { "it was made on the day of J-2", Do(g => g.Changes("AC016", c => c with { DecidedOn = new(2026, 11, 25) })),
            "11-30 overdue, 12-04 late7, 12-07 silent" },
        { "it stays within the police, yet was given to a partner", Do(g => g.Changes("AC016", c => c with { PoliceOnly = true })), "12-07 silent" },
        { "the lead owns it, who needs not be told of it", Do(g => g.Changes("AC016", c => c with { OwnerId = GroupInTime.Lead })),
            "11-20 d7, 11-25 d2, 11-30 overdue, 12-04 late7" },
        { "J-2 and J+7 are switched off", Do(g => g.Sets(s => s with { Off = [ReminderKinds.CommitmentTwoDays, ReminderKinds.CommitmentWeekLate] })),
            "11-20 d7, 11-30 overdue, 12-07 silent" },
    };

    [Theory]
    [MemberData(nameof(Lives))]
    public void What_is_told_when(string what, Action<object> change, string told)
    {
        var group = Promised();
        change(group);

        var lived = Cycle(group);

        Assert.True(told == lived, $"{what}: {lived}");
    }

    [Fact]
    public void The_deputy_hears_of_silence_only_while_nobody_leads()
    {
        var deputy = GroupInTime.Contact("PN:S01:D", ContactRole.DeputyLead);
        var led = Promised().Has(deputy);
        var orphan = Promised().Has(deputy).Leaves(GroupInTime.Lead);

        Cycle(led);
        Cycle(orphan);

        Assert.Equal(["commitment-silent.AC016.2026-11-27.PN:S01"], led.Remembered.Where(Silent));
        Assert.Equal(["commitment-silent.AC016.2026-11-27.PN:S01:D"], orphan.Remembered.Where(Silent));

        static bool Silent(string key) => key.Contains("silent", StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_due_date_begins_anew() =>
        Assert.Equal(
            "11-20 d7, 11-25 d2, 11-30 overdue, 12-11 d7, 12-16 d2, 12-21 overdue, 12-28 late7, 12-29 silent",
            Cycle(Promised(), ("2026-12-01T10:00", group => group.Changes(
                "AC016", one => one with { DueOn = new LocalDate(2026, 12, 18), AnsweredAt = group.At("2026-12-01T10:00") }))));

    [Fact]
    public void The_hour_is_that_of_the_group()
    {
        var group = Promised().Sets(settings => settings with { Morning = new LocalTime(8, 30) });

        Assert.Empty(group.PassAt("2026-11-20T08:29"));
        Assert.Single(group.PassAt("2026-11-20T08:30"));
    }

    [Fact]
    public void A_commitment_that_comes_with_an_import_long_after_its_date_makes_no_burst()
    {
        var group = new GroupInTime();
        for (var n = 0; n < 20; n++) group.Owes($"AC{n:000}", "P07", "2026-06-30");

        Assert.Empty(group.PassAt("2026-11-20T09:00"));
        Assert.Null(group.Gpo.CatchUp);
        Assert.Empty(group.Dropped);
        Assert.Null(NextReminder.After(group.At("2026-11-20T09:00"), group.Gpo));
    }

    // Theory data is public, and the group is not.
    private static Action<object> Do(Action<GroupInTime> change) => group => change((GroupInTime)group);
}
