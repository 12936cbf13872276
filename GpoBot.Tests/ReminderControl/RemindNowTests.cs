using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Tests.Meetings;
using NodaTime;
using static GpoBot.Tests.ReminderControl.Silences;

namespace GpoBot.Tests.ReminderControl;

/// <summary>Owners asked at once by their lead: what is open, once a day, in the hours in which people are spoken to.</summary>
public sealed class RemindNowTests
{
    private const string Lead = "PN:S01";
    private readonly Deciding _s01 = new Deciding().Has(
        Owes("AC001", "P01", Today.PlusDays(-10)), Owes("AC002", "P01", Today.PlusDays(5)), Owes("AC003", "P01", Today.PlusDays(30)),
        Owes("AC004", "P01", Today.PlusDays(-3)) with { AnsweredAt = Deciding.Now - Duration.FromDays(1) },
        Owes("AC005", "P02", null), Owes("AC006", "P01", Today.PlusDays(-3)) with { PoliceOnly = true },
        Owes("AC007", "P01", Today.PlusDays(-3)) with { RequestedDueOn = Today.PlusDays(8) });

    [Fact]
    public void What_is_late_or_soon_and_unanswered_is_asked_in_one_message()
    {
        var outcome = Assert.IsType<Outcome.Done>(_s01.Gpo.Decide(Lead, new RemindNow(["P01"])));

        var message = Assert.Single(outcome.Puts.OfType<Effect>());
        Assert.Equal((MessageTopics.CommitmentNudge, "P01", Deciding.Now), (message.Topic, message.Recipient, message.DueAt));
        Assert.Equal(["AC001", "AC002"], message.SubjectIds);
        Assert.Contains(outcome.Puts.OfType<ReminderEntry>(), entry => entry.Key == "commitment-nudge.20261120.P01");
    }

    [Fact]
    public void A_second_time_on_the_same_day_is_refused_and_goes_the_next_day()
    {
        var (_, after) = _s01.Gpo.Done<RemindedNow>(Lead, new RemindNow(["P01"]));

        Assert.Equal(RefusalCode.AskedToday, after.Refused(Lead, new RemindNow(["P01"])));
        after.Done<RemindedNow>(Lead, new RemindNow(["P01"]), Deciding.Now + Duration.FromDays(3));
    }

    [Fact]
    public void Whom_the_plan_asked_today_is_not_asked_again()
    {
        var asked = _s01.Gpo.With([new ReminderEntry { Key = "commitment-overdue.AC001.2026-11-10.P01", DueAt = Deciding.Now, RecordedAt = Deciding.Now }], []);

        Assert.Equal(RefusalCode.AskedToday, asked.Refused(Lead, new RemindNow(["P01"])));
    }

    [Fact]
    public void What_the_plan_would_ask_later_that_day_is_settled_by_it()
    {
        var early = Deciding.Now - Duration.FromMinutes(30);
        var late = _s01.Gpo.With([Owes("AC001", "P01", Today.PlusDays(-1))], []);
        var (_, after) = late.Done<RemindedNow>(Lead, new RemindNow(["P01"]), early);

        Assert.DoesNotContain(ReminderPlan.Of(after), line => line.Kind == ReminderKinds.CommitmentOverdue && line.SubjectIds.Contains("AC001"));
    }

    [Fact]
    public void At_night_it_waits_for_the_morning_of_a_working_day()
    {
        var saturday = Instant.FromUtc(2026, 11, 21, 20, 0);
        var (nudged, after) = _s01.Gpo.Done<RemindedNow>(Lead, new RemindNow(["P01"]), saturday);

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 7, 0), nudged.LeavesAt);
        // Asked on Saturday: what is answered before it leaves is not asked any more.
        Assert.Equal(saturday, Assert.Single(after.Effects).DueAt);
    }

    [Fact]
    public void Silence_that_was_asked_for_is_kept()
    {
        Assert.Equal(RefusalCode.NothingToAsk, _s01.Gpo.Refused(Lead, new RemindNow(["P02"])));
        var contact = _s01.Gpo.FindContact("P01")!;
        Assert.Equal(RefusalCode.RemindersRefused, _s01.Gpo.With([contact with { RemindersStopped = true }], []).Refused(Lead, new RemindNow(["P01"])));
        Assert.Equal(RefusalCode.RemindersPaused,
            _s01.Gpo.With([contact with { RemindersPausedUntil = Today.PlusDays(3) }], []).Refused(Lead, new RemindNow(["P01"])));
        var snoozed = _s01.Gpo.With([_s01.Gpo.FindCommitment("AC001")! with { SnoozedUntil = Today.PlusDays(2) }], []);
        Assert.Equal(["AC002"], snoozed.Done<RemindedNow>(Lead, new RemindNow(["P01"])).Happening.Asked[0].Commitments.Select(one => one.Id));
    }

    [Fact]
    public void Of_several_those_who_cannot_be_asked_are_named_with_the_reason()
    {
        var (nudged, _) = _s01.Gpo.Done<RemindedNow>(Lead, new RemindNow(["P01", "P02"]));

        Assert.Equal("P01", Assert.Single(nudged.Asked).Contact.Id);
        Assert.Equal(("P02", RefusalCode.NothingToAsk), (Assert.Single(nudged.NotAsked).Contact.Id, nudged.NotAsked[0].Why));
    }

    [Fact]
    public void A_partner_asks_nobody() => Assert.Equal(RefusalCode.NotAllowed, _s01.Gpo.Refused("P01", new RemindNow(["P02"])));

    [Fact]
    public void Sixty_owners_stay_within_one_transaction()
    {
        var many = new Deciding(partners: 60);
        foreach (var partner in many.Gpo.Partners.ToList()) many.Has(Owes("AC1" + partner.Id[1..], partner.Id, Today.PlusDays(-10)));

        var outcome = Assert.IsType<Outcome.Done>(many.Gpo.Decide(Lead, new RemindNow([.. many.Gpo.Partners.Select(one => one.Id)])));

        Assert.InRange(outcome.Puts.Count, 60, 95);
        Assert.All(Assert.IsType<RemindedNow>(outcome.Happening).NotAsked, left => Assert.Equal(RefusalCode.TooManyAtOnce, left.Why));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(120)]
    public void Who_owes_much_does_not_burst_the_transaction(int each)
    {
        var many = new Deciding();
        // Due in two days, with the question of the plan due the same morning: each commitment is a line of the ledger.
        foreach (var partner in many.Gpo.Partners.ToList())
            for (var n = 0; n < each; n++) many.Has(Owes($"AC{partner.Id[1..]}{n:000}", partner.Id, Today.PlusDays(2)));
        var contacts = many.Gpo.Partners.Select(one => one.Id).ToList();

        var outcome = Assert.IsType<Outcome.Done>(many.Gpo.Decide(Lead, new RemindNow(contacts)));

        Assert.InRange(outcome.Puts.Count, 24, 80);
        var nudged = Assert.IsType<RemindedNow>(outcome.Happening);
        Assert.All(nudged.NotAsked, left => Assert.Equal(RefusalCode.TooManyAtOnce, left.Why));
        Assert.NotEmpty(nudged.NotAsked);
        Assert.Equal(nudged.Asked.Count, outcome.Puts.OfType<Effect>().Count());
    }
}
