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
        .List("GivenOpinions", [.. problem.GivenOpinions.Select(CompoundText.Of)])
        .Text("SeenWhere", problem.Diagnosis?.Where).Text("SeenWhen", problem.Diagnosis?.When)
        .Text("SeenTouched", problem.Diagnosis?.Touched).Text("SeenTried", problem.Diagnosis?.Tried).Text("SeenCause", problem.Diagnosis?.Cause)
        .Number("PlanVersion", problem.PlanVersion).Text("ProposedBy", problem.ProposedBy).Number("PeopleConcerned", problem.PeopleConcerned)
        .Text("SentTo", problem.SentTo).Text("IndicatorException", problem.IndicatorException).Number("RuleVersion", problem.RuleVersion)
        .Day("StableOn", problem.StableOn).Text("ReopenedAs", problem.ReopenedAs).Text("PublicDraft", problem.PublicDraft)
        .Text("PublicText", problem.PublicText).Day("PublicSince", problem.PublicSince).Number("ResidentsAsked", problem.ResidentsAsked)
        .Number("ResidentsFavourable", problem.ResidentsFavourable).Text("GoodPractice", problem.GoodPractice).Number("Version", problem.Version)
        .Choice("EndedFor", problem.EndedFor);

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
        Diagnosis = DiagnosisIn(row),
        PlanVersion = row.OptionalNumber("PlanVersion") ?? 1,
        ProposedBy = row.OptionalText("ProposedBy"),
        PeopleConcerned = row.OptionalNumber("PeopleConcerned"),
        SentTo = row.OptionalText("SentTo"),
        IndicatorException = row.OptionalText("IndicatorException"),
        RuleVersion = row.OptionalNumber("RuleVersion") ?? 0,
        StableOn = row.OptionalDay("StableOn"),
        ReopenedAs = row.OptionalText("ReopenedAs"),
        PublicDraft = row.OptionalText("PublicDraft"),
        PublicText = row.OptionalText("PublicText"),
        PublicSince = row.OptionalDay("PublicSince"),
        ResidentsAsked = row.OptionalNumber("ResidentsAsked"),
        ResidentsFavourable = row.OptionalNumber("ResidentsFavourable"),
        GoodPractice = row.OptionalText("GoodPractice"),
        Version = row.OptionalNumber("Version") ?? 1,
        EndedFor = row.OptionalChoice<EndReason>("EndedFor"),
    };

    private static Diagnosis? DiagnosisIn(RowReader row)
    {
        var found = new Diagnosis(
            row.OptionalText("SeenWhere"), row.OptionalText("SeenWhen"), row.OptionalText("SeenTouched"), row.OptionalText("SeenTried"),
            row.OptionalText("SeenCause"));
        return found == new Diagnosis(null, null, null, null, null) ? null : found;
    }
}
