using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Tests.Retention;

/// <summary>What the rules ask of each kind of row, on the last day on which it is kept and on the first on which it is not.</summary>
public sealed class RetentionPlanTests
{
    private static readonly Instant Long = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly Group Group = new() { Id = "S01", Kind = GroupKind.Sector, Name = "Essai", Zone = "Europe/Paris" };
    private static readonly LocalDate Day = new(2026, 11, 20);

    private static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InUtc().ToInstant();
    private static Contact Left(LocalDate? on) => new()
    {
        Id = "P05", Organisation = "Horizon Habitat", PartnerType = "BAILLEUR", FirstName = "Elias", LastName = "Palier", Email = "e@example.org",
        Active = false, AccessUntil = on,
    };
    private static Problem Closed(string id = "PB01") => new()
    {
        Id = id, Title = "Épaves", Category = "STAT", Status = ProblemStatus.Solved, ClosedOn = Day, ReportedOn = Day.PlusDays(-90),
    };
    private static Meeting Held => new()
    {
        Id = "R-S01-1", Number = 1, Start = Day.At(new LocalTime(9, 30)), DurationMinutes = 60, PlannedAt = Long, Status = MeetingStatus.Held, AgendaProblemIds = ["PB01"],
    };
    private static Commitment Archived => new()
    {
        Id = "AC001", ProblemId = "PB01", OwnerId = "P05", Title = "Enlever", DecidedOn = Day.PlusDays(-60), Status = CommitmentStatus.Done,
        DoneOn = Day.PlusDays(-30), MeetingId = "R-S01-1", Archived = true,
    };

    public static TheoryData<string, GpoRow, LocalDate, RetentionAct> Dated => new()
    {
        { "left", Left(Day), Day.PlusMonths(3), RetentionAct.Forget },
        { "closed problem", Closed(), Day.PlusMonths(24), RetentionAct.Delete },
        { "commitment without its problem", Archived, Day.PlusDays(-30).PlusMonths(24), RetentionAct.Delete },
        { "meeting", Held, Day.PlusMonths(24), RetentionAct.Delete },
        { "proposal", Closed() with { Status = ProblemStatus.Proposed, ClosedOn = null, ReportedOn = Day }, Day.PlusDays(60), RetentionAct.Delete },
        { "redirected", Closed() with { Status = ProblemStatus.Redirected, ClosedOn = null, ReportedOn = Day }, Day.PlusMonths(24), RetentionAct.Delete },
        { "point", new AgendaPoint { Id = "OJ1", Text = "x", ProposedBy = "P05", ProposedAt = Noon(Day) }, Day.PlusDays(60), RetentionAct.Delete },
        { "turn", new TurnMarker("abc", "{}") { At = Noon(Day) }, Day.PlusDays(30), RetentionAct.Delete },
        {
            "message",
            new Effect { Id = "msg.x", Kind = EffectKind.Message, Topic = "x", SubjectIds = [], Recipient = "P05", DueAt = Noon(Day), State = EffectState.Sent, FinishedAt = Noon(Day) },
            Day.PlusDays(90), RetentionAct.Delete
        },
        {
            "record",
            new DecisionRecord { MeetingId = "R-S01-1", Number = 1, Start = Day.At(new LocalTime(9, 30)), Since = Long, ValidatedAt = Noon(Day), ValidatedBy = "PN:S01" },
            Day.PlusMonths(24), RetentionAct.Delete
        },
    };

    [Theory]
    [MemberData(nameof(Dated))]
    public void Each_kind_goes_on_its_day_and_not_the_day_before(string what, GpoRow row, LocalDate due, RetentionAct act)
    {
        var before = Plan(due.PlusDays(-1), row);
        Assert.Empty(before.Steps);
        Assert.Equal(due, before.Next);
        var step = Assert.Single(Plan(due, row).Steps);
        Assert.Equal((what, act, due), (what, step.Act, step.Due));
    }

    [Fact]
    public void Whoever_left_long_ago_keeps_the_organisation_and_loses_all_else()
    {
        var after = (Contact)Assert.Single(Plan(Day.PlusMonths(3), Left(Day) with { Function = "Gardien", DeputyId = "P06", Language = "en", CharterSignedOn = Day }).Steps).After!;
        Assert.Equal("Ancien membre (Horizon Habitat)", after.FullName);
        Assert.Equal(("", "", "", null, null, null, null), (after.FirstName, after.LastName, after.Email, after.Function, after.DeputyId, after.Language, after.CharterSignedOn));
        Assert.Equal(("P05", "BAILLEUR", false), (after.Id, after.PartnerType, after.Active));
        Assert.Empty(Plan(Day.PlusYears(9), after).Steps);
    }

    [Fact]
    public void Of_whoever_left_on_an_unknown_day_the_time_begins_when_the_rules_first_see_them()
    {
        var step = Assert.Single(Plan(Day, Left(null)).Steps);
        Assert.Equal((RetentionAct.Count, Day), (step.Act, ((Contact)step.After!).AccessUntil));
    }

