using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;

namespace GpoBot.Tests.Access;

/// <summary>How a row of the roster, a post and a thing meet the table: cases.</summary>
public sealed class RightsTests
{
    private static readonly Contact Member = Rightful.Member;

    [Theory]
    [InlineData(ContactRole.Lead, "PN", Standing.Lead)]
    [InlineData(ContactRole.DeputyLead, "PN", Standing.DeputyLead)]
    [InlineData(ContactRole.Lead, "DCPP", Standing.Lead)]
    [InlineData(ContactRole.Member, "PN", Standing.Partner)]
    [InlineData(ContactRole.Member, "BAILLEUR", Standing.Partner)]
    [InlineData(ContactRole.Deputy, "BAILLEUR", Standing.Partner)]
    [InlineData(ContactRole.Member, "TRANSPORT", Standing.Operator)]
    [InlineData(ContactRole.Deputy, "TRANSPORT", Standing.Operator)]
    [InlineData(ContactRole.Member, "DCPP", Standing.Delegate)]
    [InlineData(ContactRole.Deputy, "DCPP", Standing.Delegate)]
    [InlineData(ContactRole.Occasional, "DCPP", Standing.Occasional)]
    [InlineData(ContactRole.Occasional, "TRANSPORT", Standing.Occasional)]
    public void A_row_of_the_roster_has_one_standing(ContactRole role, string type, Standing standing) =>
        Assert.Equal(standing, Standings.Of(Member with { Role = role, PartnerType = type }));

    [Theory]
    [InlineData(PostRole.DistrictChief, Standing.DistrictChief)]
    [InlineData(PostRole.Directorate, Standing.Directorate)]
    [InlineData(PostRole.National, Standing.National)]
    [InlineData(PostRole.Administrator, Standing.Administrator)]
    [InlineData(PostRole.Auditor, Standing.Auditor)]
    public void A_post_has_one_standing(PostRole role, Standing standing) => Assert.Equal(standing, Standings.Of(new Post(role, "")));

    [Fact]
    public void Whoever_left_may_nothing_at_all()
    {
        foreach (var role in Enum.GetValues<ContactRole>())
            Assert.All(Enum.GetValues<Right>(), right => Assert.False(Rights.May(Member with { Role = role, Active = false }, right, (Circumstances)63)));
    }

    [Theory]
    [InlineData(ContactRole.Lead, "PN", false, true)]
    [InlineData(ContactRole.Lead, "DCPP", false, true)]
    [InlineData(ContactRole.Member, "PN", false, true)]
    [InlineData(ContactRole.Member, "DCPP", false, false)]
    [InlineData(ContactRole.Member, "BAILLEUR", false, false)]
    [InlineData(ContactRole.Member, "BAILLEUR", true, true)]
    public void The_police_are_bound_by_rules_of_their_own_and_all_others_by_the_charter(ContactRole role, string type, bool signed, bool bound)
    {
        var contact = Member with { Role = role, PartnerType = type, CharterSignedOn = signed ? Rightful.Day : null };

        Assert.Equal(bound, Rights.IsBoundByCharter(contact));
        Assert.Equal(bound, Rights.May(contact, Right.SeeProblems));
    }

    [Theory]
    [InlineData("P05", null, true)]
    [InlineData("P06", null, true)]
    [InlineData("P08", null, false)]
    [InlineData("P09", null, false)]
    [InlineData("P09", "P05", true)]
    [InlineData("P09", "P06", true)]
    public void A_commitment_is_seen_by_the_organisation_of_any_of_its_owners(string owner, string? coOwner, bool seen)
    {
        var gpo = Rightful.Group(
            Member, Member with { Id = "P06" }, Member with { Id = "P08", PartnerType = "MAIRIE" }, Member with { Id = "P09", Organisation = "Ville" });
        var commitment = Rightful.Promise(owner) with { CoOwnerIds = coOwner is null ? [] : [coOwner] };

        Assert.Equal(seen, Rights.MaySeeInFull(Member, commitment, gpo));
        Assert.Equal(seen, Rights.MayAnswer(Member, commitment, gpo));
        Assert.False(Rights.MaySeeInFull(Member, commitment with { PoliceOnly = true }, gpo));
        Assert.False(Rights.MayAnswer(Member, commitment with { PoliceOnly = true }, gpo));
        Assert.True(Rights.MaySeeInFull(Member with { Role = ContactRole.DeputyLead }, commitment with { PoliceOnly = true }, gpo));
    }

