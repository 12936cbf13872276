using System.Diagnostics;
using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Benchmarks.Performance;

/// <summary>The report of the whole country over a year.</summary>
internal static class Nation
{
    private const int Times = 7;

    public static async Task<NationFigures> MeasureAsync(int gpos = CountryPlan.Whole)
    {
        var plan = new CountryPlan { Gpos = gpos, DueGpos = 0, InTeams = 0 };
        await using var memory = await Memory.StartAsync("sqlite");
        var inner = CountryCommand.Open(memory.Store);
        try
        {
            var store = new CountingTables(inner);
            await new GpoStorage(store).InitialiseAsync();
            var totals = new Totals(store);
            for (var gpo = 0; gpo < plan.Gpos; gpo++)
            {
                var made = CountryGpo.Make(plan, gpo);
                await totals.StoreAsync(FactsReader.Of(made.Live, [.. made.Rows]), null, default);
            }

            await totals.SumAsync(default);
            List<double> times = [];
            var (before, bytes) = (store.Count(), 0L);
            for (var time = 0; time < Times; time++)
            {
                (before, bytes) = (store.Count(), GC.GetTotalAllocatedBytes());
                var begun = Stopwatch.GetTimestamp();
                _ = SumReport.Of((await totals.ReadSumsAsync(default))!, ReportPeriod.YearTo(plan.Monday), plan.Monday);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                bytes = GC.GetTotalAllocatedBytes() - bytes;
            }

            return new(times[0], times.Order().ElementAt(Times / 2), store.Count().Since(before).AllTrips, bytes / 1048576.0);
        }
        finally
        {
            (inner as IDisposable)?.Dispose();
        }
    }
}

/// <param name="FirstMs">The first time in a process.</param>
/// <param name="Ms">Median.</param>
internal sealed record NationFigures(double FirstMs, double Ms, long Trips, double AllocatedMb);
