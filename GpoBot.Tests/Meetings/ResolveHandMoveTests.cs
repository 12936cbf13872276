using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using static GpoBot.Tests.Meetings.Deciding;

namespace GpoBot.Tests.Meetings;

public sealed class ResolveHandMoveTests
{
    [Fact]
    public void The_time_of_the_calendar_becomes_the_time_of_the_meeting_and_answers_for_the_former_one_go()
    {
        var gpo = Moved("2026-11-26T14:00", 60);

        var done = gpo.Does(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepCalendar, Wall("2026-11-26T14:00")));

        var meeting = gpo["R-S01-01"];
        Assert.Equal((Wall("2026-11-26T14:00"), 60, 2, 1), (meeting.Start, meeting.DurationMinutes, meeting.Version, meeting.TimeVersion));
        Assert.Equal((null, null, null), (meeting.HandMovedTo, meeting.HandMovedMinutes, meeting.AnswersSince));
        Assert.Empty(meeting.Attendance);
        Assert.Equal(Now, meeting.MovedAt);
        Assert.Contains(done.Puts.OfType<Effect>(), effect => effect.Kind == EffectKind.Calendar);
        Assert.Empty(Messages(done));
    }

    [Fact]
    public void The_time_of_the_store_is_written_back_and_every_answer_stays()
    {
        var gpo = Moved("2026-11-26T14:00", 60);

        gpo.Does(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepStore));

        var meeting = gpo["R-S01-01"];
        Assert.Equal((Wall("2026-11-24T09:30"), 90, 2, 1), (meeting.Start, meeting.DurationMinutes, meeting.Version, meeting.TimeVersion));
        Assert.Equal((null, null, null), (meeting.HandMovedTo, meeting.HandMovedMinutes, meeting.MovedAt));
        Assert.Equal(2, meeting.Attendance.Count);
    }

    [Fact]
    public void A_holiday_is_a_persons_choice_and_the_past_is_not()
    {
        Moved("2026-12-25T09:30", 90).Does(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepCalendar));

        var past = Moved("2026-11-20T08:30", 90);
        Assert.Equal(RefusalCode.DatePast, past.Refuses(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepCalendar)).Code);
        past.Does(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepStore));
    }

    [Fact]
    public void Nothing_is_decided_twice_nor_about_a_time_that_was_not_seen_nor_by_a_partner()
    {
        var gpo = Moved("2026-11-26T14:00", 60);
        Assert.Equal(RefusalCode.MeetingChanged,
            gpo.Refuses(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepCalendar, Wall("2026-11-25T14:00"))).Code);
        Assert.Equal(RefusalCode.NotAllowed, gpo.Refuses(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepStore), "P01").Code);

        gpo.Does(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepStore));

        Assert.Equal(RefusalCode.NotMovedByHand, gpo.Refuses(new ResolveHandMove("R-S01-01", HandMoveChoice.KeepStore)).Code);
    }

    private static Deciding Moved(string to, int minutes)
    {
        var gpo = new Deciding(calendarInvites: true).Meets("2026-11-24T09:30");
        return gpo.Has(gpo["R-S01-01"] with { HandMovedTo = Wall(to), HandMovedMinutes = minutes });
    }
}
