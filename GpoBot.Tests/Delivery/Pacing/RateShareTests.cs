using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Delivery.Pacing;

/// <summary>Instances come, go, die, stall and lose the store: together they never send more than one alone may.</summary>
public sealed class RateShareTests() : OnStore(new SqliteHost())
{
    private static readonly DeliveryOptions Options = new();

    [Fact]
    public async Task Who_is_alone_begins_at_once_with_all_of_it()
    {
        var share = New(new SelfPacedClock());
        Assert.Equal(0, share.Current);
        await share.BeatAsync(default);
        Assert.Equal(48, share.Current);
    }

    [Fact]
    public async Task A_newcomer_begins_once_the_other_must_have_seen_it_and_both_have_half()
    {
        var clock = new SelfPacedClock();
        var (first, second) = (New(clock), New(clock));
        await first.BeatAsync(default);
        await second.BeatAsync(default);
        Assert.Equal((48, 0), (first.Current, second.Current));
        for (var n = 0; n < 4; n++)
        {
            clock.Pass(RateShare.Interval);
            await first.BeatAsync(default);
            await second.BeatAsync(default);
        }
        Assert.Equal((24, 24), (first.Current, second.Current));
    }

    [Fact]
    public async Task What_a_dead_or_leaving_instance_had_goes_to_the_others()
    {
        var clock = new SelfPacedClock();
        RateShare[] three = [New(clock), New(clock), New(clock)];
        await BeatAsync(clock, 5, three);
        Assert.All(three, one => Assert.InRange(one.Current, 15, 16));
        await BeatAsync(clock, 6, three[0], three[1]);
        Assert.Equal((24, 24, 0), (three[0].Current, three[1].Current, three[2].Current));
        await three[1].LeaveAsync(default);
        Assert.Equal(0, three[1].Current);
        await BeatAsync(clock, 1, three[0]);
        Assert.Equal(48, three[0].Current);
    }

    [Fact]
    public async Task Without_the_store_nothing_is_sent_for_long_and_who_comes_back_comes_as_a_newcomer()
    {
        var clock = new SelfPacedClock();
        var (first, second) = (New(clock), New(clock));
        await BeatAsync(clock, 5, first, second);
        clock.Pass(TimeSpan.FromSeconds(11));
        Assert.Equal((0, 0), (first.Current, second.Current));
        await BeatAsync(clock, 1, first);
        Assert.Equal(0, first.Current);
        await BeatAsync(clock, 4, first, second);
        Assert.Equal((24, 24), (first.Current, second.Current));
    }

    [Fact]
    public async Task In_development_it_speaks_at_once_and_still_shares()
    {
        var clock = new SelfPacedClock();
        var rules = new ShareRules(Shared: true, Strict: false);
        RateShare[] two = [New(clock, rules: rules), New(clock, rules: rules)];
        Assert.All(two, one => Assert.Equal(48, one.Current));
        await BeatAsync(clock, 2, two);
        Assert.All(two, one => Assert.Equal(24, one.Current));
    }

    [Fact]
    public void Evenly_spaced_streams_of_any_number_of_instances_never_make_more_than_fifty_in_a_second()
    {
        for (var living = 2; living <= 50; living++)
        {
            var share = RateShare.Of(48, living);
            Assert.True(living * (Math.Floor(1.02 * share) + 1) <= 50, $"{living} instances with {share} each");
            Assert.True(living > 10 || living * share >= 0.87 * 50, $"{living} instances waste too much: {living * share}");
        }
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Whatever_happens_to_them_the_sum_is_never_over_the_rate(int seed)
    {
        var random = new Random(seed);
        var clock = new SelfPacedClock();
        // Every call to the store may take long, and some fail before or after they were done.
        var store = new Unsteady(Store, clock, random);
        List<RateShare> living = [];
        List<RateShare> all = [];
        double most = 0;
        for (var step = 0; step < 1500; step++)
        {
            var drawn = random.Next(100);
            if (drawn < 4 && living.Count < 6)
            {
                living.Add(New(clock, store));
                all.Add(living[^1]);
            }
            else if (drawn < 6 && living.Count > 0) living.RemoveAt(random.Next(living.Count));
            else if (drawn < 8 && living.Count > 0)
            {
                await Try(() => living[0].LeaveAsync(default));
                living.RemoveAt(0);
            }
            else if (living.Count > 0) await Try(() => living[random.Next(living.Count)].BeatAsync(default));

            clock.Pass(TimeSpan.FromSeconds(2 * random.NextDouble() / Math.Max(1, living.Count)));
            var sum = all.Sum(one => one.Current);
            Assert.True(sum <= 48.001, $"Step {step}: {sum}");
            most = Math.Max(most, sum);
        }

        Assert.True(most > 46);
    }

    private static async Task Try(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (StorageException)
        {
            // As the worker does: the next beat follows.
        }
    }

    private RateShare New(SelfPacedClock clock, ITableStore? store = null, ShareRules? rules = null) =>
        new(Options, rules ?? new ShareRules(Shared: true, Strict: true), new LivingInstances(store ?? Store), clock);

    private static async Task BeatAsync(SelfPacedClock clock, int times, params RateShare[] shares)
    {
        for (var n = 0; n < times; n++)
        {
            clock.Pass(RateShare.Interval);
            foreach (var share in shares) await share.BeatAsync(default);
        }
    }

    private sealed class Unsteady(ITableStore inner, SelfPacedClock clock, Random random) : ITableStore
    {
        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => Task.CompletedTask;

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            inner.FindAsync(table, partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation)
        {
            Stumble();
            return inner.QueryAsync(table, query, cancellation);
        }

        public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
        {
            Stumble();
            var written = await inner.WriteAsync(table, changes, cancellation);
            Stumble();
            return written;
        }

        private void Stumble()
        {
            clock.Pass(TimeSpan.FromSeconds(random.Next(10) == 0 ? 8 * random.NextDouble() : 0.05 * random.NextDouble()));
            if (random.Next(15) == 0) throw new StorageException("Stumbled");
        }
    }
}
