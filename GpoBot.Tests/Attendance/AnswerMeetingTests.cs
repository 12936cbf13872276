using GpoBot.Core.Attendance;
using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Reminders;

namespace GpoBot.Tests.Attendance;

/// <summary>What follows from an answer: P05 and P06 are of one organisation, P06 is not invited.</summary>
public sealed class AnswerMeetingTests
{
    private const string Id = "R-S01-24";

    private readonly GroupInTime _group = new GroupInTime().Meets(Id, "2026-11-24T09:30").Has(
        GroupInTime.Contact("P06") with { Organisation = "Organisation P05", Role = ContactRole.Deputy },
        GroupInTime.Contact("PN:S01:D", ContactRole.DeputyLead) with { Organisation = "Organisation " + GroupInTime.Lead });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_deputy_who_joins_is_asked_in_one_message_and_the_calendar_is_told_once(bool calendarInvites)
    {
        var done = Assert.IsType<Outcome.Done>(Decide("P05", new AnswerMeeting(Id, Attending.SendsDeputy), calendarInvites));

        var meeting = Assert.Single(done.Puts.OfType<Meeting>());
        Assert.Equal((2, "P06"), (meeting.Version, meeting.InvitedIds[^1]));
        Assert.Equal(
            [(EffectKind.Calendar, CalendarTopics.Sync, "S01"), (EffectKind.Message, MessageTopics.DeputyAsked, "P06")],
            done.Puts.OfType<Effect>().Select(effect => (effect.Kind, effect.Topic, effect.Recipient)));
        Assert.Equal("P05 SendsDeputy P06", Assert.Single(done.Puts.OfType<AuditLine>()).After);
    }

    [Fact]
    public void A_plain_answer_touches_neither_calendar_nor_anybody_else()
    {
        var done = Assert.IsType<Outcome.Done>(Decide("P07", new AnswerMeeting(Id, Attending.NotComing)));

        Assert.Empty(done.Puts.OfType<Effect>());
        Assert.Equal(1, Assert.Single(done.Puts.OfType<Meeting>()).Version);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Settle("P05", new AnswerMeeting(Id, Attending.SendsDeputy));

        Assert.IsType<Outcome.Unchanged>(Decide("P05", new AnswerMeeting(Id, Attending.SendsDeputy)));
        Assert.IsType<Outcome.Unchanged>(Decide("P05", new AnswerMeeting(Id, Attending.SendsDeputy, "P06")));
    }

    [Fact]
    public void An_answer_for_a_former_date_is_no_answer_any_more()
    {
        Settle("P07", new AnswerMeeting(Id, Attending.Coming));
        var moved = _group.Gpo.FindMeeting(Id)! with { AnswersSince = _group.At("2026-11-20T10:00"), TimeVersion = 1 };
        _group.Has(moved);

        Assert.Null(MeetingAnswers.Of(moved, "P07"));
        Assert.Equal(RefusalCode.MeetingMoved, Refusal("P07", new AnswerMeeting(Id, Attending.Coming, TimeVersion: 0)));
        Assert.IsType<Outcome.Done>(Decide("P07", new AnswerMeeting(Id, Attending.Coming, TimeVersion: 1), at: "2026-11-20T10:01"));
    }

    [Theory]
    [InlineData("P06", Attending.Coming, null, null, RefusalCode.UnknownMeeting)] // not invited
    [InlineData("P07", Attending.Coming, null, "P05", RefusalCode.UnknownMeeting)] // not theirs to say
    [InlineData(GroupInTime.Lead, Attending.Coming, null, "P06", RefusalCode.UnknownMeeting)]
    [InlineData("P07", Attending.SendsDeputy, null, null, RefusalCode.DeputyUnknown)]
    [InlineData("P05", Attending.SendsDeputy, "P07", null, RefusalCode.DeputyUnknown)] // of another organisation
    [InlineData("P05", Attending.SendsDeputy, "P99", null, RefusalCode.DeputyUnknown)]
    public void What_may_not_be_said_is_refused(string actor, Attending attending, string? deputy, string? whose, RefusalCode code) =>
        Assert.Equal(code, Refusal(actor, new AnswerMeeting(Id, attending, deputy, whose)));

    [Fact]
    public void Of_several_deputies_one_is_to_be_named_and_those_who_stay_away_do_not_count()
    {
        _group.Has(GroupInTime.Contact("P08") with { Organisation = "Organisation P05" });
        Assert.Equal(RefusalCode.DeputyMissing, Refusal("P05", new AnswerMeeting(Id, Attending.SendsDeputy)));

        Settle(GroupInTime.Lead, new AnswerMeeting(Id, Attending.SendsDeputy, "P08", ForContactId: "P05"));
        Settle("P08", new AnswerMeeting(Id, Attending.NotComing));
        Settle("P05", new AnswerMeeting(Id, Attending.SendsDeputy));

        Assert.Equal("P06", MeetingAnswers.Of(_group.Gpo.FindMeeting(Id)!, "P05")!.DeputyId);
    }

    [Fact]
    public void Another_deputy_frees_the_first_and_a_deputy_who_refuses_tells_who_sent_them()
    {
        _group.Has(GroupInTime.Contact("P08") with { Organisation = "Organisation P05" });
        Settle("P05", new AnswerMeeting(Id, Attending.SendsDeputy, "P06"));

        var other = Settle("P05", new AnswerMeeting(Id, Attending.SendsDeputy, "P08"));
        Assert.Equal([("deputy-freed", "P06"), ("deputy-asked", "P08")], Told(other));
        Assert.Equal([("deputy-declined", "P05")], Told(Settle("P08", new AnswerMeeting(Id, Attending.NotComing))));
        Assert.Empty(Told(Settle("P08", new AnswerMeeting(Id, Attending.Coming))));
    }

    [Fact]
    public void A_lead_is_replaced_by_the_other_lead()
    {
        Settle(GroupInTime.Lead, new AnswerMeeting(Id, Attending.SendsDeputy));

        Assert.Equal("PN:S01:D", MeetingAnswers.Of(_group.Gpo.FindMeeting(Id)!, GroupInTime.Lead)!.DeputyId);
    }

    [Fact]
    public void Once_it_has_begun_nothing_is_taken() => Assert.Equal(
        RefusalCode.AnswerTooLate, Assert.IsType<Outcome.Refused>(
            Decide("P07", new AnswerMeeting(Id, Attending.Coming), at: "2026-11-24T09:30")).Reason.Code);

    private static IEnumerable<(string, string)> Told(Outcome.Done done) =>
        done.Puts.OfType<Effect>().Where(effect => effect.Kind == EffectKind.Message).Select(effect => (effect.Topic, effect.Recipient));

    private Outcome.Done Settle(string actor, AnswerMeeting command)
    {
        var done = Assert.IsType<Outcome.Done>(Decide(actor, command));
        _group.Has([.. done.Puts.OfType<Meeting>()]);
        return done;
    }

    private RefusalCode Refusal(string actor, AnswerMeeting command) => Assert.IsType<Outcome.Refused>(Decide(actor, command)).Reason.Code;

    private Outcome Decide(string actor, AnswerMeeting command, bool calendarInvites = false, string at = "2026-11-20T09:00") =>
        command.Decide(new Situation(_group.Gpo, _group.Gpo.FindContact(actor)!, _group.At(at), "card", "turn", calendarInvites));
}
