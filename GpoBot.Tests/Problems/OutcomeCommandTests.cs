using GpoBot.Core.Audit;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Tests.Reminders;
using NodaTime;

namespace GpoBot.Tests.Problems;

/// <summary>What is stored when a problem ends, begins anew or comes back, and who may decide it.</summary>
public sealed class OutcomeCommandTests
{
    private const string Lead = GroupInTime.Lead;

    private static readonly Problem Past = new()
    {
        Id = "PB06", Title = "Halls du Faubourg", Category = "HALL", Place = "Entrées A à D", Status = ProblemStatus.Solved,
        ClosedOn = new LocalDate(2026, 6, 24), RecurrenceCheckOn = new LocalDate(2026, 9, 23), TargetValue = 6, CurrentValue = 5,
        Indicator = "Signalements", LinkedGroups = ["T03"],
    };

    private readonly ClosingWorld _world = new();

    [Fact]
    public void A_closed_problem_carries_its_rule_its_opinions_and_the_day_to_look_again_and_its_commitments_go_with_it()
    {
        var done = _world.Done(Lead, new CloseSolved(ClosingWorld.Id));

        var problem = done.Puts.OfType<Problem>().Single();
        Assert.Equal("p.problem.PB14", problem.RowKey);
        Assert.Equal((ProblemStatus.Solved, 1, "resolu", 3, 2), (problem.Status, problem.RuleVersion, problem.Verdict, problem.Opinions, problem.FavourableOpinions));
        Assert.Equal((ClosingWorld.Today, (LocalDate?)new LocalDate(2027, 2, 19)), (problem.ClosedOn!.Value, problem.RecurrenceCheckOn));
        Assert.Equal(new LocalDate(2027, 2, 19), done.Puts.OfType<RecurrenceCheck>().Single().CheckOn);
        Assert.Equal(["AC001", "AC002"], done.Puts.OfType<Commitment>().Where(one => one.Archived).Select(one => one.Id));
        Assert.Equal(["c.problem.PB14", "d.commitment.AC001", "d.commitment.AC002"], done.Deletes.Select(row => row.RowKey));
        Assert.Equal(["P05", "P07", "P09"], done.Puts.OfType<Effect>().Select(effect => effect.Recipient));
        Assert.Equal(["AC003"], _world.Gpo.With(done.Puts, done.Deletes).Commitments.Select(one => one.Id));
    }

    [Fact]
    public void Ended_otherwise_what_was_still_to_do_is_given_up_with_a_reason()
    {
        _world.Has(ClosingWorld.Promise("AC009"));

        var done = _world.Done(Lead, new EndProblem(ClosingWorld.Id, ProblemStatus.Transferred, EndReason.SeveralSectors, "T05"));

        var problem = done.Puts.OfType<Problem>().Single();
        Assert.Equal((EndReason.SeveralSectors, "T05", "non_resolu_transfere"), (problem.EndedFor!.Value, problem.SentTo, problem.Verdict));
        var given = done.Puts.OfType<Commitment>().Single(one => one.Id == "AC009");
        Assert.Equal((CommitmentStatus.Dropped, (BlockingReason?)BlockingReason.Other, true), (given.Status, given.BlockedBy, given.Archived));
        Assert.Equal(["AC009"], ((ProblemEnded)done.Happening).GivenUp);
        Assert.Empty(done.Puts.OfType<RecurrenceCheck>());
    }

    [Theory]
    [InlineData(ProblemStatus.ClosedWithoutFollowUp, null, null, RefusalCode.ReasonMissing)]
    [InlineData(ProblemStatus.ClosedWithoutFollowUp, EndReason.BetterPlaced, null, RefusalCode.ReasonMissing)] // a reason of the other list
    [InlineData(ProblemStatus.Transferred, EndReason.BetterPlaced, " ", RefusalCode.DestinationMissing)]
    [InlineData(ProblemStatus.Transferred, EndReason.BetterPlaced, "Monsieur Kévin Exemple", RefusalCode.NamesAPerson)]
    public void An_end_needs_its_reason_and_a_destination_that_is_nobody(ProblemStatus end, EndReason? reason, string? to, RefusalCode code) =>
        Assert.Equal(code, _world.Refusal(Lead, new EndProblem(ClosingWorld.Id, end, reason, to)));

