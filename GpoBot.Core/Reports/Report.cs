using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>The figures of some GPOs over a period: a pure function of their facts.</summary>
public sealed record Report
{
    public required ReportPeriod Period { get; init; }
    public required LocalDate Today { get; init; }

    /// <summary>By id, never by merit: this is no league table.</summary>
    public required IReadOnlyList<GpoLine> Gpos { get; init; }
    public required Counts Total { get; init; }

    /// <summary>Each directorate with its sum, in the order of its first GPO.</summary>
    public required IReadOnlyList<DirectorateLine> Directorates { get; init; }

    /// <summary>Meetings held by month, where they are known without those of each group.</summary>
    public IReadOnlyDictionary<YearMonth, int>? HeldIn { get; init; }

    public int InCreation => Gpos.Count(line => line.Gpo.Status == GroupStatus.InCreation);
    public int Dormant => Gpos.Count(line => line.Gpo.Status == GroupStatus.Dormant);

    public static Report Of(IEnumerable<GpoFacts> facts, ReportPeriod period, LocalDate today)
    {
        List<GpoLine> lines =
        [
            .. facts.OrderBy(gpo => gpo.GpoId, StringComparer.Ordinal).Select(gpo => new GpoLine(gpo, Counting.Of(gpo, period, today))),
        ];
        return new Report
        {
            Period = period, Today = today, Gpos = lines, Total = Counts.Sum(lines.Select(line => line.Counts)),
            Directorates =
            [
                .. lines.GroupBy(line => line.Gpo.Directorate ?? "", StringComparer.Ordinal)
                    .Select(one => new DirectorateLine(one.Key, one.Count(), Counts.Sum(one.Select(line => line.Counts)))),
            ],
        };
    }

    /// <summary>Meetings held in each month of the period, those without any included.</summary>
    public IReadOnlyList<(YearMonth Month, int Held)> HeldByMonth()
    {
        var held = HeldIn ?? Gpos.SelectMany(line => line.Gpo.Meetings)
            .Where(meeting => meeting.Status == MeetingStatus.Held && Period.Holds(meeting.On))
            .GroupBy(meeting => meeting.On.ToYearMonth()).ToDictionary(month => month.Key, month => month.Count());
        List<(YearMonth, int)> months = [];
        for (var month = Period.From.ToYearMonth(); month <= Period.To.ToYearMonth(); month = month.PlusMonths(1))
            months.Add((month, held.GetValueOrDefault(month)));
        return months;
    }
}

/// <summary>One GPO of a report.</summary>
/// <param name="Counted">Null in a report that was made of sums, which knows of each group only that it is there.</param>
public sealed record GpoLine(GpoFacts Gpo, Counts? Counted)
{
    public Counts Counts => Counted ?? throw new InvalidOperationException("A report made of sums has no figures of one group.");
}

/// <summary>One directorate of a report.</summary>
public sealed record DirectorateLine(string Directorate, int Gpos, Counts Counts);
