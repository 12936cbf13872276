using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>A message of several lines waits, and one of them is put off in the meantime.</summary>
public class PutOffLinesTests
{
    private const string Kept = "commitment-d7.AC001.2026-12-04.P05";
    private const string PutOff = "commitment-d7.AC002.2026-12-04.P05";
    private readonly GroupInTime _group = new GroupInTime().Only(ReminderKinds.CommitmentWeek)
        .Owes("AC001", "P05", "2026-12-04").Owes("AC002", "P05", "2026-12-04");
    private readonly Effect _message;

    public PutOffLinesTests()
    {
        _message = Assert.Single(_group.PassAt(_group.At("2026-11-27T09:00")));
        Assert.Equal([Kept, PutOff], _message.ReminderKeys);
    }

    [Fact]
    public void Nothing_is_left_of_a_message_that_said_all()
    {
        Assert.Null(PutOffLines.Of(_message, _group.Gpo, _group.At("2026-11-30T08:00")));
        Assert.Null(PutOffLines.Of(_message with { ReminderKeys = [] }, _group.Gpo, _group.At("2026-11-30T08:00")));
    }

    [Fact]
    public void What_was_put_off_becomes_a_message_that_waits_for_its_day()
    {
        Snooze("AC002", new(2026, 12, 1));

        var left = PutOffLines.Of(_message, _group.Gpo, _group.At("2026-11-30T08:00"))!;

        Assert.Equal([PutOff], left.ReminderKeys);
        Assert.Equal(["AC002"], left.SubjectIds);
        Assert.Equal((_group.At("2026-12-01T09:00"), "P05", MessageTopics.CommitmentDue), (left.DueAt, left.Recipient, left.Topic));
        Assert.NotEqual(_message.Id, left.Id);
        Assert.Equal(left.DueAt, SendingCheck.LeavesFrom(left, _group.Gpo, _group.At("2026-11-30T08:00")));
        Assert.True(SendingCheck.StillWanted(left, _group.Gpo, left.DueAt));
    }

    [Fact]
    public void What_was_answered_or_would_come_too_late_is_not_left()
    {
        Snooze("AC002", new(2026, 12, 3)); // the next question takes its place the day before
        Assert.Null(PutOffLines.Of(_message, _group.Gpo, _group.At("2026-11-30T08:00")));

        Snooze("AC002", new(2026, 12, 1));
        _group.Answers("AC002", "2026-11-28T10:00");
        Assert.Null(PutOffLines.Of(_message, _group.Gpo, _group.At("2026-11-30T08:00")));
    }

    private void Snooze(string commitmentId, LocalDate until) => _group.Changes(commitmentId, one => one with { SnoozedUntil = until });
}
