namespace GpoBot.Core.Reports;

/// <summary>How many of the commitments that were reminded of were answered, by kind of partner.</summary>
public static class ResponseRates
{
    public static IReadOnlyList<ResponseLine> Of(IEnumerable<GpoFacts> facts, ReportPeriod period) =>
    [
        .. facts.SelectMany(gpo => gpo.Commitments)
            .Where(one => one.Asked > 0 && Counting.IsFollowed(one.DecidedOn, one.EndedOn, period))
            .GroupBy(one => one.PartnerType, StringComparer.Ordinal)
            .Select(type => new ResponseLine(type.Key, type.Count(one => one.Answered), type.Count()))
            .OrderBy(line => line.PartnerType, StringComparer.Ordinal),
    ];
}

/// <summary>Of one kind of partner: answered, of those asked.</summary>
public sealed record ResponseLine(string PartnerType, int Answered, int Asked);
