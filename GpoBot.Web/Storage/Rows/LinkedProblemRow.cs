using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;

namespace GpoBot.Web.Storage.Rows;

internal static class LinkedProblemRow
{
    public static void Write(LinkedProblem linked, RowWriter row) => row
        .Text("ProblemId", linked.ProblemId).Text("Title", linked.Title).Text("Category", linked.Category).Text("Place", linked.Place)
        .Choice("Status", linked.Status).Text("OwnerId", linked.OwnerId).Text("OwnerName", linked.OwnerName);

    public static LinkedProblem Read(RowReader row) => new()
    {
        ProblemId = row.Text("ProblemId"),
        Title = row.Text("Title"),
        Category = row.Text("Category"),
        Place = row.OptionalText("Place"),
        Status = row.Choice("Status", ProblemStatus.PlanInProgress),
        OwnerId = row.Text("OwnerId"),
        OwnerName = row.Text("OwnerName"),
    };
}
