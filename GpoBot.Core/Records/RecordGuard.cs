using GpoBot.Core.Groups;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Records;

/// <summary>The last look before a record leaves: no text in it may seem to name a person.</summary>
public static class RecordGuard
{
    /// <summary>Where it does, by the reference or the number of the line; never the words themselves. Empty: nothing to report.</summary>
    public static IReadOnlyList<string> Warnings(Gpo gpo, DecisionRecord record) =>
    [
        .. GpoGuard.NamesAPerson(record.Place, gpo) ? ["le lieu"] : Array.Empty<string>(),
        .. record.Items.Select((item, index) => (Item: item, Number: index + 1)).Where(one => GpoGuard.NamesAPerson(one.Item.Text, gpo))
            .Select(one => one.Item.CommitmentId ?? one.Item.ProblemId ?? $"la décision {one.Number}"),
    ];
}
