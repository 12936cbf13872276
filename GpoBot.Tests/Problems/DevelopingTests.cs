using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Problems.Plans;
using GpoBot.Tests.Meetings;
using NodaTime;

namespace GpoBot.Tests.Problems;

/// <summary>PN:S01 leads, P01 to P03 are partners; P01 alone has signed the charter.</summary>
public sealed class DevelopingTests
{
    private static readonly NewProblem Benches = new("Bancs dégradés", "INCIV", "Square du Moulin", 3);

    private readonly Deciding _group = new();

    public DevelopingTests() => _group.Has(_group.Gpo.FindContact("P01")! with { CharterSignedOn = new LocalDate(2026, 1, 5), PartnerType = "DCPP" });

    [Fact]
    public void A_report_tells_the_lead_now_and_both_again_before_the_promise_is_over()
    {
        var done = _group.Does(new ReportProblem("PB21", Benches), "P01");

        var messages = done.Puts.OfType<Effect>().ToDictionary(effect => effect.Topic);
        Assert.Equal(("PN:S01", Deciding.Now), (messages[MessageTopics.ProblemProposed].Recipient, messages[MessageTopics.ProblemProposed].DueAt));
        var promised = Deciding.Now + Duration.FromDays(ReportProblem.NewsWithinDays);
        Assert.InRange(messages[MessageTopics.ProposalWaiting].DueAt, Deciding.Now, messages[MessageTopics.ProposalPending].DueAt);
        Assert.InRange(messages[MessageTopics.ProposalPending].DueAt, Deciding.Now, promised);
        Assert.Equal(("HABITANTS", "P01"), (_group.Gpo.FindProblem("PB21")!.Origin, _group.Gpo.FindProblem("PB21")!.ProposedBy));
    }

    [Theory]
    [InlineData("", "INCIV", "Square", 3, RefusalCode.ProblemTitleMissing)]
    [InlineData("Bancs", "INCIV", null, 3, RefusalCode.ProblemPlaceMissing)]
    [InlineData("Bancs", "BANCS", "Square", 3, RefusalCode.CategoryMissing)]
    [InlineData("Bancs", "INCIV", "Square", 0, RefusalCode.CountOutOfRange)]
    [InlineData("Monsieur Durand crie", "INCIV", "Square", 3, RefusalCode.NamesAPerson)]
    [InlineData("Bancs", "INCIV", "Chez Madame Durand", 3, RefusalCode.NamesAPerson)]
    public void What_cannot_be_reported_is_refused(string title, string category, string? place, int people, RefusalCode code)
    {
        Assert.Equal(code, _group.Refuses(new ReportProblem("PB21", new NewProblem(title, category, place, people)), "P01").Code);
        Assert.Equal(code, _group.Refuses(new RegisterProblem("PB21", new NewProblem(title, category, place, people))).Code);
    }

    [Fact]
    public void Who_has_not_signed_the_charter_reports_nothing_and_a_partner_registers_nothing()
    {
        Assert.Equal(RefusalCode.CharterNotSigned, _group.Refuses(new ReportProblem("PB21", Benches), "P02").Code);
        Assert.Equal(RefusalCode.NotAllowed, _group.Refuses(new RegisterProblem("PB21", Benches), "P01").Code);
    }

