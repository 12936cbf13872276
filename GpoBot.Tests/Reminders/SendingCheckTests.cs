using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>A message that waited (an outage of Teams, a rate limit) is looked at once more before it leaves.</summary>
public class SendingCheckTests
{
    private const string Overdue = "msg.commitment-overdue.AC003.2026-11-16.P07";
    private const string News = "msg.commitment-news.R-S01-24.P05";
    private const string Week = "msg.meeting-d7.R-S01-24.P05";

    private static GroupInTime Sent()
    {
        var group = new GroupInTime()
            .Only(ReminderKinds.MeetingWeek, ReminderKinds.CommitmentNews, ReminderKinds.CommitmentOverdue).Meets("R-S01-24", "2026-11-19T09:30")
            .Owes("AC002", "P05").Owes("AC005", "P05").Owes("AC003", "P07", "2026-11-16");
        group.PassAt("2026-11-12T09:00");
        group.PassAt("2026-11-16T09:00");
        group.PassAt("2026-11-17T09:00");
        return group;
    }

    [Theory]
    [InlineData(Week, "2026-11-18T08:59", true)]
    [InlineData(Week, "2026-11-18T09:00", false)] // the reminder of the day before takes its place
    [InlineData(News, "2026-11-19T09:29", true)]
    [InlineData(News, "2026-11-19T09:30", false)] // the meeting has begun
    [InlineData(Overdue, "2026-11-20T09:30", true)]
    public void Time_alone_makes_a_message_pointless(string id, string sending, bool wanted)
    {
        var group = Sent();

        Assert.Equal(wanted, SendingCheck.StillWanted(group.Sent(id), group.Gpo, group.At(sending)));
    }

