using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Audit;

public abstract class ChainedGpoStoreTests(StoreHost host) : OnStore(host)
{
    private GpoStore Unchained => new(Store, new DueAgenda(Store));
    private ChainedGpoStore Gpos => new(Unchained, Store);

    [Fact]
    public async Task Each_line_stands_behind_the_one_before()
    {
        await CreateAsync(Chains.Line(1));
        for (var number = 2; number < 6; number++)
            Assert.Equal(CommitResult.Done, await CommitAsync(await LoadAsync(), Chains.Line(number), Chains.Line(number + 10)));
        var (check, lines) = await WalkAsync();
        Assert.Empty(check.End());
        Assert.Equal(["AC001", "AC002", "AC012", "AC003", "AC013", "AC004", "AC014", "AC005", "AC015"], lines.Select(line => line.ObjectId));
        Assert.Equal(Enumerable.Range(1, 9), lines.Select(line => line.Sequence));
    }

    [Fact]
    public async Task Decisions_on_different_rows_do_not_disturb_each_other_for_the_chain()
    {
        var read = await CreateAsync(FilledRows.Problem, FilledRows.Commitment, Chains.Line(1));
        var results = await Task.WhenAll(
            Enumerable.Range(2, 6).Select(number => CommitAsync(read, Chains.Line(number)))
                .Append(CommitAsync(read, FilledRows.Commitment with { Version = 8 }, Chains.Line(20)))
                .Append(CommitAsync(read, FilledRows.Problem with { CurrentValue = 5 }, Chains.Line(21))));
        Assert.All(results, result => Assert.Equal(CommitResult.Done, result));
        var (check, lines) = await WalkAsync();
        Assert.Empty(check.End());
        Assert.Equal(9, lines.Count);
    }

    [Fact]
    public async Task Of_two_decisions_on_the_same_row_one_is_to_be_taken_again_and_leaves_no_line()
    {
        var read = await CreateAsync(FilledRows.Commitment);
        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(number =>
            CommitAsync(read, FilledRows.Commitment with { Version = 10 + number }, Chains.Line(number))));
        Assert.Equal(1, results.Count(result => result == CommitResult.Done));
        var (check, lines) = await WalkAsync();
        Assert.Empty(check.End());
        Assert.Single(lines);
    }

    [Fact]
    public async Task Lone_lines_of_many_readers_all_find_their_place_also_where_no_GPO_is()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            Gpos.CommitAsync(new GpoCommit { GpoId = Download.FiguresJournal, Read = null, Puts = [Chains.Line(number)] }, default)));
        Assert.All(results, result => Assert.Equal(CommitResult.Done, result));
        Assert.Equal(8, (await ListAsync(Gpos.ReadHistoryAsync(Download.FiguresJournal, AuditLine.KeyPrefix, default))).Count);
        Assert.Empty(await ListAsync(Gpos.ListIdsAsync(default)));
        Assert.Null(await Gpos.LoadAsync(Download.FiguresJournal, default));
    }

    [Fact]
    public async Task A_turn_that_was_stored_before_is_not_chained_again()
    {
        var read = await CreateAsync();
        var commit = new GpoCommit { GpoId = "S01", Read = read, Puts = [Chains.Line(1)], Turn = new TurnMarker("t1", "") };
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(commit, default));
        Assert.Equal(CommitResult.AlreadyDone, await Gpos.CommitAsync(commit, default));
        Assert.Single((await WalkAsync()).Lines);
    }

    [Fact]
    public async Task Lines_from_before_the_chain_are_bound_by_its_first()
    {
        Assert.Equal(CommitResult.Done, await Unchained.CommitAsync(
            new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group, Chains.Line(1), Chains.Line(2)] }, default));
        await CommitAsync(await LoadAsync(), Chains.Line(3));
        var (check, lines) = await WalkAsync();
        Assert.Empty(check.End());
        Assert.Equal((2, 1), (check.Unchained, check.Chained));
        await Store.WriteAsync("gpo", [TableChange.Delete("S01", lines[0].RowKey)], default);
        Assert.Equal([new ChainFinding(ChainFault.BeginningChanged, 1, 1)], (await WalkAsync()).Check.End());
    }

    [Fact]
    public async Task A_line_removed_or_changed_below_is_found()
    {
        await CreateAsync([.. Enumerable.Range(1, 9).Select(Chains.Line)]);
        var row = (await Store.FindAsync("gpo", "S01", "u.audit.s000000004", default))!;
        var changed = new Dictionary<string, object>(row.Properties) { ["After"] = "Blocked" };
        await Store.WriteAsync("gpo",
            [TableChange.Upsert(new("S01", row.RowKey, changed)), TableChange.Delete("S01", "u.audit.s000000007")], default);
        Assert.Equal([new ChainFinding(ChainFault.Changed, 4, 4), new(ChainFault.Missing, 7, 7)], (await WalkAsync()).Check.End());
    }

    [Fact]
    public async Task The_old_end_is_cut_off_while_lines_are_written()
    {
        var read = await CreateAsync([.. Enumerable.Range(1, 9).Select(Chains.Line)]);
        var old = (await WalkAsync()).Lines[..4];
        await CommitAsync(read, Chains.Line(10));
        var cut = new GpoCommit { GpoId = "S01", Read = read, Puts = [read.Chain!.CutOff("S01", old), Chains.Line(11)], Deletes = [.. old] };
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(cut, default));
        var (check, lines) = await WalkAsync();
        Assert.Empty(check.End());
        Assert.Equal(Enumerable.Range(5, 7), lines.Select(line => line.Sequence));
    }

    private Task<CommitResult> CommitAsync(Gpo read, params GpoRow[] puts) =>
        Gpos.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Puts = puts }, default);

    private async Task<Gpo> CreateAsync(params GpoRow[] rows)
    {
        var commit = new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group, .. rows] };
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(commit, default));
        return await LoadAsync();
    }

    private async Task<Gpo> LoadAsync() => (await Gpos.LoadAsync("S01", default))!;

    private async Task<(ChainCheck Check, List<AuditLine> Lines)> WalkAsync()
    {
        var check = new ChainCheck("S01", (await LoadAsync()).Chain);
        List<AuditLine> lines = [.. (await ListAsync(Gpos.ReadHistoryAsync("S01", AuditLine.KeyPrefix, default))).Cast<AuditLine>()];
        lines.ForEach(check.Next);
        return (check, lines);
    }
}

public sealed class ChainedGpoStoreOnSqlite() : ChainedGpoStoreTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class ChainedGpoStoreOnTables(Azurite azurite) : ChainedGpoStoreTests(new TablesHost(azurite));
