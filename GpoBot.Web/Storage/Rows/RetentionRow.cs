using GpoBot.Core.Reports;
using GpoBot.Core.Retention;

namespace GpoBot.Web.Storage.Rows;

/// <summary>What the rules of retention leave behind: since when they watch, and what counts of what is gone.</summary>
internal static class RetentionRow
{
    public static void Write(RetentionMark mark, RowWriter row) => row.Moment("Since", mark.Since);

    public static RetentionMark ReadMark(RowReader row) => new() { Since = row.Moment("Since") };

    public static void Write(PastFacts facts, RowWriter row) => row
        .Moment("At", facts.At).Number("Part", facts.Part)
        .LongText("Facts", FactsJson.Write(new GpoFacts
        {
            GpoId = "", Name = "", Meetings = facts.Meetings, Problems = facts.Problems, Commitments = facts.Commitments,
        }));

    public static PastFacts ReadFacts(RowReader row)
    {
        var facts = FactsJson.Read(row.LongText("Facts"));
        return new PastFacts
        {
            At = row.Moment("At"), Part = row.Number("Part"), Meetings = facts.Meetings, Problems = facts.Problems, Commitments = facts.Commitments,
        };
    }
}
