using GpoBot.Core.Access;
using GpoBot.Core.Groups;

namespace GpoBot.Tests.Access;

/// <summary>A condition is enough by itself, and nothing else makes up for it.</summary>
public sealed class RightConditionsTests
{
    private const Circumstances Everything = Circumstances.CharterSigned | Circumstances.Invited | Circumstances.OwnOrganisation
        | Circumstances.Entrusted | Circumstances.OwnDoing | Circumstances.WithinScope;

    [Theory]
    [InlineData(ContactRole.Member, Right.SeeProblems, Permission.WhenCharterSigned, Circumstances.CharterSigned)]
    [InlineData(ContactRole.Member, Right.SeeMeetings, Permission.WhenInvited, Circumstances.Invited)]
    [InlineData(ContactRole.Occasional, Right.AnswerInvitations, Permission.WhenInvited, Circumstances.Invited)]
    [InlineData(ContactRole.Deputy, Right.SeeCommitments, Permission.OfOwnOrganisation, Circumstances.OwnOrganisation)]
    [InlineData(ContactRole.Occasional, Right.SeeCommitments, Permission.WhenEntrusted, Circumstances.Entrusted)]
    [InlineData(ContactRole.Member, Right.SeeProposals, Permission.OfOwnDoing, Circumstances.OwnDoing)]
    public void Each_condition_stands_for_itself(ContactRole role, Right right, Permission permission, Circumstances condition)
    {
        var person = Rightful.Unsigned with { Role = role };

        Assert.Equal(permission, RightsTable.Of(right, Standings.Of(person)!.Value));
        Assert.True(Rights.May(person, right, condition));
        Assert.False(Rights.May(person, right));
        Assert.False(Rights.May(person, right, Everything & ~condition));
        Assert.True(Rights.May(person with { CharterSignedOn = Rightful.Day }, right, condition));
        Assert.Equal(
            condition == Circumstances.CharterSigned, Rights.May(person with { CharterSignedOn = Rightful.Day }, right, Everything & ~condition));
    }

    [Fact]
    public void What_is_always_granted_needs_nothing_and_what_never_is_no_circumstance_gives()
    {
        Assert.True(Rights.May(Rightful.Unsigned, Right.ManageOwnData));
        Assert.True(Rights.May(Rightful.Lead, Right.SetGroup));
        Assert.False(Rights.May(Rightful.Member, Right.SetGroup, Everything));
        Assert.False(Rights.May(Rightful.Lead, Right.ReportIncidents, Everything));
        Assert.False(Rights.May(Rightful.Guest, Right.SeeProblems, Everything));
    }

    [Fact]
    public void A_post_counts_where_it_is_held_and_the_nation_counts_everywhere()
    {
        Assert.True(May(PostRole.DistrictChief, "CPN Montfictif", Right.SeeFigures));
        Assert.False(May(PostRole.DistrictChief, "CPN Ailleurs", Right.SeeFigures));
        Assert.True(May(PostRole.National, "", Right.SeeFigures));
        Assert.False(May(PostRole.National, "", Right.OpenDetail));
        Assert.False(May(PostRole.Auditor, "", Right.SeeFigures));
        Assert.False(May(PostRole.DistrictChief, "CPN Montfictif", Right.ReadJournal));
    }

    private static bool May(PostRole role, string scope, Right right) => Rights.May(new Post(role, scope), right, "DIPN 9A", "CPN Montfictif");
}