    public static TheoryData<bool, bool, bool, bool> SomeNo
    {
        get
        {
            var cases = new TheoryData<bool, bool, bool, bool>();
            for (var bits = 0; bits < 15; bits++) cases.Add((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0);
            return cases;
        }
    }

    [Theory, MemberData(nameof(SomeNo))]
    public void One_no_of_four_is_enough_not_to_take_it_up(bool located, bool repeated, bool partners, bool measurable)
    {
        _group.Does(new ReportProblem("PB21", Benches), "P01");

        Assert.Equal(RefusalCode.TestsNotMet, _group.Refuses(new RetainProblem("PB21", new FourTests(located, repeated, partners, measurable))).Code);
    }

    [Fact]
    public void The_whole_way_from_the_report_to_the_plan()
    {
        _group.Does(new ReportProblem("PB21", Benches), "P01");
        Assert.Equal(RefusalCode.UnknownProblem, _group.Refuses(new AddCommitment("AC100", "PB21", "P01", "Réparer", null)).Code);
        Assert.Equal(RefusalCode.NotRetained, _group.Refuses(new SetDiagnosis("PB21", Diagnosis.Empty with { Where = "ici" })).Code);

        var retained = _group.Does(new RetainProblem("PB21", FourTests.AllMet));
        Assert.Equal("P01", Assert.Single(Deciding.Messages(retained)).Recipient);
        Assert.IsType<ProblemRetained>(retained.Happening);
        _group.Does(new SetDiagnosis("PB21", Diagnosis.Empty with { Where = "Aire de jeux" }));
        Assert.Equal(ProblemStatus.Diagnosis, Status);
        _group.Does(new AddCommitment("AC100", "PB21", "P01", "Réparer les bancs", null));
        Assert.Equal(ProblemStatus.PlanInProgress, Status);
        _group.Does(new SetDiagnosis("PB21", Diagnosis.Empty with { Where = "Aire de jeux et allée" }));
        Assert.Equal(ProblemStatus.PlanInProgress, Status);
        Assert.Equal(RefusalCode.AlreadyRetained, _group.Refuses(new RedirectProblem("PB21", "MAIRIE")).Code);
    }

    [Fact]
    public void Two_who_write_the_diagnosis_at_once_do_not_undo_each_other()
    {
        _group.Does(new RegisterProblem("PB21", Benches));
        _group.Does(new RetainProblem("PB21", FourTests.AllMet));
        var seen = _group.Gpo.FindProblem("PB21")!.Version;
        _group.Does(new SetDiagnosis("PB21", Diagnosis.Empty with { Where = "Aire de jeux" }, seen));

        Assert.Equal(RefusalCode.ProblemChanged, _group.Refuses(new SetDiagnosis("PB21", Diagnosis.Empty with { When = "Le soir" }, seen)).Code);
    }

    [Fact]
    public void The_first_count_is_the_one_it_began_with_and_none_can_be_of_tomorrow()
    {
        _group.Does(new RegisterProblem("PB21", Benches));
        Assert.Equal(RefusalCode.IndicatorMissing, _group.Refuses(new SetIndicator("PB21", Value: 9)).Code);
        _group.Does(new SetIndicator("PB21", "Bancs hors d'usage", Target: 0, Value: 9));
        _group.Does(new SetIndicator("PB21", Value: 2, On: new LocalDate(2026, 11, 18)));

        var problem = _group.Gpo.FindProblem("PB21")!;
        Assert.Equal((9, 2, 0, new LocalDate(2026, 11, 18)), (problem.InitialValue, problem.CurrentValue, problem.TargetValue, problem.MeasuredOn));
        Assert.Equal(RefusalCode.MeasureToCome, _group.Refuses(new SetIndicator("PB21", Value: 1, On: new LocalDate(2026, 11, 21))).Code);
        Assert.Equal(RefusalCode.IndicatorOutOfRange, _group.Refuses(new SetIndicator("PB21", Value: -1)).Code);
    }

    [Theory]
    [InlineData("Tapage", "BRUIT", "place de l'Horloge", true)]
    [InlineData("Regroupements", "ALCOOL", "Place de l'Horloge", true)]
    [InlineData("Épaves", "STAT", "place de l'Horloge", false)] // the same place, another matter
    [InlineData("Tapage", "BRUIT", "place de la Gare", false)]
    [InlineData("Tapage", "BRUIT", "place", false)] // no place at all
    public void The_same_matter_at_the_same_place_is_the_same_problem(string title, string category, string place, bool same)
    {
        Problem[] known =
        [
            new() { Id = "PB04", Title = "Alcoolisation et tapage, place de l'Horloge", Category = "ALCOOL", Place = "Place de l'Horloge", Status = ProblemStatus.Solved },
            new() { Id = "PB05", Title = "Stationnement", Category = "STAT", Place = "Rue du Marché" },
        ];

        Assert.Equal(same ? "PB04" : null, Duplicates.Find(new NewProblem(title, category, place), known)?.Id);
    }

    [Fact]
    public void Every_category_has_five_usual_commitments_short_enough_to_be_added() => Assert.All(ProblemCategories.All, category =>
    {
        var usual = PlanTemplates.Of(category);
        Assert.Equal(5, usual.Count);
        Assert.Equal(5, usual.Select(one => one.Title).Distinct().Count());
        Assert.All(usual, one => Assert.InRange(one.Title.Length, 10, AddCommitment.LongestTitle));
        Assert.All(usual, one => Assert.Equal(one.PartnerType == "PN", one.PoliceOnly));
        Assert.NotEmpty(PlanTemplates.Partners(category));
    });

    [Fact]
    public void A_plan_is_added_whole_or_not_at_all()
    {
        _group.Does(new RegisterProblem("PB21", Benches));
        _group.Does(new RetainProblem("PB21", FourTests.AllMet));
        NewCommitment good = new("AC100", "P01", "Réparer les bancs", new LocalDate(2026, 12, 1), true);
        Assert.Equal(RefusalCode.UnknownContact, _group.Refuses(new AddPlan("PB21", [good, good with { Id = "AC101", OwnerId = "P99" }])).Code);

        _group.Does(new AddPlan("PB21", [good, good with { Id = "AC101", OwnerId = "P02" }]));

        Assert.Equal(2, _group.Gpo.Commitments.Count);
        // What a partner is to do cannot be kept from partners.
        Assert.All(_group.Gpo.Commitments, one => Assert.False(one.PoliceOnly));
    }

    [Fact]
    public void A_copy_is_asked_for_when_what_it_shows_changes_and_taken_back_with_the_link_or_the_end()
    {
        var other = new Group { Id = "T01", Kind = GroupKind.Thematic, Name = "Transports", AttachedSectors = ["S01"] };
        _group.Does(new RegisterProblem("PB21", Benches));
        _group.Does(new RetainProblem("PB21", FourTests.AllMet));
        var before = _group.Gpo;
        var linked = _group.Does(new LinkProblem("PB21", other));
        Assert.Equal("T01", Assert.Single(Copies.Effects(before, linked.Puts, Deciding.Now)).Recipient);
        Assert.Equal("Bancs dégradés", Copies.Wanted(_group.Gpo, "PB21", "T01")!.Title);

        before = _group.Gpo;
        Assert.Empty(Copies.Effects(before, _group.Does(new SetIndicator("PB21", "Bancs", Value: 2)).Puts, Deciding.Now));
        Assert.Single(Copies.Effects(before, [before.FindProblem("PB21")! with { Status = ProblemStatus.Solved }], Deciding.Now));
        Assert.Single(Copies.Effects(before, _group.Does(new LinkProblem("PB21", other, Off: true)).Puts, Deciding.Now));
        Assert.Null(Copies.Wanted(_group.Gpo, "PB21", "T01"));
        Assert.Equal(RefusalCode.LinkOutOfReach, _group.Refuses(new LinkProblem("PB21", other with { AttachedSectors = ["S02"] })).Code);
        Assert.Equal(RefusalCode.LinkOutOfReach, _group.Refuses(new LinkProblem("PB21", null)).Code);
    }

    private ProblemStatus Status => _group.Gpo.FindProblem("PB21")!.Status;
}
