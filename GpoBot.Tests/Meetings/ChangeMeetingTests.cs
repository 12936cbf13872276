using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using static GpoBot.Tests.Meetings.Deciding;

namespace GpoBot.Tests.Meetings;

public sealed class ChangeMeetingTests
{
    [Fact]
    public void A_move_gives_the_meeting_a_new_start_a_new_version_and_no_answers()
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30").Has();
        gpo.Has(gpo["R-S01-01"] with { HandMovedTo = Wall("2026-11-25T09:30"), HandMovedMinutes = 60 });

        var done = gpo.Does(new ChangeMeeting("R-S01-01", Day("2026-11-26"), new LocalTime(14, 0)));

        var meeting = gpo["R-S01-01"];
        Assert.Equal((Wall("2026-11-26T14:00"), 90, 2, 1), (meeting.Start, meeting.DurationMinutes, meeting.Version, meeting.TimeVersion));
        Assert.Equal((Now, Now), (meeting.AnswersSince, meeting.MovedAt));
        Assert.Empty(meeting.Attendance);
        Assert.Empty(meeting.Proposals);
        Assert.Equal((null, null), (meeting.HandMovedTo, meeting.HandMovedMinutes));
        Assert.Equal("cal.sync.R-S01-01.v2", Assert.Single(done.Puts.OfType<Effect>(), e => e.Kind == EffectKind.Calendar).Id);
        Assert.All(Messages(done), told => Assert.Equal((MessageTopics.MeetingMoved, "2026-11-24T09:30:00"), (told.Topic, told.Reason)));
        Assert.Equal(["P01", "P02", "P03"], Messages(done).Select(told => told.Recipient));
        var line = Assert.Single(done.Puts.OfType<AuditLine>());
        Assert.Equal(("meeting.move", "R-S01-01:2026-11-24T09:30/90/OnSite", "R-S01-01:2026-11-26T14:00/90/OnSite"), (line.Verb, line.Before, line.After));
    }

    [Fact]
    public void Another_length_keeps_the_answers_and_is_no_move()
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30");

        var done = gpo.Does(new ChangeMeeting("R-S01-01", DurationMinutes: 120));

        var meeting = gpo["R-S01-01"];
        Assert.Equal((120, 2, 1, 2), (meeting.DurationMinutes, meeting.Version, meeting.TimeVersion, meeting.Attendance.Count));
        Assert.Equal((null, null), (meeting.AnswersSince, meeting.MovedAt));
        Assert.All(Messages(done), told => Assert.Equal((MessageTopics.MeetingChanged, (string?)null), (told.Topic, told.Reason)));
    }

    [Theory]
    [InlineData(MeetingFormat.Video, null, MeetingFormat.Video, null, null)]
    [InlineData(MeetingFormat.Both, null, MeetingFormat.Both, "Salle 1", null)]
    [InlineData(null, "salle elan", MeetingFormat.OnSite, "salle elan", "elan@example.org")]
    [InlineData(null, " Mairie ", MeetingFormat.OnSite, "Mairie", null)]
    public void The_way_to_meet_changes_without_the_time(MeetingFormat? format, string? place, MeetingFormat after, string? at, string? room)
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30");

        gpo.Does(new ChangeMeeting("R-S01-01", Format: format, Place: place));

        var meeting = gpo["R-S01-01"];
        Assert.Equal((after, at, room, 2, 0), (meeting.Format, meeting.Place, meeting.RoomAddress, meeting.Version, meeting.TimeVersion));
        Assert.Equal(2, meeting.Attendance.Count);
    }

    [Fact]
    public void A_place_said_of_a_meeting_by_video_means_that_people_meet_there()
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30");
        gpo.Does(new ChangeMeeting("R-S01-01", Format: MeetingFormat.Video));

        Assert.Equal(RefusalCode.PlaceMissing, gpo.Refuses(new ChangeMeeting("R-S01-01", Format: MeetingFormat.OnSite)).Code);
        gpo.Does(new ChangeMeeting("R-S01-01", Place: "Mairie"));

        Assert.Equal((MeetingFormat.OnSite, "Mairie"), (gpo["R-S01-01"].Format, gpo["R-S01-01"].Place));
    }

    public static TheoryData<string, ChangeMeeting, RefusalCode, string?> Refusals => new()
    {
        { "past", new("R-S01-01", Day("2026-11-19")), RefusalCode.DatePast, null },
        { "earlier today", new("R-S01-01", Day("2026-11-20"), new LocalTime(8, 59)), RefusalCode.DatePast, null },
        { "holiday", new("R-S01-01", Day("2026-12-25")), RefusalCode.DateIsHoliday, "Noël" },
        { "closed", new("R-S01-01", Day("2026-12-29")), RefusalCode.DateIsClosed, "vacances de Noël" },
        { "taken", new("R-S01-01", Day("2026-12-01")), RefusalCode.DateTaken, null },
        { "skipped hour", new("R-S01-01", Day("2027-03-28"), new LocalTime(2, 30)), RefusalCode.HourSkipped, "2027-03-28T02:30:00" },
        { "as it is", new("R-S01-01", Day("2026-11-24"), new LocalTime(9, 30), 90), RefusalCode.NothingChanges, null },
        { "nothing", new("R-S01-01"), RefusalCode.NothingChanges, null },
        { "too long", new("R-S01-01", DurationMinutes: 481), RefusalCode.DurationOutOfRange, null },
        { "too short", new("R-S01-01", DurationMinutes: 14), RefusalCode.DurationOutOfRange, null },
        { "no place", new("R-S01-01", Place: " "), RefusalCode.PlaceMissing, null },
        { "a long place", new("R-S01-01", Place: new string('x', 201)), RefusalCode.PlaceTooLong, null },
        { "somebody's place", new("R-S01-01", Place: "chez Kévin Exemple"), RefusalCode.PlaceNamesAPerson, null },
        { "begun", new("R-S01-03", Day("2026-12-02")), RefusalCode.MeetingStarted, null },
        { "unknown", new("R-S01-09", Day("2026-12-02")), RefusalCode.UnknownMeeting, "R-S01-09" },
        { "seen before", new("R-S01-01", Day("2026-12-02"), SeenVersion: 4), RefusalCode.MeetingChanged, null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void It_is_refused_with_its_reason(string what, ChangeMeeting command, RefusalCode code, string? subject)
    {
        var gpo = new Deciding(closed: new ClosedPeriod(Day("2026-12-21"), Day("2027-01-03"), "vacances de Noël"))
            .MeetsIn(null, "2026-11-24T09:30", "2026-12-01T09:30", "2026-11-20T09:00");

        Assert.True(new Refusal(code, subject) == gpo.Refuses(command), what);
    }

    [Theory]
    [InlineData("67", "2026-12-26", "Saint-Étienne")]
    [InlineData("974", "2026-12-20", "abolition de l'esclavage")]
    [InlineData("75", "2026-12-26", null)]
    public void The_holidays_are_those_of_the_place(string department, string day, string? holiday)
    {
        var gpo = new Deciding().Meets("2026-11-24T09:30");
        gpo.Has(gpo.Gpo.Group with { DepartmentCode = department });

        if (holiday is null) gpo.Does(new ChangeMeeting("R-S01-01", Day(day)));
        else Assert.Equal(new Refusal(RefusalCode.DateIsHoliday, holiday), gpo.Refuses(new ChangeMeeting("R-S01-01", Day(day))));
    }

    [Fact]
    public void A_partner_moves_nothing() =>
        Assert.Equal(RefusalCode.NotAllowed, new Deciding().Meets("2026-11-24T09:30").Refuses(new ChangeMeeting("R-S01-01", Day("2026-12-02")), "P01").Code);

    [Fact]
    public void Another_hour_of_the_same_day_is_allowed_even_on_a_holiday_beside_another_meeting()
    {
        var gpo = new Deciding().MeetsIn(null, "2026-12-25T09:30", "2026-12-25T15:00");

        gpo.Does(new ChangeMeeting("R-S01-01", At: new LocalTime(10, 0)));

        Assert.Equal(Wall("2026-12-25T10:00"), gpo["R-S01-01"].Start);
    }

    [Fact]
    public void With_a_calendar_that_invites_nobody_is_told_twice()
    {
        var gpo = new Deciding(calendarInvites: true).Meets("2026-11-24T09:30");

        Assert.Empty(Messages(gpo.Does(new ChangeMeeting("R-S01-01", Day("2026-12-02")))));
    }
}
