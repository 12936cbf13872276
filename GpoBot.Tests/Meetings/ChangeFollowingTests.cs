using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using static GpoBot.Tests.Meetings.Deciding;

namespace GpoBot.Tests.Meetings;

/// <summary>« Celle-ci et les suivantes ».</summary>
public sealed class ChangeFollowingTests
{
    private static readonly string[] Fortnightly =
        ["2026-11-24T09:30", "2026-12-08T09:30", "2026-12-22T09:30", "2027-01-05T10:00", "2027-01-19T09:30"];

    [Fact]
    public void Each_is_moved_by_as_many_days_and_to_the_new_hour_and_each_person_hears_of_it_once()
    {
        var gpo = new Deciding().Meets(Fortnightly).MeetsIn("S01-9", "2027-02-02T09:30");

        var done = gpo.Does(new ChangeMeeting("R-S01-02", Day("2026-12-09"), new LocalTime(14, 0), Scope: MeetingScope.Following));

        Assert.Equal(
            ["2026-11-24T09:30", "2026-12-09T14:00", "2026-12-23T14:00", "2027-01-06T14:00", "2027-01-20T14:00", "2027-02-02T09:30"],
            Starts(gpo));
        Assert.Equal(["P01", "P02", "P03"], Messages(done).Select(told => told.Recipient));
        Assert.All(Messages(done), told => Assert.Equal(4, told.SubjectIds.Count));
        Assert.All(Messages(done), told => Assert.Null(told.Reason));
        Assert.Equal(4, done.Puts.OfType<Effect>().Count(effect => effect.Kind == EffectKind.Calendar));
    }

    [Fact]
    public void One_that_would_fall_on_a_holiday_a_closed_day_or_another_meeting_stays_with_its_reason()
    {
        var gpo = new Deciding(closed: new ClosedPeriod(Day("2027-01-08"), Day("2027-01-08"), "pont"))
            .Meets(Fortnightly).MeetsIn(null, "2027-01-22T15:00");

        var done = gpo.Does(new ChangeMeeting("R-S01-01", Day("2026-11-27"), Scope: MeetingScope.Following));

        Assert.Equal(["2026-11-27T09:30", "2026-12-11T09:30", "2026-12-22T09:30", "2027-01-05T10:00", "2027-01-19T09:30", "2027-01-22T15:00"], Starts(gpo));
        Assert.Equal(
        [
            (Wall("2026-12-25T09:30"), new Refusal(RefusalCode.DateIsHoliday, "Noël")),
            (Wall("2027-01-08T10:00"), new Refusal(RefusalCode.DateIsClosed, "pont")),
            (Wall("2027-01-22T09:30"), new Refusal(RefusalCode.DateTaken)),
        ], ((MeetingsChanged)done.Happening).Plan.Kept.Select(kept => (kept.Wanted, kept.Reason)));
        Assert.Equal(1, gpo["R-S01-03"].Version);
    }

    [Fact]
    public void A_whole_series_moves_onto_its_own_days()
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30", "2026-12-08T09:30", "2026-12-22T09:30");

        gpo.Does(new ChangeMeeting("R-S01-01", Day("2026-12-08"), Scope: MeetingScope.Following));

        Assert.Equal(["2026-12-08T09:30", "2026-12-22T09:30", "2027-01-05T09:30"], Starts(gpo));
    }

    [Fact]
    public void One_that_stays_holds_its_day_against_the_one_that_was_to_have_it()
    {
        // 18 December would go to Christmas Day and stays, so that the meeting of the 11th stays, and with it the named one.
        var gpo = new Deciding().Meets("2026-12-04T09:30", "2026-12-11T09:30", "2026-12-18T09:30");

        Assert.Equal(
            RefusalCode.DateTaken, gpo.Refuses(new ChangeMeeting("R-S01-01", Day("2026-12-11"), Scope: MeetingScope.Following)).Code);
    }

    [Fact]
    public void Where_none_follow_the_scope_says_nothing()
    {
        var gpo = new Deciding().Meets(Fortnightly);

        gpo.Does(new ChangeMeeting("R-S01-05", At: new LocalTime(8, 0), Scope: MeetingScope.Following));

        Assert.Equal("2027-01-19T08:00", Starts(gpo)[^1]);
    }

    [Fact]
    public void Only_what_is_named_is_spread_over_the_series()
    {
        var gpo = new Deciding().Meets(Fortnightly);
        gpo.Does(new ChangeMeeting("R-S01-02", Place: "Mairie"));

        gpo.Does(new ChangeMeeting("R-S01-01", DurationMinutes: 60, Scope: MeetingScope.Following));

        Assert.All(gpo.Gpo.Meetings, meeting => Assert.Equal(60, meeting.DurationMinutes));
        Assert.Equal(["Salle 1", "Mairie", "Salle 1", "Salle 1", "Salle 1"], gpo.Gpo.Meetings.Select(meeting => meeting.Place));
    }

    [Fact]
    public void A_change_of_more_than_a_transaction_holds_is_refused_with_how_many_fit()
    {
        var gpo = new Deciding(partners: 20).Meets([.. Enumerable.Range(0, 40).Select(n =>
            Day("2027-01-04").PlusDays(n).ToString("uuuu-MM-dd'T'", null) + "09:30")]);

        var refused = gpo.Refuses(new ChangeMeeting("R-S01-01", At: new LocalTime(10, 0), Scope: MeetingScope.Following));

        Assert.Equal(new Refusal(RefusalCode.TooManyAtOnce, "38"), refused);
        Assert.Equal(100 - 3, gpo.Does(new ChangeMeeting("R-S01-03", At: new LocalTime(10, 0), Scope: MeetingScope.Following)).Puts.Count);
    }

    private static IReadOnlyList<string> Starts(Deciding gpo) =>
        [.. gpo.Gpo.Meetings.Select(meeting => meeting.Start.ToString("uuuu-MM-dd'T'HH:mm", null))];
}