    public static TheoryData<string, string, Action<object>> Changes => new()
    {
        { "the contact left", Overdue, Do(g => g.Leaves("P07")) },
        { "the contact left", Week, Do(g => g.Leaves("P05")) },
        { "it was answered", Overdue, Do(g => g.Answers("AC003", "2026-11-17T09:01")) },
        { "it was done", Overdue, Do(g => g.Has(g.Gpo.FindCommitment("AC003")! with { Status = CommitmentStatus.Done })) },
        { "it was given to another", Overdue, Do(g => g.Has(g.Gpo.FindCommitment("AC003")! with { OwnerId = "P09" })) },
        { "a later date was accepted", Overdue, Do(g => g.Owes("AC003", "P07", "2026-12-01")) },
        { "a later date was asked for", Overdue, Do(g => g.Owes("AC003", "P07", "2026-11-16", c => c with { RequestedDueOn = new(2026, 12, 1) })) },
        { "both were answered", News, Do(g => g.Answers("AC002", "2026-11-17T09:01").Answers("AC005", "2026-11-17T09:02")) },
        { "the meeting was cancelled", News, Do(g => g.Cancels("R-S01-24")) },
        { "the meeting was cancelled", Week, Do(g => g.Cancels("R-S01-24")) },
        { "the meeting was moved", Week, Do(g => g.Moves("R-S01-24", "2026-11-25T09:30", "2026-11-17T09:01")) },
        { "they said no", Week, Do(g => g.Answers("R-S01-24", "P05", Attending.NotComing, "2026-11-10T09:00")) },
        { "they said yes since", Week, Do(g => g.Answers("R-S01-24", "P05", Attending.Coming, "2026-11-12T09:00")) },
        { "no longer invited", Week, Do(g => g.Has(g.Gpo.FindMeeting("R-S01-24")! with { InvitedIds = ["P07"] })) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_happened_in_the_meantime_stops_it(string what, string id, Action<object> change)
    {
        var group = Sent();
        var effect = group.Sent(id);
        Assert.True(SendingCheck.StillWanted(effect, group.Gpo, group.At("2026-11-17T10:00")));

        change(group);

        Assert.False(SendingCheck.StillWanted(effect, group.Gpo, group.At("2026-11-17T10:00")), what);
    }

    [Fact]
    public void Of_several_commitments_those_still_open_are_asked_about()
    {
        var group = Sent().Answers("AC002", "2026-11-17T09:01");

        Assert.Equal(["AC005"], SendingCheck.WantedSubjects(group.Sent(News), group.Gpo, group.At("2026-11-17T10:00")));
        Assert.True(SendingCheck.StillWanted(group.Sent(News), group.Gpo, group.At("2026-11-17T10:00")));
    }

    [Theory]
    [InlineData(null, "P05", true)]
    [InlineData("2026-11-17T09:00", "P05", false)] // found and answered before the message arrived
    [InlineData(null, "P09", false)] // not its owner
    public void A_new_commitment_is_told_to_its_owner_unless_answered(string? answered, string recipient, bool wanted)
    {
        var group = new GroupInTime().Owes("AC061", "P05");
        if (answered is not null) group.Answers("AC061", answered);
        var effect = MessageAbout("AC061", MessageTopics.CommitmentNew, recipient, group.At("2026-11-17T08:00"));

        Assert.Equal(wanted, SendingCheck.StillWanted(effect, group.Gpo, group.At("2026-11-17T10:00")));
    }

    [Fact]
    public void Other_messages_go_to_whoever_is_still_there()
    {
        var group = Sent();
        var effect = MessageAbout("R-S01-24", MessageTopics.MeetingCancelled, "P05", group.At("2026-11-17T08:00"));

        Assert.True(SendingCheck.StillWanted(effect, group.Gpo, group.At("2026-11-17T10:00")));
        Assert.False(SendingCheck.StillWanted(effect, group.Leaves("P05").Gpo, group.At("2026-11-17T10:00")));
        Assert.True(SendingCheck.StillWanted(effect with { Kind = EffectKind.Calendar }, group.Gpo, group.At("2026-11-17T10:00")));
    }

    [Theory]
    [InlineData(MessageTopics.DeliveryFailed, "2026-11-17T03:00", "2026-11-17T08:00")]
    [InlineData(MessageTopics.MovedToMail, "2026-11-20T19:00", "2026-11-23T08:00")]
    [InlineData(MessageTopics.CalendarFailed, "2026-11-21T11:00", "2026-11-23T08:00")]
    [InlineData(MessageTopics.DeliveryFailed, "2026-11-17T18:59", "2026-11-17T18:59")]
    [InlineData(MessageTopics.MeetingCancelled, "2026-11-17T03:00", "2026-11-17T03:00")] // who was to come must know
    public void That_something_did_not_arrive_wakes_nobody(string topic, string decided, string leaves)
    {
        var group = new GroupInTime();
        var effect = MessageAbout("P05", topic, GroupInTime.Lead, group.At(decided));

        Assert.Equal(group.At(leaves), SendingCheck.LeavesFrom(effect, group.Gpo, group.At(decided)));
    }

    private static Effect MessageAbout(string subject, string topic, string recipient, Instant dueAt) => new()
    {
        Id = "msg.test", Kind = EffectKind.Message, Topic = topic, SubjectIds = [subject], Recipient = recipient, DueAt = dueAt,
    };

    [Fact]
    public void A_deputy_who_was_freed_before_the_message_left_is_not_asked()
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30");
        Effect Told(string topic) => MessageAbout("R-S01-24", topic, "P07", group.At("2026-11-17T08:00")) with { SubjectIds = ["R-S01-24", "P05"] };
        bool Wanted(string topic, string at = "2026-11-17T10:00") => SendingCheck.StillWanted(Told(topic), group.Gpo, group.At(at));
        group.Answers("R-S01-24", "P05", Attending.SendsDeputy, "2026-11-17T08:00", "P07");
        Assert.True(Wanted(MessageTopics.DeputyAsked));
        Assert.False(Wanted(MessageTopics.DeputyFreed));
        Assert.False(Wanted(MessageTopics.DeputyAsked, "2026-11-24T09:30"));

        group.Answers("R-S01-24", "P05", Attending.Coming, "2026-11-17T08:05");

        Assert.False(Wanted(MessageTopics.DeputyAsked));
        Assert.True(Wanted(MessageTopics.DeputyFreed));
    }

    // Theory data is public, and the group is not.
    private static Action<object> Do(Action<GroupInTime> change) => group => change((GroupInTime)group);
}