    [Fact]
    public void More_rows_than_a_transaction_holds_are_refused_and_said()
    {
        _world.Has([.. Enumerable.Range(100, 50).Select(number => ClosingWorld.Promise($"AC{number}") with { Status = CommitmentStatus.Done })]);

        Assert.Equal(RefusalCode.TooMuchToEnd, _world.Refusal(Lead, new CloseSolved(ClosingWorld.Id)));
    }

    [Fact]
    public void A_plan_begun_anew_is_the_same_problem_and_a_second_press_begins_no_third_plan()
    {
        _world.But(p => p with { ResidentsAsked = 3, ResidentsFavourable = 1 });

        var done = _world.Done(Lead, new RelaunchPlan(ClosingWorld.Id, SeenVersion: 1));

        var problem = done.Puts.OfType<Problem>().Single();
        Assert.Equal((ClosingWorld.Id, ProblemStatus.PlanInProgress, 2), (problem.Id, problem.Status, problem.PlanVersion));
        Assert.Empty(problem.GivenOpinions);
        Assert.Null(problem.OpinionsAskedAt);
        Assert.Null(problem.ResidentsAsked);
        _world.Has(problem);
        Assert.IsType<Outcome.Unchanged>(_world.Decide(Lead, new RelaunchPlan(ClosingWorld.Id, SeenVersion: 1)));
        Assert.Equal(RefusalCode.NothingToRelaunch, _world.Refusal(Lead, new RelaunchPlan(ClosingWorld.Id)));
    }

    [Fact]
    public void Reopened_it_has_a_new_reference_that_knows_the_old_one_and_the_old_one_knows_it()
    {
        var check = new RecurrenceCheck { ProblemId = "PB06", Title = "Halls", SolvedOn = Past.ClosedOn!.Value, CheckOn = ClosingWorld.Today };
        _world.Has(check);

        var done = _world.Done(Lead, new ReopenProblem("PB06", "PB21"), Past);

        var (taken, former) = (done.Puts.OfType<Problem>().First(), done.Puts.OfType<Problem>().Last());
        Assert.Equal(("PB21", "PB06", ProblemStatus.Diagnosis), (taken.Id, taken.ReopenedFrom, taken.Status));
        Assert.Equal((null, 6, "T03"), (taken.CurrentValue, taken.TargetValue, taken.LinkedGroups[0]));
        Assert.Equal(("p.problem.PB06", "PB21", ProblemStatus.Solved), (former.RowKey, former.ReopenedAs, former.Status));
        Assert.Equal([check.RowKey], done.Deletes.Select(row => row.RowKey));
    }

    [Fact]
    public void What_was_taken_up_already_says_by_which()
    {
        Assert.Equal("PB06 PB07", Reason(new ReopenProblem("PB06", "PB21"), Past with { ReopenedAs = "PB07" }));
        // As imported data has it: only the new one knows.
        Assert.Equal("PB06 PB07", Reason(new ReopenProblem("PB06", "PB21"), Past, Past with { Id = "PB07", ReopenedFrom = "PB06" }));
        _world.Has(Past with { Id = "PB07", ReopenedFrom = "PB06", Status = ProblemStatus.Diagnosis });
        Assert.Equal("PB06 PB07", Reason(new ReopenProblem("PB06", "PB21"), Past));
        Assert.Equal("PB06 PB07", Reason(new MarkStable("PB06"), Past));
        Assert.Equal(RefusalCode.NotClosed, _world.Refusal(Lead, new ReopenProblem("PB07", "PB21"), Past));
    }

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void Stable_is_said_on_the_day_of_the_check_at_the_earliest(string checkOn, bool enough)
    {
        var past = Past with { RecurrenceCheckOn = GroupInTime.Day(checkOn) };

        if (!enough)
        {
            Assert.Equal(RefusalCode.StableTooEarly, _world.Refusal(Lead, new MarkStable("PB06"), past));
            return;
        }

        var after = _world.Done(Lead, new MarkStable("PB06"), past).Puts.OfType<Problem>().Single();
        Assert.Equal(ClosingWorld.Today, after.StableOn);
        Assert.IsType<Outcome.Unchanged>(_world.Decide(Lead, new MarkStable("PB06"), after));
    }

    public static TheoryData<ICommand> OfLeads =>
    [
        new CloseSolved(ClosingWorld.Id), new EndProblem(ClosingWorld.Id, ProblemStatus.ClosedWithoutFollowUp, EndReason.Other),
        new RelaunchPlan(ClosingWorld.Id), new ExceptIndicator(ClosingWorld.Id, "Compteur en panne."), new ReopenProblem("PB06", "PB21"),
        new MarkStable("PB06"), new NoteReturn("PB06", "P05"), new ApprovePublicText(ClosingWorld.Id, "Le square est rendu."),
        new WriteGoodPractice("PB06", "Un gardien le soir."),
    ];

