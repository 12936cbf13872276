using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Tests.Meetings;
using NodaTime;
using static GpoBot.Tests.ReminderControl.Silences;

namespace GpoBot.Tests.ReminderControl;

/// <summary>Who may silence which reminders, for how long, and what is written of it.</summary>
public sealed class SilenceCommandTests
{
    private const string Lead = "PN:S01";
    private readonly Deciding _s01 = new Deciding().Has(Owes("AC001", "P01", Today.PlusDays(3)));

    [Fact]
    public void A_pause_is_ones_own_and_ends_on_its_day()
    {
        var (_, after) = _s01.Gpo.Done<RemindersPaused>("P01", new PauseReminders(Today.PlusDays(10)));

        Assert.Equal(Today.PlusDays(10), after.FindContact("P01")!.RemindersPausedUntil);
        Assert.All(after.Contacts.Where(one => one.Id != "P01"), other => Assert.Null(other.RemindersPausedUntil));
        Assert.IsType<Outcome.Unchanged>(after.Decide("P01", new PauseReminders(Today.PlusDays(10))));
    }

    [Theory]
    [InlineData(0, RefusalCode.DueDatePast)]
    [InlineData(-3, RefusalCode.DueDatePast)]
    [InlineData(181, RefusalCode.PauseTooLong)]
    public void A_pause_begins_now_and_is_no_silent_end(int days, RefusalCode why) =>
        Assert.Equal(why, _s01.Gpo.Refused("P01", new PauseReminders(Today.PlusDays(days))));

    [Fact]
    public void Only_a_lead_pauses_those_of_others()
    {
        Assert.Equal(RefusalCode.NotAllowed, _s01.Gpo.Refused("P01", new PauseReminders(Today.PlusDays(5), ["P02"])));
        Assert.Equal(RefusalCode.NotAllowed, _s01.Gpo.Refused("P01", new ResumeReminders(["P02"])));
        Assert.Equal(RefusalCode.UnknownContact, _s01.Gpo.Refused(Lead, new PauseReminders(Today.PlusDays(5), ["P99"])));

        var (_, after) = _s01.Gpo.Done<RemindersPaused>(Lead, new PauseReminders(Today.PlusDays(5), ["P02", "P03"]));
        Assert.Equal(["P02", "P03"], after.Contacts.Where(one => one.RemindersPausedUntil is not null).Select(one => one.Id));
    }

    [Fact]
    public void Whoever_stops_is_not_begun_again_by_anybody_else_and_the_lead_is_told()
    {
        var outcome = Assert.IsType<Outcome.Done>(_s01.Gpo.Decide("P01", new StopReminders()));
        var told = Assert.Single(outcome.Puts.OfType<Effect>());
        Assert.Equal((MessageTopics.RemindersStopped, Lead), (told.Topic, told.Recipient));
        var stopped = _s01.Gpo.With(outcome.Puts, []);

        Assert.True(stopped.Done<RemindersPaused>(Lead, new PauseReminders(Today.PlusDays(5), ["P01"])).After.FindContact("P01")!.RemindersStopped);
        Assert.IsType<Outcome.Unchanged>(stopped.Decide(Lead, new ResumeReminders(["P01"])));
        Assert.False(stopped.Done<RemindersResumed>("P01", new ResumeReminders()).After.FindContact("P01")!.RemindersStopped);
    }

    [Fact]
    public void A_lead_who_stops_their_own_tells_nobody() =>
        Assert.Empty(Assert.IsType<Outcome.Done>(_s01.Gpo.Decide(Lead, new StopReminders())).Puts.OfType<Effect>());

    [Fact]
    public void A_commitment_is_put_off_by_its_organisation_or_a_lead_and_its_card_stays_good()
    {
        var (_, after) = _s01.Gpo.Done<CommitmentSnoozed>("P01", new SnoozeCommitment("AC001", Today.PlusDays(20)));

        var commitment = after.FindCommitment("AC001")!;
        Assert.Equal((Today.PlusDays(20), Today.PlusDays(3), 1), (commitment.SnoozedUntil, commitment.DueOn, commitment.Version));
        Assert.Equal(RefusalCode.UnknownCommitment, _s01.Gpo.Refused("P02", new SnoozeCommitment("AC001", Today.PlusDays(2))));
        Assert.Equal(RefusalCode.PauseTooLong, _s01.Gpo.Refused("P01", new SnoozeCommitment("AC001", Today.PlusDays(31))));
        Assert.Equal(RefusalCode.DueDatePast, _s01.Gpo.Refused("P01", new SnoozeCommitment("AC001", Today)));
        _s01.Gpo.Done<CommitmentSnoozed>(Lead, new SnoozeCommitment("AC001", Today.PlusDays(30)));
    }

