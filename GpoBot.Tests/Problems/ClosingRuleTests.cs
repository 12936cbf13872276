using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Problems;
using GpoBot.Tests.Reminders;

namespace GpoBot.Tests.Problems;

/// <summary>Rule v1 at its borders: every condition alone, and the last value that passes beside the first that does not.</summary>
public sealed class ClosingRuleTests
{
    private readonly ClosingWorld _world = new();

    [Fact]
    public void The_least_that_the_rule_asks_for_is_enough()
    {
        Assert.Empty(_world.Check().Missing);
        Assert.True(_world.Check().Met);
    }

    public static TheoryData<string, ClosingCondition[]> Cases => new()
    {
        { "a commitment to do", [ClosingCondition.Commitments] },
        { "a commitment blocked", [ClosingCondition.Commitments] },
        { "a commitment to confirm", [ClosingCondition.Commitments] },
        { "dropped without a reason", [ClosingCondition.Commitments] },
        { "dropped with a remark", [] },
        { "no commitment at all", [] },
        { "measured 31 days ago", [ClosingCondition.Indicator] },
        { "one above the target", [ClosingCondition.Indicator] },
        { "never measured", [ClosingCondition.Indicator] },
        { "no target", [ClosingCondition.Indicator] },
        { "below the target", [] },
        { "above the target, with an exception", [] },
        { "measured long ago, with an exception", [] },
        { "an exception of blanks", [ClosingCondition.Indicator] },
        { "two organisations", [ClosingCondition.Opinions] },
        { "three answers of two organisations' worth", [ClosingCondition.Opinions] },
        { "one favourable of three", [ClosingCondition.Opinions] },
        { "nobody says yes or no", [ClosingCondition.Opinions] },
        { "one yes beside two without opinion", [] },
        { "all police", [ClosingCondition.Opinions] },
        { "all police, and the residents", [] },
        { "two organisations and the residents", [] },
        { "two organisations and residents of whom too few are content", [ClosingCondition.Opinions] },
        { "a quorum of four", [ClosingCondition.Opinions] },
        { "three quarters asked for", [ClosingCondition.Opinions] },
        { "nothing at all", [ClosingCondition.Commitments, ClosingCondition.Indicator, ClosingCondition.Opinions] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_is_missing_is_named(string change, ClosingCondition[] missing)
    {
        Change(change);

        var check = _world.Check();

        Assert.Equal(missing, check.Missing);
        Assert.Equal(missing.Length == 0, check.Met);
        if (missing.Length == 0) _world.Done(GroupInTime.Lead, new CloseSolved(ClosingWorld.Id));
        else Assert.Equal(RefusalCode.RuleNotMet, _world.Refusal(GroupInTime.Lead, new CloseSolved(ClosingWorld.Id)));
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(1, 2, false)]
    [InlineData(4, 6, true)]
    [InlineData(5, 8, false)]
    [InlineData(0, 0, false)]
    [InlineData(12, 15, true)]
    [InlineData(9, 15, false)]
    public void Two_thirds_is_two_thirds(int favourable, int of, bool enough) => Assert.Equal(enough, new ClosingRule().Favours(favourable, of));

    [Fact]
    public void One_more_favourable_opinion_never_takes_a_condition_away()
    {
        var rule = new ClosingRule();
        foreach (var of in Enumerable.Range(1, 40))
        {
            var enough = Enumerable.Range(0, of + 1).Select(favourable => rule.Favours(favourable, of)).ToList();
            Assert.Equal(enough.Order(), enough);
            Assert.True(enough[^1]);
            Assert.False(enough[0]);
        }
    }

    private void Change(string change)
    {
        var open = ClosingWorld.Promise("AC009");
        const Opinion yes = Opinion.Yes;
        Func<string, Opinion, GivenOpinion> given = _world.Given;
        _ = change switch
        {
            "a commitment to do" => _world.Has(open),
            "a commitment blocked" => _world.Has(open with { Status = CommitmentStatus.Blocked, BlockedBy = BlockingReason.Budget }),
            "a commitment to confirm" => _world.Has(open with { Status = CommitmentStatus.ToConfirm }),
            "dropped without a reason" => _world.Has(open with { Status = CommitmentStatus.Dropped }),
            "dropped with a remark" => _world.Has(open with { Status = CommitmentStatus.Dropped, Comment = "Le bâtiment est démoli." }),
            "no commitment at all" => _world.Has(
                _world.Gpo.FindCommitment("AC001")! with { ProblemId = "PB01" }, _world.Gpo.FindCommitment("AC002")! with { ProblemId = "PB01" }),
            "measured 31 days ago" => _world.But(p => p with { MeasuredOn = ClosingWorld.Today.PlusDays(-31) }),
            "one above the target" => _world.But(p => p with { CurrentValue = 3 }),
            "never measured" => _world.But(p => p with { CurrentValue = null, MeasuredOn = null }),
            "no target" => _world.But(p => p with { TargetValue = null }),
            "below the target" => _world.But(p => p with { CurrentValue = 0 }),
            "above the target, with an exception" => _world.But(p => p with { CurrentValue = 9, IndicatorException = "Compteur en panne." }),
            "measured long ago, with an exception" => _world.But(p =>
                p with { MeasuredOn = ClosingWorld.Today.PlusDays(-300), IndicatorException = "Compteur en panne." }),
            "an exception of blanks" => _world.But(p => p with { CurrentValue = 9, IndicatorException = "  " }),
            "two organisations" => _world.But(p => p with { GivenOpinions = [given("P05", yes), given("P07", yes)] }),
            "three answers of two organisations' worth" => _world.But(p => p with { GivenOpinions = [given("P05", yes)] }),
            "one favourable of three" => _world.But(p =>
                p with { GivenOpinions = [given("P05", yes), given("P07", Opinion.RatherNo), given("P09", Opinion.No)] }),
            "nobody says yes or no" => _world.But(p => p with { GivenOpinions = [.. p.GivenOpinions.Select(one => one with { Opinion = Opinion.None })] }),
            "one yes beside two without opinion" => _world.But(p =>
                p with { GivenOpinions = [given("P05", yes), given("P07", Opinion.None), given("P09", Opinion.None)] }),
            "all police" => AllPolice(),
            "all police, and the residents" => AllPolice().But(p => p with { ResidentsAsked = 3, ResidentsFavourable = 2 }),
            "two organisations and the residents" => _world.But(p =>
                p with { GivenOpinions = [given("P05", yes), given("P07", Opinion.No)], ResidentsAsked = 15, ResidentsFavourable = 10 }),
            "two organisations and residents of whom too few are content" => _world.But(p =>
                p with { GivenOpinions = [given("P05", yes), given("P07", Opinion.No)], ResidentsAsked = 15, ResidentsFavourable = 9 }),
            "a quorum of four" => _world.Has(_world.Gpo.Group with { Closing = new ClosingRule(Quorum: 4) }),
            "three quarters asked for" => _world.Has(_world.Gpo.Group with { Closing = new ClosingRule(FavourableNumerator: 3, FavourableDenominator: 4) }),
            _ => _world.Has(open).But(p => p with { CurrentValue = 9, GivenOpinions = [] }),
        };
    }

    private ClosingWorld AllPolice() =>
        _world.Has([.. new[] { "P05", "P07", "P09" }.Select(id => _world.Gpo.FindContact(id)! with { PartnerType = id == "P09" ? "DCPP" : "PN" })]);
}
