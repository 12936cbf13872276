using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;

namespace GpoBot.Tests.Access;

/// <summary>What of a meeting, a promise, an incident or a place is whose: cases.</summary>
public sealed class RightsOfThingsTests
{
    private static readonly Group Transport = Rightful.Sector with { Id = "T01", Kind = GroupKind.Thematic, Theme = "Transports en commun" };

    [Fact]
    public void A_meeting_is_for_who_is_invited_and_for_who_leads()
    {
        var meeting = Rightful.Invites(Rightful.Member.Id);

        Assert.True(Rights.MaySeeMeeting(Rightful.Unsigned, meeting));
        Assert.False(Rights.MaySeeMeeting(Rightful.Operator, meeting));
        Assert.True(Rights.MaySeeMeeting(Rightful.Lead, meeting));
        Assert.True(Rights.MayOf(Rightful.Member, Right.AnswerInvitations, meeting));
        Assert.False(Rights.MayOf(Rightful.Guest, Right.AnswerInvitations, meeting));
        Assert.False(Rights.MayOf(Rightful.Member, Right.HoldMeetings, meeting));
    }

    [Fact]
    public void A_promise_is_answered_for_by_its_owners_and_those_of_their_organisation_and_kind()
    {
        var gpo = Rightful.Group(Rightful.Member, Rightful.Operator, Rightful.Lead);
        var promise = Rightful.Promise(Rightful.Member.Id);

        Assert.True(Rights.AnswersFor(Rightful.Member, promise, gpo));
        Assert.True(Rights.AnswersFor(Rightful.Member with { Id = "P20" }, promise, gpo));
        Assert.False(Rights.AnswersFor(Rightful.Member with { Id = "P20", Organisation = "Ville" }, promise, gpo));
        Assert.False(Rights.AnswersFor(Rightful.Operator, promise, gpo));
        Assert.False(Rights.AnswersFor(Rightful.Lead, promise, gpo));
        // The owner is not of the roster any more; whose it is stands nevertheless.
        Assert.True(Rights.AnswersFor(Rightful.Member, promise, Rightful.Group(Rightful.Operator)));
        Assert.False(Rights.AnswersFor(Rightful.Member with { Id = "P20" }, promise, Rightful.Group(Rightful.Operator)));
    }

    [Fact]
    public void A_guest_answers_for_what_they_took_on_themselves_and_not_for_a_colleague()
    {
        var gpo = Rightful.Group(Rightful.Guest, Rightful.Member);

        Assert.True(Rights.MayAnswer(Rightful.Guest, Rightful.Promise(Rightful.Guest.Id), gpo));
        Assert.True(Rights.MayAnswer(Rightful.Guest, Rightful.Promise("P99") with { CoOwnerIds = [Rightful.Guest.Id] }, gpo));
        Assert.False(Rights.MayAnswer(Rightful.Guest, Rightful.Promise(Rightful.Member.Id), gpo));
        Assert.True(Rights.MayAnswer(Rightful.Lead, Rightful.Promise(Rightful.Member.Id), gpo));
    }

    [Theory]
    [InlineData(GroupKind.Thematic, "Transports en commun", true)]
    [InlineData(GroupKind.Thematic, "transport scolaire", true)]
    [InlineData(GroupKind.Thematic, "Sport et transport", false)]
    [InlineData(GroupKind.Thematic, null, false)]
    [InlineData(GroupKind.Sector, "Transports en commun", false)]
    [InlineData(GroupKind.OneOff, "Transports en commun", false)]
    public void Incidents_are_sent_by_the_operator_and_seen_by_who_leads_where_they_are_kept(GroupKind kind, string? theme, bool kept)
    {
        var group = Transport with { Kind = kind, Theme = theme };

        Assert.Equal(kept, Rights.MayReportIncidents(Rightful.Operator, group));
        Assert.Equal(kept, Rights.MaySeeIncidents(Rightful.Lead, group));
        Assert.Equal(kept, Rights.MaySeeIncidents(Rightful.DeputyLead, group));
        Assert.False(Rights.MaySeeIncidents(Rightful.Operator, group));
        Assert.False(Rights.MayReportIncidents(Rightful.Operator with { CharterSignedOn = null }, group));
        Assert.False(Rights.MayReportIncidents(Rightful.Member, group));
        Assert.False(Rights.MayReportIncidents(Rightful.Lead, group));
    }

    [Fact]
    public void Before_everybody_nothing_is_said_of_what_is_police_only() => Assert.Equal(
        (true, false), (Rights.EveryMemberSees(Rightful.Promise("P05")), Rights.EveryMemberSees(Rightful.Promise("P05") with { PoliceOnly = true })));

    [Theory]
    [InlineData(ProblemStatus.Proposed, false)]
    [InlineData(ProblemStatus.Redirected, false)]
    [InlineData(ProblemStatus.Retained, true)]
    [InlineData(ProblemStatus.PlanInProgress, true)]
    [InlineData(ProblemStatus.Solved, false)]
    [InlineData(ProblemStatus.Transferred, false)]
    public void Before_everybody_a_problem_is_named_while_it_is_open(ProblemStatus status, bool named) =>
        Assert.Equal(named, Rights.EveryMemberSees(new Problem { Id = "PB1", Title = "Bancs", Category = "DEGR", Status = status }));

    [Fact]
    public void Before_everybody_a_meeting_is_told_when_all_who_stay_are_invited()
    {
        var meeting = Rightful.Invites(Rightful.Member.Id);

        Assert.True(Sees());
        Assert.True(Sees(Rightful.Guest), "A guest who is not invited hides nothing.");
        Assert.True(Sees(Rightful.Operator with { Active = false }), "Nor does who has left.");
        Assert.False(Sees(Rightful.Operator));

        bool Sees(params Contact[] others) => Rights.EveryMemberSees(Rightful.Group([Rightful.Lead, Rightful.Member, .. others]), meeting);
    }

    [Fact]
    public void Before_everybody_titles_are_told_when_all_have_signed()
    {
        Assert.True(Sees(Rightful.Lead with { CharterSignedOn = null }));
        Assert.True(Sees(Rightful.Unsigned with { PartnerType = "PN" }));
        Assert.True(Sees(Rightful.Unsigned with { Active = false }));
        Assert.False(Sees(Rightful.Unsigned));
        Assert.False(Sees(Rightful.Guest with { CharterSignedOn = null }));

        static bool Sees(Contact other) => Rights.EveryMemberSeesTitles(Rightful.Group(Rightful.Member, other with { Id = "P20" }));
    }
}
