using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Reminders;
using NodaTime;

namespace GpoBot.Tests.Calendar;

/// <summary>What a synchronisation teaches is kept with the meeting, and the sector lead hears of it once.</summary>
public sealed class SyncFindingsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);
    private static readonly LocalDateTime Thursday = new(2026, 11, 26, 14, 0);
    private readonly GroupInTime _group = new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30");

    [Fact]
    public void The_event_its_link_and_the_version_are_kept_and_nobody_is_told()
    {
        var rows = Of(SyncChange.Created, "E1", "https://teams.example.com/1");

        var meeting = Assert.IsType<Meeting>(Assert.Single(rows));
        Assert.Equal(("E1", "https://teams.example.com/1", 1), (meeting.CalendarEventId, meeting.JoinUrl, meeting.SyncedVersion));
    }

    [Fact]
    public void A_link_that_is_known_stays_when_a_later_answer_has_none()
    {
        Keep(Of(SyncChange.Created, "E1", "https://teams.example.com/1"));

        Keep(Of(SyncChange.Updated, "E1"));

        Assert.Equal("https://teams.example.com/1", Meeting.JoinUrl);
    }

    [Fact]
    public void A_move_by_hand_is_asked_about_once_for_each_time_it_is_moved_to()
    {
        var first = Keep(Moved(Thursday));
        var same = Keep(Moved(Thursday, at: Now + Duration.FromHours(1)));
        var other = Keep(Moved(Thursday.PlusDays(1), at: Now + Duration.FromHours(2)));

        Assert.Empty(same);
        Assert.NotEqual(Assert.Single(first).Id, Assert.Single(other).Id);
        Assert.Equal((CalendarNews.HandMoved, GroupInTime.Lead), (first[0].Topic, first[0].Recipient));
        Assert.Equal((Thursday.PlusDays(1), 60), (Meeting.HandMovedTo, Meeting.HandMovedMinutes));
    }

    [Fact]
    public void Moved_back_it_is_forgotten_and_moved_there_again_it_is_asked_again()
    {
        var first = Keep(Moved(Thursday));
        Keep(Of(SyncChange.None, "E1"));
        Assert.Null(Meeting.HandMovedTo);

        var again = Keep(Moved(Thursday, at: Now + Duration.FromHours(1)));

        Assert.NotEqual(Assert.Single(first).Id, Assert.Single(again).Id);
    }

    [Fact]
    public void Deciding_twice_on_the_same_state_asks_for_the_same()
    {
        Assert.Equal(Moved(Thursday).OfType<Effect>().Select(e => e.Id), Moved(Thursday).OfType<Effect>().Select(e => e.Id));
        Assert.Equal(Of(SyncChange.PutBack, "E2").OfType<Effect>().Select(e => e.Id), Of(SyncChange.PutBack, "E2").OfType<Effect>().Select(e => e.Id));
    }

    [Fact]
    public void A_move_by_hand_that_was_seen_against_a_former_time_is_no_news()
    {
        var brought = Meeting;
        _group.Has(brought with { TimeVersion = 1, Version = 2, Start = Thursday });

        var rows = SyncFindings.Of(_group.Gpo, brought, Result(SyncChange.HandMoved, "E1", Reading(Thursday.PlusDays(1), byHand: true)), Now);

        Assert.Null(Assert.IsType<Meeting>(Assert.Single(rows)).HandMovedTo);
    }

    [Fact]
    public void What_was_put_back_is_told_once_and_of_a_whole_series_in_one_message()
    {
        _group.Meets("R-S01-25", "2026-12-08T09:30");
        Keep(Of(SyncChange.Created, "E1"));

        var told = Assert.Single(Keep(Of(SyncChange.PutBack, "E2")));
        Assert.Empty(Keep(Of(SyncChange.PutBack, "E2")));
        var both = Assert.Single(Keep(Of(SyncChange.PutBack, "E9", id: "R-S01-25")));

        Assert.Equal((told.Id, CalendarNews.EventPutBack), (both.Id, both.Topic));
        Assert.Equal(["R-S01-24", "R-S01-25"], both.SubjectIds);
    }

    [Fact]
    public void Without_a_lead_the_deputy_is_told_and_without_either_it_is_only_kept()
    {
        _group.Leaves(GroupInTime.Lead);
        Assert.Empty(Moved(Thursday).OfType<Effect>());
        Assert.Equal(Thursday, Moved(Thursday).OfType<Meeting>().Single().HandMovedTo);

        _group.Has(GroupInTime.Contact("PN:S01:D", ContactRole.DeputyLead));
        Assert.Equal("PN:S01:D", Moved(Thursday).OfType<Effect>().Single().Recipient);
    }

    [Fact]
    public void A_meeting_that_is_history_or_an_event_that_is_gone_teaches_nothing()
    {
        var brought = Meeting;
        Assert.Empty(SyncFindings.Of(_group.Gpo, brought, new(SyncChange.Cancelled, null, EventReading.Missing), Now));

        _group.Cancels("R-S01-24");
        Assert.Empty(SyncFindings.Of(_group.Gpo, brought, Result(SyncChange.Created, "E1", Reading(brought.Start)), Now));
        Assert.True(SyncFindings.IsOvertaken(_group.Gpo, brought));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Who_brought_a_former_version_has_been_overtaken(int version, bool overtaken)
    {
        var brought = Meeting;
        _group.Has(brought with { Version = version });

        Assert.Equal(overtaken, SyncFindings.IsOvertaken(_group.Gpo, brought));
    }

    private Meeting Meeting => _group.Gpo.FindMeeting("R-S01-24")!;

    private IReadOnlyList<GpoRow> Of(SyncChange change, string eventId, string? link = null, string id = "R-S01-24")
    {
        var meeting = _group.Gpo.FindMeeting(id)!;
        return SyncFindings.Of(_group.Gpo, meeting, Result(change, eventId, Reading(meeting.Start), link), Now);
    }

    private IReadOnlyList<GpoRow> Moved(LocalDateTime to, Instant? at = null) => SyncFindings.Of(
        _group.Gpo, Meeting, Result(SyncChange.HandMoved, "E1", Reading(to, byHand: true)), at ?? Now);

    /// <summary>Stores the rows; gives the messages among them.</summary>
    private List<Effect> Keep(IReadOnlyList<GpoRow> rows)
    {
        _group.Has([.. rows]);
        return [.. rows.OfType<Effect>()];
    }

    private static CalendarSyncResult Result(SyncChange change, string eventId, EventReading reading, string? link = null) =>
        new(change, new CalendarEvent(eventId, link), reading);

    private static EventReading Reading(LocalDateTime start, bool byHand = false) => new("E1", start, byHand ? 60 : 90, byHand, []);
}