    [Fact]
    public void What_an_import_brought_stays_whole_for_the_days_of_grace_however_old()
    {
        var mark = new RetentionMark { Since = Noon(Day) };
        GpoRow[] old = [Closed() with { ClosedOn = new LocalDate(2015, 1, 1) }, Left(new LocalDate(2015, 1, 1)), mark];
        Assert.Empty(Plan(Day.PlusDays(29), old).Steps);
        Assert.Equal(2, Plan(Day.PlusDays(30), old).Steps.Count);
    }

    [Fact]
    public void Commitments_go_with_their_problem_and_not_before()
    {
        Assert.Empty(Plan(Day.PlusMonths(24).PlusDays(-1), Closed(), Archived).Steps);
        Assert.Equal(2, Plan(Day.PlusMonths(24), Closed(), Archived).Changes.Count());
        Assert.Empty(Plan(Day.PlusYears(9), Closed() with { Status = ProblemStatus.Diagnosis, ClosedOn = null }, Archived).Changes);
    }

    [Fact]
    public void A_meeting_is_kept_as_long_as_a_problem_it_spoke_of_is_followed()
    {
        var open = Closed() with { Status = ProblemStatus.PlanInProgress, ClosedOn = null };
        Assert.Equal(KeptFor.StillFollowed, Assert.Single(Plan(Day.PlusYears(3), open, Held).Steps).Why);
        var other = Held with { AgendaProblemIds = [] };
        Assert.Equal(KeptFor.StillFollowed, Assert.Single(Plan(Day.PlusYears(3), open, other, Archived).Steps).Why);
        Assert.Equal(RetentionAct.Delete, Assert.Single(Plan(Day.PlusYears(3), open, other).Steps).Act);
    }

    [Fact]
    public void A_problem_that_was_taken_up_again_is_kept_while_the_new_one_lives_with_all_that_came_before()
    {
        GpoRow[] chain =
        [
            Closed("PB01") with { ReopenedAs = "PB02" }, Closed("PB02") with { ReopenedAs = "PB03" },
            Closed("PB03") with { Status = ProblemStatus.Diagnosis, ClosedOn = null },
        ];
        Assert.Equal([KeptFor.GoesOn, KeptFor.GoesOn], Plan(Day.PlusYears(3), chain).Steps.Select(step => step.Why!.Value));
        Assert.Equal(2, Plan(Day.PlusYears(3), chain[..2]).Changes.Count());
    }

    [Fact]
    public void Under_a_legal_hold_everything_is_kept_and_said_so()
    {
        var held = Group with { Hold = new LegalHold("réquisition", Day) };
        var plan = Plan(Day.PlusYears(5), [held, Left(Day), Closed(), Held, new TurnMarker("t", "{}") { At = Long }]);
        Assert.Equal(4, plan.Steps.Count);
        Assert.All(plan.Steps, step => Assert.Equal((RetentionAct.Keep, KeptFor.LegalHold), (step.Act, step.Why)));
        Assert.Empty(plan.Changes);
    }

    [Theory]
    [InlineData("2026-11-20T00:30:00Z", null, "2026-11-27")]
    [InlineData("2026-11-20T00:30:00Z", "2026-11-22", "2026-11-22")]
    [InlineData("2026-11-20T12:00:00Z", "2026-11-20", "2026-11-21")]
    [InlineData("2026-11-20T12:00:00Z", "2020-01-01", "2026-11-21")]
    public void The_next_look_is_the_night_of_the_next_thing_due_and_within_a_week(string now, string? due, string night)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var at = PurgeNight.After(NodaTime.Text.InstantPattern.General.Parse(now).Value, "S01", zone, due is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value).InZone(zone);
        Assert.Equal(night, at.Date.ToString("uuuu-MM-dd", null));
        Assert.InRange(at.Hour, 2, 4);
    }

    [Fact]
    public void What_counted_counts_on_when_the_rows_are_gone()
    {
        var gpo = Whole(Closed(), Archived, Held);
        var before = Core.Reports.FactsReader.Of(gpo, gpo.Past);
        var kept = PastFacts.Of([.. gpo.Past], before, Noon(Day), 0)!;
        var after = Core.Reports.FactsReader.Of(Whole(), [kept]);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(before), System.Text.Json.JsonSerializer.Serialize(after));
        Assert.Single(after.Problems);
    }

    private static RetentionPlan Plan(LocalDate on, params GpoRow[] rows) => RetentionPlan.Of(Whole(rows), Noon(on), new RetentionRules());

    private static Gpo Whole(params GpoRow[] rows)
    {
        List<GpoRow> all = [.. rows];
        if (!all.OfType<Group>().Any()) all.Add(Group);
        if (!all.OfType<RetentionMark>().Any()) all.Add(new RetentionMark { Since = Long });
        var live = all.Where(row => GpoRow.IsLive(row.RowKey));
        return new Gpo(live).WithPast([.. all.Where(row => !GpoRow.IsLive(row.RowKey))], new Dictionary<string, string>());
    }
}
