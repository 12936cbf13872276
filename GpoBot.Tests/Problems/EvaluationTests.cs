using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Tests.Reminders;
using NodaTime;

namespace GpoBot.Tests.Problems;

/// <summary>Alix leads; P05 and P06 are colleagues, P07 and P09 of other organisations, P20 there for one meeting.</summary>
public sealed class EvaluationTests
{
    private const string Id = "PB14";

    private readonly GroupInTime _group = new GroupInTime().Has(
        GroupInTime.Contact("P06") with { Organisation = "Organisation P05" },
        GroupInTime.Contact("P08", ContactRole.Deputy) with { Organisation = "Organisation P07" },
        GroupInTime.Contact("P20", ContactRole.Occasional),
        new Problem { Id = Id, Title = "Square du Moulin", Category = "ALCOOL", Status = ProblemStatus.PlanInProgress });

    [Fact]
    public void All_members_are_asked_once_and_have_two_weeks()
    {
        var done = Settle(GroupInTime.Lead, new AskOpinions(Id));

        var problem = _group.Gpo.FindProblem(Id)!;
        Assert.Equal((ProblemStatus.UnderEvaluation, new LocalDate(2026, 12, 4), true), (problem.Status, problem.OpinionsUntil, problem.AsksOpinions));
        var messages = done.Puts.OfType<Effect>().Where(effect => effect.Topic == MessageTopics.OpinionAsked).ToList();
        Assert.Equal(["P05", "P06", "P07", "P09"], messages.Select(effect => effect.Recipient));
        Assert.All(messages, effect => Assert.Equal((MessageTopics.OpinionAsked, Id), (effect.Topic, effect.SubjectIds[0])));
        Assert.Equal("UnderEvaluation", Assert.Single(done.Puts.OfType<AuditLine>()).After);
    }

    [Fact]
    public void While_it_runs_it_is_not_asked_anew_and_once_it_is_over_the_old_opinions_go()
    {
        Settle(GroupInTime.Lead, new AskOpinions(Id));
        Settle("P05", new GiveOpinion(Id, Opinion.No));
        Assert.IsType<Outcome.Unchanged>(Decide(GroupInTime.Lead, new AskOpinions(Id), at: "2026-12-04T23:59"));

        var again = Settle(GroupInTime.Lead, new AskOpinions(Id), at: "2026-12-05T09:00");

        Assert.Empty(_group.Gpo.FindProblem(Id)!.GivenOpinions);
        Assert.Equal(4, again.Puts.OfType<Effect>().Count(effect => effect.Topic == MessageTopics.OpinionAsked));
    }

    [Theory]
    [InlineData("P05", Id, null, RefusalCode.NotAllowed)]
    [InlineData("P20", Id, null, RefusalCode.NotAllowed)]
    [InlineData(GroupInTime.Lead, "PB99", null, RefusalCode.UnknownProblem)]
    [InlineData(GroupInTime.Lead, Id, "2026-11-19", RefusalCode.DueDatePast)]
    public void What_may_not_be_asked_is_refused(string actor, string problem, string? until, RefusalCode code) =>
        Assert.Equal(code, Refusal(actor, new AskOpinions(problem, until is null ? null : GroupInTime.Day(until))));

    [Theory]
    [InlineData(ProblemStatus.Solved)]
    [InlineData(ProblemStatus.Transferred)]
    [InlineData(ProblemStatus.Proposed)]
    public void Only_an_open_problem_is_evaluated(ProblemStatus status)
    {
        _group.Has(_group.Gpo.FindProblem(Id)! with { Id = "PB15", Status = status });

        Assert.Equal(RefusalCode.UnknownProblem, Refusal(GroupInTime.Lead, new AskOpinions("PB15")));
    }

    [Theory]
    [InlineData("P20", "2026-11-20T10:00", RefusalCode.UnknownProblem)] // there for one meeting: as if it were none
    [InlineData("P05", "2026-12-05T00:00", RefusalCode.OpinionsNotAsked)] // over since midnight
    public void An_opinion_that_may_not_be_given_is_refused(string actor, string at, RefusalCode code)
    {
        Settle(GroupInTime.Lead, new AskOpinions(Id));

        Assert.Equal(code, Refusal(actor, new GiveOpinion(Id, Opinion.Yes), at));
        Assert.Equal(RefusalCode.UnknownProblem, Refusal("P05", new GiveOpinion("PB99", Opinion.Yes)));
    }

