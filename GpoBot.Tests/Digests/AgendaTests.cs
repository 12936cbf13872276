using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Tests.Digests;

/// <summary>The agenda of a meeting on Tuesday 24 November, as it is built on the Friday before; the group last met on the 10th.</summary>
public sealed class AgendaTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    private static readonly Meeting Meeting = new()
    {
        Id = "R-S01-24", Number = 24, Start = new LocalDateTime(2026, 11, 24, 9, 30), DurationMinutes = 90, PlannedAt = Instant.MinValue,
        InvitedIds = ["P05", "P07"], AgendaProblemIds = ["PB01", "PB02", "PB09"],
    };

    private static readonly Contact Lead = Person("PN:S01", ContactRole.Lead);
    private static readonly Contact Partner = Person("P07") with { CharterSignedOn = new LocalDate(2026, 1, 13) };

    [Fact]
    public void What_is_late_comes_first_then_what_falls_due_up_to_the_day_itself()
    {
        var agenda = Of(Partner,
            Owes("AC01", "2026-11-24"), Owes("AC02", "2026-11-19"), Owes("AC03", "2026-11-25"), Owes("AC04", null), Owes("AC05", "2026-11-20"),
            Owes("AC06", "2026-10-01"), Owes("AC07", "2026-10-02") with { Status = CommitmentStatus.Done },
            Owes("AC08", "2026-10-02") with { Archived = true });

        Assert.Equal(["AC06", "AC02"], agenda.Overdue.Select(one => one.Id));
        Assert.Equal(["AC05", "AC01"], agenda.DueBefore.Select(one => one.Id));
    }

    [Fact]
    public void Then_what_was_reported_since_the_last_meeting_what_is_evaluated_and_what_was_put_on_it_each_once()
    {
        var agenda = Of(Partner,
            Problem("PB01", ProblemStatus.PlanInProgress), Problem("PB02", ProblemStatus.UnderEvaluation), Problem("PB03", ProblemStatus.Retained, "2026-11-11"),
            Problem("PB04", ProblemStatus.Retained, "2026-11-10"), Problem("PB05", ProblemStatus.Redirected, "2026-11-12"), Problem("PB09", ProblemStatus.Unsolved),
            Problem("PB06", ProblemStatus.UnderEvaluation, "2026-11-12"));

        Assert.Equal(["PB03", "PB06"], agenda.Reported.Select(one => one.Id));
        Assert.Equal(["PB02"], agenda.UnderEvaluation.Select(one => one.Id));
        Assert.Equal(["PB01", "PB09"], agenda.PutOn.Select(one => one.Id));
        Assert.Equal(5, agenda.Points);
    }

    [Fact]
    public void A_partner_sees_nothing_that_stays_within_the_police_nor_a_problem_nobody_has_taken_up()
    {
        GpoRow[] rows = [Owes("AC01", "2026-11-01") with { PoliceOnly = true }, Problem("PB03", ProblemStatus.Proposed, "2026-11-18")];

        Assert.Equal(0, Of(Partner, rows).Points);
        Assert.Equal(2, Of(Lead, rows).Points);
    }

    [Fact]
    public void Only_a_partner_who_has_not_signed_the_charter_sees_titles_alone()
    {
        Assert.True(MeetingAgenda.ShowsTitlesOnly(Person("P05")));
        Assert.False(MeetingAgenda.ShowsTitlesOnly(Partner));
        Assert.False(MeetingAgenda.ShowsTitlesOnly(Lead));
    }

    [Theory]
    [InlineData("2026-11-10T12:00:00Z", 0)] // the day of the meeting itself was said in it
    [InlineData("2026-11-10T23:30:00Z", 1)] // the 11th, where the group is
    [InlineData("2026-11-19T12:00:00Z", 1)]
    public void A_partner_was_heard_when_they_answered_since_the_group_last_met(string at, int heard)
    {
        var answeredAt = NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value;
        var gpo = World(
            Owes("AC01", null) with { AnsweredAt = answeredAt }, Owes("AC02", null), Owes("AC03", null) with { OwnerId = "P05" },
            Owes("AC04", null) with { OwnerId = Lead.Id, AnsweredAt = answeredAt });

        Assert.Equal(new NewsHeard(2, heard), NewsHeard.Of(gpo, Today));
    }

    private static MeetingAgenda Of(Contact reader, params GpoRow[] rows) => MeetingAgenda.Of(World(rows), Meeting, reader, Today);

    private static Gpo World(params GpoRow[] rows) => new(
    [
        new Group { Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", LastHeldOn = new LocalDate(2026, 11, 10) },
        Lead, Partner, Person("P05"), Meeting, .. rows,
    ]);

    private static Contact Person(string id, ContactRole role = ContactRole.Member) => new()
    {
        Id = id, Role = role, FirstName = "Dominique", LastName = id, Organisation = "Organisation " + id, PartnerType = "BAILLEUR", Email = "d@example.org",
    };

    private static Commitment Owes(string id, string? due) => new()
    {
        Id = id, OwnerId = "P07", ProblemId = "PB01", Title = "Fermer le local vélo", DecidedOn = new LocalDate(2026, 9, 1),
        DueOn = due is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value,
    };

    private static Problem Problem(string id, ProblemStatus status, string reported = "2026-09-01") => new()
    {
        Id = id, Title = "Hall occupé", Category = "HALL", Status = status, ReportedOn = NodaTime.Text.LocalDatePattern.Iso.Parse(reported).Value,
    };
}
