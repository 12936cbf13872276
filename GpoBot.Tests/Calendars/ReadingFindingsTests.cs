using GpoBot.Core.Attendance;
using GpoBot.Core.Audit;
using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using static GpoBot.Tests.Calendars.ReadMeeting;

namespace GpoBot.Tests.Calendars;

/// <summary>What a reading of the organiser's event changes in the store.</summary>
public sealed class ReadingFindingsTests
{
    private static readonly Instant Now = At(600);

    [Theory]
    [InlineData(AttendeeResponse.Accepted, Attending.Coming)]
    [InlineData(AttendeeResponse.Tentative, Attending.Tentative)]
    [InlineData(AttendeeResponse.Declined, Attending.NotComing)]
    public void An_answer_to_the_invitation_is_kept(AttendeeResponse response, Attending attending) =>
        Assert.Equal(
            new AttendanceAnswer("P01", attending, AttendanceSource.Calendar, At(5)), Assert.Single(Answers(Event(Claude(response, 5)))));

    // Stored: what Claude said before, in chat, ten minutes after the planning.
    [Theory]
    [InlineData(Attending.Coming, AttendeeResponse.Declined, 20, Attending.NotComing)]
    [InlineData(Attending.Coming, AttendeeResponse.Declined, 5, Attending.Coming)]
    [InlineData(Attending.Coming, AttendeeResponse.Declined, 10, Attending.Coming)]
    [InlineData(Attending.Coming, AttendeeResponse.Declined, null, Attending.Coming)]
    [InlineData(Attending.NotComing, AttendeeResponse.None, 20, Attending.NotComing)]
    [InlineData(Attending.SendsDeputy, AttendeeResponse.Accepted, 5, Attending.SendsDeputy)]
    [InlineData(Attending.SendsDeputy, AttendeeResponse.Accepted, 20, Attending.Coming)]
    [InlineData(Attending.SendsDeputy, AttendeeResponse.Declined, 20, Attending.SendsDeputy)]
    public void The_later_statement_holds_whichever_way_it_came(
        Attending said, AttendeeResponse response, int? minutes, Attending holds)
    {
        var stored = Planned with { Attendance = [Chat("P01", said, 10, said == Attending.SendsDeputy ? "P03" : null)] };

        var answer = Assert.Single(After(stored, Event(Claude(response, minutes))).Attendance);

        Assert.Equal(holds, answer.Attending);
        Assert.Equal(holds == Attending.SendsDeputy ? "P03" : null, answer.DeputyId);
    }

    [Theory]
    [InlineData("claude.modele@mairie.example.org", "P01")]
    [InlineData("Claude.MODELE@Mairie.example.org", "P01")]
    [InlineData("parti.ancien@mairie.example.org", "P09")]
    [InlineData("alix.testard@police.example.org", "PN:S01")]
    [InlineData(RoomAddress, RoomAddress)]
    [InlineData("sacha.epreuve@transport.example.net", null)]
    [InlineData("noa.maquette@police.example.org", null)]
    [InlineData("inconnu@example.org", null)]
    public void Only_who_was_invited_is_heard(string address, string? contact) =>
        Assert.Equal(contact, Answers(Event(Says(address, AttendeeResponse.Accepted, 5))).SingleOrDefault()?.ContactId);

