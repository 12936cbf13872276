using System.Runtime.CompilerServices;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GpoBot.Tests.Storage;

public abstract class DueAgendaTests(StoreHost host) : OnStore(host)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 30);
    private static readonly Duration Lease = Duration.FromMinutes(2);

    private DueAgenda Agenda => new(Store);

    [Fact]
    public async Task What_is_due_is_claimed_oldest_first_and_the_future_is_left()
    {
        DuePointer[] due = [At(-3000, "e1"), At(-60, "e2"), At(-60, null), At(0, "e4")];
        foreach (var pointer in due.Reverse()) await Agenda.AddAsync(pointer, default);
        await Agenda.AddAsync(At(1, "soon"), default);
        await Agenda.AddAsync(At(5000, "later"), default);
        var claimed = await Agenda.ClaimAsync(Now, Lease, 10, default);
        Assert.Equal(due.OrderBy(p => p.At).ThenBy(p => p.EffectId), claimed.Select(c => c.Pointer));
    }

    [Fact]
    public async Task No_more_is_claimed_than_asked_for()
    {
        for (var n = 0; n < 5; n++) await Agenda.AddAsync(At(-n, $"e{n}"), default);
        Assert.Equal(2, (await Agenda.ClaimAsync(Now, Lease, 2, default)).Count);
        Assert.Equal(3, (await Agenda.ClaimAsync(Now, Lease, 10, default)).Count);
        Assert.Empty(await Agenda.ClaimAsync(Now, Lease, 0, default));
    }

    [Fact]
    public async Task Two_claimants_never_hold_the_same_pointer()
    {
        const int Pointers = 60, Claimants = 6;
        await Task.WhenAll(Enumerable.Range(0, Pointers).Select(n => Agenda.AddAsync(At(-n * 100, $"e{n}"), default)));
        var claims = await Task.WhenAll(Enumerable.Range(0, Claimants).Select(_ => Task.Run(async () =>
        {
            var agenda = new DueAgenda(OtherInstance());
            List<ClaimedPointer> mine = [];
            while (await agenda.ClaimAsync(Now, Lease, 7, default) is { Count: > 0 } more) mine.AddRange(more);
            return mine;
        })));
        var all = claims.SelectMany(c => c).Select(c => c.Pointer).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(Pointers, all.Count);
    }

    [Fact]
    public async Task An_expired_lease_is_taken_over_and_the_lost_claim_completes_nothing()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        var lost = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        Assert.Empty(await Agenda.ClaimAsync(Now + Lease - Duration.FromSeconds(1), Lease, 1, default));
        var taken = Assert.Single(await Agenda.ClaimAsync(Now + Lease, Lease, 1, default));
        await Agenda.CompleteAsync(lost, default);
        Assert.NotNull(await Agenda.NextAsync(default));
        await Agenda.CompleteAsync(taken, default);
        await Agenda.CompleteAsync(taken, default);
        Assert.Null(await Agenda.NextAsync(default));
    }

    [Fact]
    public async Task Adding_the_same_pointer_again_gives_one_pointer()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Agenda.AddAsync(At(-1, "e1"), default)));
        Assert.Single(await Agenda.ClaimAsync(Now, Lease, 10, default));
    }

    [Fact]
    public async Task A_pointer_added_again_while_it_is_worked_on_outlives_that_work()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        var claimed = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.AddAsync(At(-1, "e1"), default);
        Assert.Empty(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.CompleteAsync(claimed, default);
        Assert.Equal(At(-1, "e1"), Assert.Single(await Agenda.ClaimAsync(Now + Lease, Lease, 1, default)).Pointer);
    }

    [Fact]
    public async Task The_next_moment_is_when_something_can_next_be_claimed()
    {
        Assert.Null(await Agenda.NextAsync(default));
        await Agenda.AddAsync(At(9000, "later"), default);
        await Agenda.AddAsync(At(-1, "e1"), default);
        Assert.Equal(At(-1, "e1").At, await Agenda.NextAsync(default));
        await Agenda.ClaimAsync(Now, Lease, 1, default);
        Assert.Equal(Now + Lease, await Agenda.NextAsync(default));
        await Agenda.AddAsync(At(30, "soon"), default);
        Assert.Equal(At(30, "soon").At, await Agenda.NextAsync(default));
    }

    [Fact]
    public async Task A_pointer_given_back_is_claimed_from_then_on_and_keeps_its_moment()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        var claimed = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.PutOffAsync(claimed, Now + Duration.FromHours(1), default);
        Assert.Empty(await Agenda.ClaimAsync(Now + Lease, Lease, 1, default));
        Assert.Equal(Now + Duration.FromHours(1), await Agenda.NextAsync(default));

        var again = Assert.Single(await Agenda.ClaimAsync(Now + Duration.FromHours(1), Lease, 1, default));
        Assert.Equal(At(-1, "e1"), again.Pointer);
        await Agenda.PutOffAsync(claimed, Now, default);
        Assert.Empty(await Agenda.ClaimAsync(Now + Duration.FromHours(1), Lease, 1, default));
    }

    [Fact]
    public async Task The_future_is_not_even_read()
    {
        foreach (var seconds in new[] { -1, 1, 5000, 9000 }) await Agenda.AddAsync(At(seconds, $"e{seconds}"), default);
        var counted = new CountedRows(Store);
        Assert.Single(await new DueAgenda(counted).ClaimAsync(Now, Lease, 10, default));
        Assert.Equal(1, counted.Read);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_hinders_nobody_and_is_named_once()
    {
        var misplaced = new Dictionary<string, object> { ["At"] = Now.ToDateTimeOffset(), ["GpoId"] = "S01" };
        await Store.WriteAsync("due", [TableChange.Insert(new("2026112007", "empty", new Dictionary<string, object>()))], default);
        await Store.WriteAsync("due", [TableChange.Insert(new("2026112008", "0.misplaced", misplaced))], default);
        await Agenda.AddAsync(At(-1, "e1"), default);
        using var log = new LogLines();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var agenda = new DueAgenda(Store, logger: logging.CreateLogger<DueAgenda>());

        for (var look = 0; look < 2; look++)
        {
            Assert.Equal(At(-1, "e1").At, await agenda.OldestAsync(default));
            Assert.Equal(At(-1, "e1").At, await agenda.NextAsync(default));
            var claimed = Assert.Single(await agenda.ClaimAsync(Now, Lease, 10, default));
            Assert.Equal(At(-1, "e1"), claimed.Pointer);
            await agenda.PutOffAsync(claimed, claimed.StandsAt, default);
        }

        string[] named = [.. log.Lines.Select(line => line.Trim())];
        Assert.Equal(2, named.Length);
        Assert.EndsWith("2026112007 empty", named[0], StringComparison.Ordinal);
        Assert.EndsWith("2026112008 0.misplaced", named[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pointer_whose_row_was_spoilt_is_put_right_when_it_is_added_again()
    {
        var pointer = At(-1, "e1");
        await Agenda.AddAsync(pointer, default);
        List<TableRow> rows = await ListAsync(Store.QueryAsync("due", new RowQuery(), default));
        var row = Assert.Single(rows);
        await Store.WriteAsync("due", [TableChange.Replace(new(row.PartitionKey, row.RowKey, new Dictionary<string, object>()), row.ETag)], default);
        Assert.Empty(await Agenda.ClaimAsync(Now, Lease, 10, default));

        await Agenda.AddAsync(pointer, default);
        Assert.Equal(pointer, Assert.Single(await Agenda.ClaimAsync(Now, Lease, 10, default)).Pointer);
    }

    [Fact]
    public async Task What_is_put_off_stands_no_longer_at_the_head_of_the_agenda()
    {
        for (var n = 0; n < 30; n++) await Agenda.AddAsync(At(-n - 1, $"e{n}"), default);
        foreach (var claimed in await Agenda.ClaimAsync(Now, Lease, 30, default))
            await Agenda.PutOffAsync(claimed, Now + Duration.FromHours(2), default);
        Assert.Equal(Now + Duration.FromHours(2), await Agenda.OldestAsync(default));
        Assert.Equal(30, (await Agenda.ClaimAsync(Now + Duration.FromHours(2), Lease, 100, default)).Select(c => c.Pointer.At).Distinct().Count());
    }

    [Fact]
    public async Task Given_back_to_where_it_stands_it_keeps_its_place_and_is_free_at_once()
    {
        await Agenda.AddAsync(At(-60, "e1"), default);
        var claimed = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.PutOffAsync(claimed, claimed.StandsAt, default);
        Assert.Equal(At(-60, "e1").At, await Agenda.OldestAsync(default));
        Assert.Equal(At(-60, "e1"), Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default)).Pointer);
    }

    [Fact]
    public async Task An_empty_agenda_has_no_oldest_pointer_and_a_held_one_still_counts()
    {
        Assert.Null(await Agenda.OldestAsync(default));
        await Agenda.AddAsync(At(-60, "e1"), default);
        await Agenda.ClaimAsync(Now, Lease, 1, default);
        Assert.Equal(At(-60, "e1").At, await Agenda.OldestAsync(default));
    }

    [Fact]
    public async Task Of_two_instances_each_goes_for_gpos_of_its_own_and_takes_all_of_each()
    {
        DuePointer[] due = [.. from gpo in Enumerable.Range(1, 20) from n in Enumerable.Range(1, 4) select At(-n, $"e{n}") with { GpoId = $"S{gpo:00}" }];
        await Agenda.AddAllAsync(due, default);
        var random = new Random(7);
        var first = await new DueAgenda(Store, random.NextDouble).ClaimAsync(Now, Lease, 20, default);
        var second = await new DueAgenda(OtherInstance(), random.NextDouble).ClaimAsync(Now, Lease, 20, default);
        foreach (var claimed in new[] { first, second })
        {
            Assert.Equal(5, claimed.Select(c => c.Pointer.GpoId).Distinct().Count());
            foreach (var gpo in claimed.GroupBy(c => c.Pointer.GpoId)) Assert.Equal(gpo.OrderBy(c => c.Pointer.At), gpo);
        }

        Assert.Empty(first.Select(c => c.Pointer.GpoId).Intersect(second.Select(c => c.Pointer.GpoId)));
        Assert.NotEqual(["S01", "S02", "S03", "S04", "S05"], first.Select(c => c.Pointer.GpoId).Distinct().Order());
    }

    [Fact]
    public async Task A_gpo_somebody_is_at_work_on_is_left_to_them_while_there_are_others_and_not_for_ever()
    {
        await Agenda.AddAllAsync([At(-3, "e1"), At(-2, "e2"), At(-1, "e1") with { GpoId = "S02" }], default);
        Assert.Single(await Agenda.ClaimAsync(Now - Duration.FromSeconds(3), Lease, 1, default));
        Assert.Equal("S02", Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default)).Pointer.GpoId);
        Assert.Equal("e2", Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default)).Pointer.EffectId);
    }

    [Fact]
    public async Task What_somebody_is_at_work_on_is_not_taken_by_another_pointer_to_it()
    {
        await Agenda.AddAllAsync([At(-3, "e1"), At(-2, "e1")], default);
        var held = Assert.Single(await Agenda.ClaimAsync(Now - Duration.FromSeconds(3), Lease, 1, default));
        Assert.Empty(await new DueAgenda(OtherInstance()).ClaimAsync(Now, Lease, 10, default));
        await Agenda.CompleteAsync(held, default);
        Assert.Equal(At(-2, "e1"), Assert.Single(await new DueAgenda(OtherInstance()).ClaimAsync(Now, Lease, 10, default)).Pointer);
    }

    [Fact]
    public async Task Many_are_added_and_completed_at_once_and_one_that_was_lost_hinders_none()
    {
        DuePointer[] due = [.. Enumerable.Range(0, 150).Select(n => At(-n * 60, $"e{n}"))];
        await Agenda.AddAsync(due[3], default);
        await Agenda.AddAllAsync([.. due, due[0]], default);
        var claimed = await Agenda.ClaimAsync(Now, Lease, 200, default);
        Assert.Equal(due.Length, claimed.Count);
        await Agenda.CompleteAsync(claimed[5], default);
        await Agenda.AddAsync(claimed[7].Pointer, default);
        await Agenda.CompleteAllAsync(claimed, default);
        Assert.Equal(claimed[7].Pointer, Assert.Single(await Agenda.ClaimAsync(Now + Lease, Lease, 10, default)).Pointer);
    }

    private static DuePointer At(int seconds, string? effectId) => new(Now + Duration.FromSeconds(seconds), "S01", effectId);

    /// <summary>A store that counts the rows it gives to whoever queries.</summary>
    private sealed class CountedRows(ITableStore inner) : ITableStore
    {
        public int Read { get; private set; }

        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
            inner.CreateTablesAsync(tables, cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            inner.FindAsync(table, partitionKey, rowKey, cancellation);

        public async IAsyncEnumerable<TableRow> QueryAsync(
            string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var row in inner.QueryAsync(table, query, cancellation))
            {
                Read++;
                yield return row;
            }
        }

        public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
            inner.WriteAsync(table, changes, cancellation);
    }
}

public sealed class DueAgendaOnSqlite() : DueAgendaTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class DueAgendaOnTables(Azurite azurite) : DueAgendaTests(new TablesHost(azurite));
