using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using GpoBot.Web.Figures;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Scale;

/// <summary>The work of a Monday morning grows with what is due, not with how large the country is.</summary>
[Trait("Speed", "Slow")]
public sealed class MondayWorkTests
{
    // The hour of nine in Paris, and the end of the partitions that may be looked into then.
    private const string AfterTheHourDue = "2026112309";
    private const string Agenda = "due";

    // All by e-mail: at the pace of Teams the pass would take its time.
    private static readonly CountryPlan Plan = new() { DueGpos = 10, HistoryDays = 30, InTeams = 0 };

    [Fact]
    public async Task Four_times_the_country_asks_no_more_of_the_memory_where_the_same_is_due()
    {
        var small = await PassAsync(Plan with { Gpos = 40 });
        var whole = Plan with { Gpos = 160 };
        var large = await PassAsync(whole);

        Assert.InRange(small.Sent, 60, 200);
        Assert.Equal(small.Sent, large.Sent);
        Assert.Equal(ButLooks(small.Work.Trips), ButLooks(large.Work.Trips));
        Assert.Equal(ButLooks(small.Work.Read), ButLooks(large.Work.Read));
        // Whoever is written to sits in more groups where there are more: these are asked what they have for the same person, and no others.
        var concerned = Concerned(whole);
        Assert.All(large.Queries.Where(asked => asked.Table == "gpo"), asked => Assert.Contains(asked.Query.Partition!, concerned));
        Assert.InRange(concerned.Count, 10, 80);
    }

    [Fact]
    public async Task Nobody_scans_the_country_to_find_what_is_due()
    {
        var pass = await PassAsync(Plan with { Gpos = 80 });
        var looks = pass.Queries.Where(asked => asked.Table == Agenda).ToList();
        string[] due = [.. Enumerable.Range(0, 80).Select(gpo => CountryGpo.Make(Plan, gpo)).Where(gpo => gpo.IsDue).Select(gpo => gpo.Live.Id)];

        Assert.InRange(looks.Count, 1, pass.Sent);
        // A pointer for each GPO that is due and one for each message; the seventy others have theirs, later, in the same table.
        Assert.All(looks, look => Assert.InRange(look.Rows, 0, due.Length + pass.Sent));
        Assert.All(looks, look => Assert.True(look.Query.Partition is { } one
            ? string.CompareOrdinal(one, AfterTheHourDue) < 0
            : look.Query.PartitionBefore is { } end && string.CompareOrdinal(end, AfterTheHourDue) <= 0));
        Assert.Equal(due.Order(), pass.Queries.Where(asked => asked.Table == "gpo").Select(asked => asked.Query.Partition!).Distinct().Order());
    }

    // How much is asked of the groups and who sits in them is looked at apart. How often the agenda is looked into depends on how fast room appears for more work; how much it holds, on what is due alone.
    private static IEnumerable<KeyValuePair<string, long>> ButLooks(IReadOnlyDictionary<string, long> counts) =>
        counts.Where(count => !count.Key.StartsWith(Agenda, StringComparison.Ordinal) && count.Key is not ("gpo query" or "gpo" or "people"));

    /// <summary>The groups that are due, and those in which their people sit besides.</summary>
    private static HashSet<string> Concerned(CountryPlan plan)
    {
        CountryGpo[] all = [.. Enumerable.Range(0, plan.Gpos).Select(gpo => CountryGpo.Make(plan, gpo))];
        var people = all.Where(gpo => gpo.IsDue).SelectMany(gpo => gpo.Live.Contacts).Select(contact => contact.Email).ToHashSet();
        return [.. all.Where(gpo => gpo.Live.Contacts.Any(contact => people.Contains(contact.Email))).Select(gpo => gpo.Live.Id)];
    }

    private static async Task<Pass> PassAsync(CountryPlan plan)
    {
        var host = new SqliteHost();
        try
        {
            var store = host.Open();
            var loaded = await new CountryLoader(store).LoadAsync(plan);
            var tables = new CountingTables(store) { Remembers = true };
            await using var bot = await TeamsScenario.StartAsync("2026-11-23T08:59:00+01:00", replace: services => With(services, tables));
            var (before, asked) = (tables.Count(), tables.Queries.Count);
            bot.Services.GetRequiredService<DevelopmentClock>().Set(plan.NineOClock.ToDateTimeOffset().AddSeconds(5));
            while (await bot.Services.GetRequiredService<DuePump>().RunDueAsync(CancellationToken.None) > 0) { }
            var work = tables.Count().Since(before);
            var mails = Directory.GetFiles(bot.MailFolder, "*.eml", SearchOption.AllDirectories).Length;
            Assert.Equal(loaded.Messages, mails);
            return new(mails, work, [.. tables.Queries.Skip(asked)]);
        }
        finally
        {
            host.Close();
        }
    }

    // Without the worker, whose looks by the clock would be counted too, and as in an installation whose figures were counted long ago.
    private static void With(IServiceCollection services, CountingTables tables)
    {
        services.RemoveAll<ITableStore>();
        services.AddSingleton<ITableStore>(tables);
        services.AddSingleton<TimeProvider>(provider => new StoppedWatch(provider.GetRequiredService<DevelopmentClock>()));
        foreach (var left in new[] { typeof(DueWorker), typeof(FirstCount), typeof(FirstPurge) })
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == left));
    }

    /// <summary>However slow the machine, no time passes that would have anything read anew.</summary>
    private sealed class StoppedWatch(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => 0;
    }

    private sealed record Pass(int Sent, StoreCount Work, IReadOnlyList<AskedQuery> Queries);
}