    [Theory]
    [InlineData("P05", true)]
    [InlineData("P06", false)]
    public void A_guest_of_one_meeting_sees_what_they_took_on_themselves(string owner, bool seen)
    {
        var guest = Member with { Role = ContactRole.Occasional };

        Assert.Equal(seen, Rights.MaySeeInFull(guest, Rightful.Promise(owner), Rightful.Group(guest, Member with { Id = "P06" })));
    }

    [Theory]
    [InlineData(ProblemStatus.Proposed, "P05", true, true)]
    [InlineData(ProblemStatus.Proposed, "P07", true, false)]
    [InlineData(ProblemStatus.Redirected, "P05", false, true)]
    [InlineData(ProblemStatus.Redirected, "P07", true, false)]
    [InlineData(ProblemStatus.Retained, "P07", true, true)]
    [InlineData(ProblemStatus.Retained, "P05", false, false)]
    [InlineData(ProblemStatus.Solved, "P07", true, true)]
    [InlineData(ProblemStatus.Solved, "P05", false, false)]
    public void A_problem_is_published_to_who_signed_and_a_proposal_to_who_made_it(ProblemStatus status, string by, bool signed, bool seen)
    {
        var problem = new Problem { Id = "PB1", Title = "Bancs", Category = "DEGR", Status = status, ProposedBy = by };

        Assert.Equal(seen, Rights.MaySee(Member with { CharterSignedOn = signed ? Rightful.Day : null }, problem));
        Assert.True(Rights.MaySee(Member with { Role = ContactRole.Lead }, problem));
    }

    [Theory]
    [InlineData(PostRole.DistrictChief, "cpn montfictif", true)]
    [InlineData(PostRole.DistrictChief, "DIPN 9A", false)]
    [InlineData(PostRole.DistrictChief, "", false)]
    [InlineData(PostRole.Directorate, "DIPN 9A", true)]
    [InlineData(PostRole.Directorate, "CPN Montfictif", false)]
    [InlineData(PostRole.National, "", false)]
    [InlineData(PostRole.Administrator, "", false)]
    [InlineData(PostRole.Auditor, "", false)]
    public void The_detail_of_a_group_opens_to_who_commands_it(PostRole role, string scope, bool opens) =>
        Assert.Equal(opens, Rights.MayOpenDetail(new Post(role, scope), Rightful.Group().Group));

    [Fact]
    public void A_group_of_no_district_is_in_nobody_s() =>
        Assert.False(Rights.May(new Post(PostRole.DistrictChief, ""), Right.OpenDetail, null, ""));

    [Theory]
    [InlineData(PostRole.Auditor, "", true, true)]
    [InlineData(PostRole.Auditor, "DIPN 9A", true, false)]
    [InlineData(PostRole.Auditor, "CPN Montfictif", true, false)]
    [InlineData(PostRole.Auditor, "DDPN 9B", false, false)]
    [InlineData(PostRole.Administrator, "", false, false)]
    [InlineData(PostRole.Directorate, "DIPN 9A", false, false)]
    public void The_journal_is_for_who_audits_there(PostRole role, string scope, bool here, bool everywhere)
    {
        Assert.Equal(here, Rights.May(new Post(role, scope), Right.ReadJournal, "DIPN 9A", "CPN Montfictif"));
        Assert.Equal(everywhere, Rights.May(new Post(role, scope), Right.ReadJournal, null, null));
    }
}
