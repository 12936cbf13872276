using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Reports;

namespace GpoBot.Tests.Access;

/// <summary>Each question that a command asks of somebody is answered by the row of the table that it is named after.</summary>
public sealed class RightQuestionsTests
{
    private static readonly Dictionary<Right, Func<Contact, bool>> Questions = new()
    {
        [Right.PlanMeetings] = Rights.MayPlanMeetings, [Right.ClosePeriods] = Rights.MayClosePeriods, [Right.AddCommitments] = Rights.MayAddCommitments,
        [Right.DecidePostponements] = Rights.MayDecidePostponements, [Right.EvaluateProblems] = Rights.MayEvaluate,
        [Right.SetReminders] = Rights.MaySetReminders, [Right.GiveOpinions] = Rights.MayGiveOpinion, [Right.SendFeedLinks] = Rights.MaySendFeedLinks,
        [Right.ReportProblems] = Rights.MayReport, [Right.DevelopProblems] = Rights.MayDevelopProblems, [Right.SeeLinkedProblems] = Rights.MaySeeLinked,
        [Right.SeeProblemFiles] = actor => !Rights.SpeaksToResidents(actor), [Right.EndProblems] = Rights.MayEndProblems,
        [Right.ReportReturns] = Rights.MayReportReturn, [Right.SpeakForResidents] = Rights.MaySpeakForResidents,
        [Right.HoldMeetings] = Rights.MayHoldMeetings, [Right.WriteRecords] = Rights.MayWriteRecords, [Right.ReadRecords] = Rights.MayReadRecords,
        [Right.ProposePoints] = Rights.MayProposePoints, [Right.EditAgendas] = Rights.MayEditAgendas, [Right.NoteDropIns] = Rights.MayNoteDropIns,
        [Right.StartRounds] = Rights.MayStartRounds, [Right.ManageRoster] = Rights.MayManageRoster, [Right.HandOver] = Rights.MayHandOver,
        [Right.SetGroup] = Rights.MaySetGroup, [Right.ChangeCommitments] = Rights.MayChangeCommitments, [Right.LinkPlaces] = Rights.MayLinkPlaces,
        [Right.SeeFigures] = Rights.MayCount, [Right.CompareGroups] = Rights.MayCompare,
        [Right.SeePoliceOnly] = actor => Rights.MayHearOf(actor, Rightful.Promise("P99") with { PoliceOnly = true }),
    };

    public static TheoryData<Right> Asked => [.. Questions.Keys];

    [Theory, MemberData(nameof(Asked))]
    public void It_is_answered_for_everybody_as_the_table_says(Right right)
    {
        var answers = Rightful.Everybody.Select(Questions[right]).ToList();

        Assert.Equal(Rightful.Everybody.Select(one => Rights.May(one, right)), answers);
        Assert.Contains(true, answers);
        Assert.Contains(false, answers);
    }

    [Fact]
    public void What_is_not_police_only_may_be_heard_of_by_everybody() =>
        Assert.All(Rightful.Everybody, reader => Assert.True(Rights.MayHearOf(reader, Rightful.Promise("P99"))));

    [Fact]
    public void The_delegate_speaks_for_the_residents_and_a_lead_only_notes_it()
    {
        Assert.True(Rights.SpeaksForResidents(Rightful.Delegate));
        Assert.False(Rights.SpeaksForResidents(Rightful.Lead));
        Assert.False(Rights.SpeaksForResidents(Rightful.DeputyLead));
        Assert.False(Rights.SpeaksForResidents(Rightful.Member));
    }

    [Theory]
    [InlineData(PostRole.DistrictChief, Right.SeeFigures, true, false)]
    [InlineData(PostRole.Directorate, Right.CompareGroups, true, false)]
    [InlineData(PostRole.National, Right.SeeFigures, true, true)]
    [InlineData(PostRole.National, Right.OpenDetail, false, false)]
    [InlineData(PostRole.Auditor, Right.ReadJournal, true, false)]
    [InlineData(PostRole.Administrator, Right.SeeFigures, false, false)]
    public void A_post_gives_a_right_of_few_groups_or_of_all(PostRole role, Right right, bool gives, bool everywhere)
    {
        Assert.Equal(gives, Rights.Gives(new Post(role, ""), right));
        Assert.Equal(everywhere, Rights.GivesNation(new Post(role, ""), right));
    }

    [Theory]
    [InlineData(PostRole.DistrictChief, "CPN Montfictif", true)]
    [InlineData(PostRole.DistrictChief, "DIPN 9A", false)]
    [InlineData(PostRole.Directorate, "DIPN 9A", true)]
    [InlineData(PostRole.Directorate, "CPN Montfictif", false)]
    [InlineData(PostRole.National, "", true)]
    [InlineData(PostRole.Auditor, "", false)]
    public void A_post_counts_what_lies_in_its_scope(PostRole role, string scope, bool counts) => Assert.Equal(
        counts, Rights.MayCount(new Post(role, scope), new GpoFacts { GpoId = "S01", Name = "Essai", Directorate = "DIPN 9A", District = "CPN Montfictif" }));

    [Fact]
    public void The_journal_of_a_group_is_read_there_and_that_of_the_house_for_the_whole_country()
    {
        var (everywhere, there) = (new Post(PostRole.Auditor, ""), new Post(PostRole.Auditor, "CPN Montfictif"));

        Assert.True(Rights.MayReadJournal(there, Rightful.Sector));
        Assert.False(Rights.MayReadJournal(there, Rightful.Sector with { District = "CPN Ailleurs" }));
        Assert.False(Rights.MayReadJournal(there, null));
        Assert.True(Rights.MayReadJournal(everywhere, null));
        Assert.False(Rights.MayReadJournal(new Post(PostRole.DistrictChief, "CPN Montfictif"), Rightful.Sector));
    }
}