    [Fact]
    public void The_reminders_of_a_commitment_are_stopped_by_a_lead_alone_and_go_again_at_once()
    {
        Assert.Equal(RefusalCode.NotAllowed, _s01.Gpo.Refused("P01", new SetCommitmentReminders("AC001", Stopped: true)));
        var (_, stopped) = _s01.Gpo.Done<CommitmentRemindersSet>(Lead, new SetCommitmentReminders("AC001", Stopped: true));
        Assert.True(stopped.FindCommitment("AC001")!.RemindersStopped);

        var (_, snoozed) = stopped.Done<CommitmentSnoozed>(Lead, new SnoozeCommitment("AC001", Today.PlusDays(5)));
        var again = snoozed.Done<CommitmentRemindersSet>(Lead, new SetCommitmentReminders("AC001", Stopped: false)).After.FindCommitment("AC001")!;
        Assert.Equal((false, null), (again.RemindersStopped, again.SnoozedUntil));
    }

    [Fact]
    public void Settings_tell_before_and_after_in_the_audit()
    {
        var outcome = Assert.IsType<Outcome.Done>(_s01.Gpo.Decide(Lead, new SetReminderSettings(new ReminderChanges(
            Off: [ReminderKinds.MeetingWeek, "nonsense"], Morning: new LocalTime(8, 30), InactivityDays: 60))));

        var line = Assert.Single(outcome.Puts.OfType<AuditLine>());
        Assert.Equal(("09:00 45 -", "08:30 60 - -meeting-d7"), (line.Before, line.After));
        var after = _s01.Gpo.With(outcome.Puts, []).Group.Reminders;
        Assert.Equal([ReminderKinds.MeetingWeek], after.Off);
        Assert.Empty(new ReminderChanges(On: [ReminderKinds.MeetingWeek]).AppliedTo(after).Off);
    }

    public static TheoryData<ReminderChanges, RefusalCode> BadSettings => new()
    {
        { new ReminderChanges(Morning: new LocalTime(7, 59)), RefusalCode.ReminderHourOutOfRange },
        { new ReminderChanges(Morning: new LocalTime(18, 1)), RefusalCode.ReminderHourOutOfRange },
        { new ReminderChanges(InactivityDays: 14), RefusalCode.InactivityOutOfRange },
        { new ReminderChanges(InactivityDays: 181), RefusalCode.InactivityOutOfRange },
        { new ReminderChanges(PausedUntil: new LocalDate(2026, 11, 20)), RefusalCode.DueDatePast },
        { new ReminderChanges(PausedUntil: new LocalDate(2027, 11, 20)), RefusalCode.PauseTooLong },
    };

    [Theory, MemberData(nameof(BadSettings))]
    public void Settings_out_of_their_bounds_are_refused(ReminderChanges changes, RefusalCode why)
    {
        Assert.Equal(why, _s01.Gpo.Refused(Lead, new SetReminderSettings(changes)));
        Assert.Equal(RefusalCode.NotAllowed, _s01.Gpo.Refused("P01", new SetReminderSettings(changes)));
    }

    [Fact]
    public void A_form_drawn_from_former_settings_changes_nothing_and_a_second_press_neither()
    {
        var seen = ReminderChanges.Describe(_s01.Gpo.Group.Reminders);
        var command = new SetReminderSettings(new ReminderChanges(InactivityDays: 60), seen);
        var (_, after) = _s01.Gpo.Done<ReminderSettingsSet>(Lead, command);

        Assert.IsType<Outcome.Unchanged>(after.Decide(Lead, command));
        Assert.Equal(RefusalCode.SettingsChanged, after.Refused(Lead, new SetReminderSettings(new ReminderChanges(InactivityDays: 90), seen)));
    }
}