    [Fact]
    public void Nobody_is_heard_who_was_not_asked() =>
        Assert.Equal(RefusalCode.OpinionsNotAsked, Refusal("P05", new GiveOpinion(Id, Opinion.Yes)));

    [Fact]
    public void An_organisation_has_one_opinion_which_a_colleague_replaces_until_the_last_minute()
    {
        Settle(GroupInTime.Lead, new AskOpinions(Id));
        Settle("P05", new GiveOpinion(Id, Opinion.No));
        Settle("P07", new GiveOpinion(Id, Opinion.None));
        Assert.IsType<Outcome.Unchanged>(Decide("P05", new GiveOpinion(Id, Opinion.No)));

        var replaced = Settle("P06", new GiveOpinion(Id, Opinion.RatherYes), at: "2026-12-04T23:59");
        Settle("P08", new GiveOpinion(Id, Opinion.Yes), at: "2026-12-04T23:59");

        Assert.Equal([("P06", Opinion.RatherYes), ("P08", Opinion.Yes)], Given());
        Assert.Equal(("No", "RatherYes"), (replaced.Puts.OfType<AuditLine>().Single().Before, replaced.Puts.OfType<AuditLine>().Single().After));
    }

    // Organisations: P05 (with P06), P07, P09 are members; Alix is of the police.
    [Theory]
    [InlineData("", 3, 0, 0, 0, false)]
    [InlineData("P05:Yes P07:Yes", 3, 2, 2, 2, false)] // two are too few
    [InlineData("P05:Yes P06:Yes P07:Yes", 3, 2, 2, 2, false)] // colleagues are one
    [InlineData("P05:Yes P07:RatherYes P09:No", 3, 3, 3, 2, true)] // two thirds
    [InlineData("P05:Yes P07:RatherNo P09:No", 3, 3, 3, 1, false)]
    [InlineData("P05:Yes P07:None P09:None", 3, 3, 1, 1, true)] // "none" is presence, not a vote
    [InlineData("P05:None P07:None P09:None", 3, 3, 0, 0, false)]
    [InlineData("PN:S01:Yes P05:No P07:RatherYes", 4, 3, 3, 2, true)] // the lead's service has a voice too
    public void Organisations_are_counted_not_people(string given, int asked, int answered, int voting, int favourable, bool met)
    {
        _group.Has(_group.Gpo.FindContact(GroupInTime.Lead)! with { PartnerType = "PN" });
        Settle(GroupInTime.Lead, new AskOpinions(Id));
        foreach (var one in given.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = one.LastIndexOf(':');
            Settle(one[..cut], new GiveOpinion(Id, Enum.Parse<Opinion>(one[(cut + 1)..])));
        }

        var count = OpinionCount.Of(_group.Gpo, _group.Gpo.FindProblem(Id)!);

        Assert.Equal((asked, answered, voting, favourable, met), (count.Asked, count.Answered, count.Voting, count.Favourable, count.Met));
    }

    [Fact]
    public void The_police_alone_cannot_call_it_solved()
    {
        foreach (var id in new[] { "P05", "P07", "P09" }) _group.Has(_group.Gpo.FindContact(id)! with { PartnerType = id == "P09" ? "DCPP" : "PN" });
        Settle(GroupInTime.Lead, new AskOpinions(Id));
        foreach (var id in new[] { "P05", "P07", "P09" }) Settle(id, new GiveOpinion(Id, Opinion.Yes));

        var count = OpinionCount.Of(_group.Gpo, _group.Gpo.FindProblem(Id)!);

        Assert.Equal((true, true, false, false), (count.EnoughAnswered, count.EnoughFavourable, count.OutsidePolice, count.Met));
    }

    private IEnumerable<(string, Opinion)> Given() => _group.Gpo.FindProblem(Id)!.GivenOpinions.Select(one => (one.ContactId, one.Opinion));

    private Outcome Decide(string actor, ICommand command, string at = "2026-11-20T10:00") => command.Decide(new Situation(
        _group.Gpo, _group.Gpo.FindContact(actor)!, _group.At(at), "text", "turn", CalendarInvites: false));

    private RefusalCode Refusal(string actor, ICommand command, string at = "2026-11-20T10:00") =>
        Assert.IsType<Outcome.Refused>(Decide(actor, command, at)).Reason.Code;

    private Outcome.Done Settle(string actor, ICommand command, string at = "2026-11-20T10:00")
    {
        var done = Assert.IsType<Outcome.Done>(Decide(actor, command, at));
        _group.Has([.. done.Puts.OfType<Problem>()]);
        return done;
    }
}
