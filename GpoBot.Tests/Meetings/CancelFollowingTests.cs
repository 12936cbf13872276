using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings;
using static GpoBot.Tests.Meetings.Deciding;

namespace GpoBot.Tests.Meetings;

public sealed class CancelFollowingTests
{
    [Fact]
    public void Cancelling_those_that_follow_tells_each_person_once()
    {
        var gpo = new Deciding().Meets(
            "2026-11-24T09:30", "2026-12-08T09:30", "2026-12-22T09:30", "2027-01-05T10:00", "2027-01-19T09:30");

        var done = gpo.Does(new CancelMeeting("R-S01-03", CancelReason.Leave, MeetingScope.Following));

        Assert.Equal(["R-S01-01", "R-S01-02"], gpo.Gpo.Meetings.Select(meeting => meeting.Id));
        Assert.All(Messages(done), told => Assert.Equal(["R-S01-03", "R-S01-04", "R-S01-05"], told.SubjectIds));
        Assert.Equal(3, Messages(done).Count);
        Assert.Equal(3, done.Deletes.Count);
    }

    [Fact]
    public void More_than_a_transaction_holds_is_refused_with_how_many_fit()
    {
        var gpo = new Deciding(partners: 20).Meets([.. Enumerable.Range(0, 27).Select(n =>
            Day("2027-01-04").PlusDays(n).ToString("uuuu-MM-dd'T'", null) + "09:30")]);

        var refused = gpo.Refuses(new CancelMeeting("R-S01-01", CancelReason.Leave, MeetingScope.Following));

        // Each meeting is written, taken out of the live rows and brought to the calendar.
        Assert.Equal(new Refusal(RefusalCode.TooManyAtOnce, "25"), refused);
        var done = gpo.Does(new CancelMeeting("R-S01-03", CancelReason.Leave, MeetingScope.Following));
        Assert.Equal(96, done.Puts.Count + done.Deletes.Count);
    }

    [Fact]
    public void A_meeting_that_changed_since_it_was_seen_is_not_cancelled()
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30");
        gpo.Does(new ChangeMeeting("R-S01-01", Day("2026-11-26")));

        Assert.Equal(RefusalCode.MeetingChanged, gpo.Refuses(new CancelMeeting("R-S01-01", CancelReason.Leave, SeenVersion: 1)).Code);
        gpo.Does(new CancelMeeting("R-S01-01", CancelReason.Leave, SeenVersion: 2));
    }
}