    [Theory]
    [InlineData(0, false)]
    [InlineData(29, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void An_answer_given_for_another_date_does_not_count(int minutes, bool counts)
    {
        var moved = Planned with { AnswersSince = At(30), TimeVersion = 1 };

        Assert.Equal(counts, After(moved, Event(Claude(AttendeeResponse.Accepted, minutes))).Attendance.Count == 1);
    }

    [Fact]
    public void What_is_answered_while_the_calendar_shows_another_time_is_about_that_one()
    {
        var elsewhere = Event(Says("claude.modele@mairie.example.org", AttendeeResponse.Accepted, 5, Start.PlusDays(2), 60)) with
        {
            Start = Start.PlusDays(1),
        };

        var moved = After(Planned, elsewhere with { MovedByHand = true });
        var notWrittenYet = After(Planned with { AnswersSince = At(1), TimeVersion = 1 }, elsewhere);

        Assert.Equal((Start.PlusDays(1), 0, 0), (moved.HandMovedTo, moved.Attendance.Count, moved.Proposals.Count));
        Assert.Empty(notWrittenYet.Attendance);
    }

    [Fact]
    public void An_answer_of_the_far_future_does_not_outlive_what_is_said_later()
    {
        var after = After(Planned, Event(Claude(AttendeeResponse.Declined, 600_000)));

        Assert.True(Assert.Single(after.Attendance).At <= Now);
    }

    [Fact]
    public void Nothing_new_writes_nothing()
    {
        var reading = Event(Claude(AttendeeResponse.Accepted, 5), Says("dominique.esquisse@bailleur.example.com", AttendeeResponse.None, null));
        var after = After(Planned, reading);

        Assert.Empty(ReadingFindings.Of(Gpo(after), after, reading, Now));
    }

    [Fact]
    public void Another_time_that_is_proposed_is_told_to_the_lead_once()
    {
        var proposed = new LocalDateTime(2026, 12, 2, 10, 0);
        var reading = Event(Says("claude.modele@mairie.example.org", AttendeeResponse.Declined, 5, proposed, 60));
        var rows = Found(Planned, reading);

        var told = Assert.Single(rows.OfType<Effect>());
        Assert.Equal((CalendarNews.TimeProposed, "PN:S01"), (told.Topic, told.Recipient));
        Assert.Equal(["R-S01-24", "P01"], told.SubjectIds);
        var after = rows.OfType<Meeting>().Single();
        Assert.Equal([new TimeProposal("P01", proposed, 60)], after.Proposals);
        Assert.Empty(Found(after, reading));
        Assert.Single(Found(after, Event(reading.Attendees[0] with { ProposedStart = proposed.PlusHours(1) })).OfType<Effect>());
    }

    [Theory]
    [InlineData(AttendeeResponse.None, 5, 10)]
    [InlineData(AttendeeResponse.Tentative, -5, 10)]
    [InlineData(AttendeeResponse.Tentative, 5, 14)]
    public void A_proposal_without_an_answer_or_for_the_time_that_is_says_nothing(AttendeeResponse response, int minutes, int hour)
    {
        var reading = Event(Says("claude.modele@mairie.example.org", response, minutes, new LocalDateTime(2026, 12, 1, hour, 0)));

        Assert.Empty(Found(Planned, reading).OfType<Effect>());
    }

    [Fact]
    public void A_room_that_declines_is_told_once_and_again_only_when_it_had_accepted_in_between()
    {
        var first = Found(Planned, Event(Says(RoomAddress, AttendeeResponse.Declined, 5)));
        var declined = first.OfType<Meeting>().Single();
        var again = Found(declined, Event(Says(RoomAddress, AttendeeResponse.Declined, 5)));
        var accepted = After(declined, Event(Says(RoomAddress, AttendeeResponse.Accepted, 9)));
        var second = Found(accepted, Event(Says(RoomAddress, AttendeeResponse.Declined, 12)));

        Assert.Equal(CalendarNews.RoomDeclined, Assert.Single(first.OfType<Effect>()).Topic);
        Assert.Empty(again);
        Assert.NotEqual(first.OfType<Effect>().Single().Id, Assert.Single(second.OfType<Effect>()).Id);
        Assert.Equal(["R-S01-24"], second.OfType<Effect>().Single().SubjectIds);
    }

    [Fact]
    public void An_event_that_vanished_is_to_be_put_back_once_for_each_event()
    {
        var rows = Found(Planned, EventReading.Missing);
        var lost = rows.OfType<Meeting>().Single();
        var effect = Assert.Single(rows.OfType<Effect>());

        Assert.Equal((EffectKind.Calendar, 0), (effect.Kind, lost.SyncedVersion));
        Assert.Empty(Found(lost, EventReading.Missing));
        var later = Found(Planned with { CalendarEventId = "AAk2" }, EventReading.Missing);
        Assert.NotEqual(effect.Id, later.OfType<Effect>().Single().Id);
        Assert.NotEqual(EffectFactory.Calendar(Gpo(Planned), Planned, Now).Id, effect.Id);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("AAk1", 0)]
    public void An_event_that_is_still_to_be_made_is_not_missed(string? eventId, int synced) =>
        Assert.Empty(Found(Planned with { CalendarEventId = eventId, SyncedVersion = synced }, EventReading.Missing));

    [Fact]
    public void Of_a_meeting_that_is_over_only_the_answers_are_kept()
    {
        var after = Instant.FromUtc(2026, 12, 1, 14, 30);
        var reading = new EventReading("AAk1", Start, 150, true,
            [Says("claude.modele@mairie.example.org", AttendeeResponse.Declined, 5, Start.PlusDays(1)), Says(RoomAddress, AttendeeResponse.Declined, 5)]);

        Assert.Empty(ReadingFindings.Of(Gpo(Planned), Planned, EventReading.Missing, after));
        var found = Assert.Single(ReadingFindings.Of(Gpo(Planned), Planned, reading, after).OfType<Meeting>());
        Assert.Equal(2, found.Attendance.Count);
        var line = Assert.Single(ReadingFindings.Of(Gpo(Planned), Planned, reading, after).OfType<AuditLine>());
        Assert.Equal(("calendar", "meeting.calendar", "R-S01-24", "P01 NotComing"), (line.ActorId, line.Verb, line.ObjectId, line.After));
        Assert.Equal((null, 0), (found.HandMovedTo, found.Proposals.Count));
    }

    [Fact]
    public void A_move_by_hand_is_asked_about_once_and_forgotten_when_it_is_moved_back()
    {
        var moved = Event() with { Start = Start.PlusHours(2), MovedByHand = true };
        var rows = Found(Planned, moved);
        var after = rows.OfType<Meeting>().Single();

        Assert.Equal(CalendarNews.HandMoved, Assert.Single(rows.OfType<Effect>()).Topic);
        Assert.Equal((Start.PlusHours(2), 90), (after.HandMovedTo, after.HandMovedMinutes));
        Assert.Empty(Found(after, moved));
        Assert.Null(After(after, Event()).HandMovedTo);
        Assert.Empty(Found(after, Event()).OfType<Effect>());
    }

    [Fact]
    public void Without_anybody_who_leads_answers_are_kept_and_nobody_is_told()
    {
        var gpo = new Gpo(Gpo(Planned).Contacts.Select(c => c.LeadsTheGroup ? c with { Active = false } : c)
            .Concat<GpoRow>([Gpo(Planned).Group, Planned]));

        Assert.IsType<Meeting>(Assert.Single(ReadingFindings.Of(gpo, Planned, Event(Says(RoomAddress, AttendeeResponse.Declined, 5)), Now)));
    }

    private static IReadOnlyList<GpoRow> Found(Meeting meeting, EventReading reading) => ReadingFindings.Of(Gpo(meeting), meeting, reading, Now);

    private static Meeting After(Meeting meeting, EventReading reading) =>
        Found(meeting, reading).OfType<Meeting>().SingleOrDefault() ?? meeting;

    private static IReadOnlyList<AttendanceAnswer> Answers(EventReading reading) => After(Planned, reading).Attendance;
}
