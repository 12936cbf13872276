using GpoBot.Core.Problems;

namespace GpoBot.Web.Storage.Rows;

internal static class ProblemRow
{
    public static void Write(Problem problem, RowWriter row) => row
        .Text("Id", problem.Id).Text("Title", problem.Title).Text("Category", problem.Category)
        .Text("Place", problem.Place).Text("Description", problem.Description).Text("Origin", problem.Origin)
        .Day("ReportedOn", problem.ReportedOn).Day("RetainedOn", problem.RetainedOn).Text("Priority", problem.Priority)
        .Choice("Status", problem.Status).Text("Objective", problem.Objective).Text("Indicator", problem.Indicator)
        .Number("InitialValue", problem.InitialValue).Number("TargetValue", problem.TargetValue)
        .Number("CurrentValue", problem.CurrentValue).Day("MeasuredOn", problem.MeasuredOn)
        .Day("NextEvaluationOn", problem.NextEvaluationOn).Day("ClosedOn", problem.ClosedOn)
        .Text("Verdict", problem.Verdict).Number("Opinions", problem.Opinions)
        .Number("FavourableOpinions", problem.FavourableOpinions).Day("RecurrenceCheckOn", problem.RecurrenceCheckOn)
        .Text("ReopenedFrom", problem.ReopenedFrom).List("LinkedGroups", problem.LinkedGroups)
        .Moment("OpinionsAskedAt", problem.OpinionsAskedAt).Day("OpinionsUntil", problem.OpinionsUntil)
        .List("GivenOpinions", [.. problem.GivenOpinions.Select(CompoundText.Of)]);

    public static Problem Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Title = row.Text("Title"),
        Category = row.Text("Category"),
        Place = row.OptionalText("Place"),
        Description = row.OptionalText("Description"),
        Origin = row.OptionalText("Origin"),
        ReportedOn = row.OptionalDay("ReportedOn"),
        RetainedOn = row.OptionalDay("RetainedOn"),
        Priority = row.OptionalText("Priority"),
        Status = row.Choice("Status", ProblemStatus.Proposed),
        Objective = row.OptionalText("Objective"),
        Indicator = row.OptionalText("Indicator"),
        InitialValue = row.OptionalNumber("InitialValue"),
        TargetValue = row.OptionalNumber("TargetValue"),
        CurrentValue = row.OptionalNumber("CurrentValue"),
        MeasuredOn = row.OptionalDay("MeasuredOn"),
        NextEvaluationOn = row.OptionalDay("NextEvaluationOn"),
        ClosedOn = row.OptionalDay("ClosedOn"),
        Verdict = row.OptionalText("Verdict"),
        Opinions = row.OptionalNumber("Opinions"),
        FavourableOpinions = row.OptionalNumber("FavourableOpinions"),
        RecurrenceCheckOn = row.OptionalDay("RecurrenceCheckOn"),
        ReopenedFrom = row.OptionalText("ReopenedFrom"),
        LinkedGroups = row.List("LinkedGroups"),
        OpinionsAskedAt = row.OptionalMoment("OpinionsAskedAt"),
        OpinionsUntil = row.OptionalDay("OpinionsUntil"),
        GivenOpinions = row.List("GivenOpinions", CompoundText.ToOpinion),
    };
}