    [Theory, MemberData(nameof(OfLeads))]
    public void Only_who_leads_decides(ICommand command)
    {
        Assert.Equal(RefusalCode.NotAllowed, _world.Refusal("P05", command, Past));
        var done = _world.Done(Lead, command, Past);
        Assert.Equal(command.Verb, Assert.Single(done.Puts.OfType<AuditLine>()).Verb);
        Assert.DoesNotContain("Compteur", Assert.Single(done.Puts.OfType<AuditLine>()).After ?? "", StringComparison.Ordinal);
    }

    public static TheoryData<ICommand> ThatNameSomebody =>
    [
        new ExceptIndicator(ClosingWorld.Id, "Monsieur Kévin Exemple refuse."), new ReportReturn(ClosingWorld.Id, "chez Monsieur Kévin Exemple"),
        new ProposePublicText(ClosingWorld.Id, "Monsieur Kévin Exemple est parti."), new ApprovePublicText(ClosingWorld.Id, "Monsieur Kévin Exemple est parti."),
        new WriteGoodPractice("PB06", "Monsieur Kévin Exemple a aidé."),
    ];

    [Theory, MemberData(nameof(ThatNameSomebody))]
    public void No_text_that_names_a_person_is_stored(ICommand command) =>
        Assert.Equal(RefusalCode.NamesAPerson, _world.Refusal(Lead, command, Past));

    [Fact]
    public void What_the_police_alone_know_of_is_not_told_to_the_residents()
    {
        _world.Has(ClosingWorld.Promise("AC010") with { Title = "Contrôles du samedi", PoliceOnly = true });

        Assert.Equal(RefusalCode.TellsOfThePolice, _world.Refusal(Lead, new ApprovePublicText(ClosingWorld.Id, "Bientôt des CONTROLES du samedi !")));
    }

    [Theory]
    [InlineData("P05", 12, 15, RefusalCode.DelegatesOnly)]
    [InlineData("P09", 16, 15, RefusalCode.ResidentsOutOfRange)]
    [InlineData("P09", 0, 0, RefusalCode.ResidentsOutOfRange)]
    [InlineData("P09", -1, 5, RefusalCode.ResidentsOutOfRange)]
    public void Residents_are_counted_by_their_delegate_in_numbers_that_can_be(string actor, int favourable, int asked, RefusalCode code)
    {
        _world.Has(_world.Gpo.FindContact("P09")! with { PartnerType = "DCPP" });

        Assert.Equal(code, _world.Refusal(actor, new CountResidents(ClosingWorld.Id, favourable, asked)));
    }

    [Fact]
    public void The_lead_hears_once_that_all_have_answered_or_that_the_time_is_over()
    {
        _world.But(p => p with { OpinionsAskedAt = null, OpinionsUntil = null, GivenOpinions = [] });
        Apply(_world.Done(Lead, new AskOpinions(ClosingWorld.Id, new LocalDate(2026, 11, 27))));
        var planned = _world.Gpo.Effects.Single(effect => effect.Topic == MessageTopics.OpinionsOver);
        Assert.Equal(_world.Group.At("2026-11-30T08:00"), planned.DueAt); // the working morning after a Friday

        Apply(_world.Done("P05", new GiveOpinion(ClosingWorld.Id, Opinion.Yes)));
        Apply(_world.Done("P07", new GiveOpinion(ClosingWorld.Id, Opinion.Yes)));
        Assert.Equal(planned, _world.Gpo.FindEffect(planned.Id));
        Apply(_world.Done("P09", new GiveOpinion(ClosingWorld.Id, Opinion.Yes)));

        Assert.Equal(_world.Group.At("2026-11-20T10:00"), _world.Gpo.FindEffect(planned.Id)!.DueAt);
        Assert.DoesNotContain(_world.Done("P09", new GiveOpinion(ClosingWorld.Id, Opinion.No)).Puts, row => row is Effect);
    }

    private void Apply(Outcome.Done done) => _world.Has([.. done.Puts]);

    private string? Reason(ICommand command, params Problem[] past) => Assert.IsType<Outcome.Refused>(_world.Decide(Lead, command, past)).Reason.Subject;
}
