using GpoBot.Core.Problems;

namespace GpoBot.Web.Storage.Rows;

internal static class RecurrenceRow
{
    public static void Write(RecurrenceCheck check, RowWriter row) => row
        .Text("ProblemId", check.ProblemId).Text("Title", check.Title).Day("SolvedOn", check.SolvedOn).Day("CheckOn", check.CheckOn);

    public static RecurrenceCheck Read(RowReader row) => new()
    {
        ProblemId = row.Text("ProblemId"),
        Title = row.Text("Title"),
        SolvedOn = row.Day("SolvedOn"),
        CheckOn = row.Day("CheckOn"),
    };
}
