using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

public abstract partial class StoreConformance
{
    [Fact]
    public async Task A_row_is_inserted_once()
    {
        await InsertAsync(Row("p", "r", ("N", 1)));
        var second = await WriteAsync(TableChange.Insert(Row("p", "r", ("N", 2))));
        Assert.Equal((WriteConflict.Exists, 0), (second.Conflict!.Value, second.ConflictAt));
        Assert.Equal(1, (await FindAsync("p", "r"))!.Properties["N"]);
    }

    [Fact]
    public async Task Only_the_version_that_was_read_is_replaced()
    {
        var first = await InsertAsync(Row("p", "r", ("N", 1), ("Old", "x")));
        var second = await WriteAsync(TableChange.Replace(Row("p", "r", ("N", 2)), first));
        Assert.True(second.Done);
        var late = await WriteAsync(TableChange.Replace(Row("p", "r", ("N", 3)), first));
        Assert.Equal(WriteConflict.Changed, late.Conflict);
        var read = await FindAsync("p", "r");
        Assert.Equal(second.ETags[0], read!.ETag);
        Assert.Equal(["N"], read.Properties.Keys);
        Assert.Equal(2, read.Properties["N"]);
    }

    [Fact]
    public async Task Any_version_is_replaced_or_deleted_when_none_is_named()
    {
        await InsertAsync(Row("p", "r", ("N", 1)));
        Assert.True((await WriteAsync(TableChange.Replace(Row("p", "r", ("N", 2)), null))).Done);
        Assert.True((await WriteAsync(TableChange.Delete("p", "r"))).Done);
        Assert.Null(await FindAsync("p", "r"));
    }

    [Fact]
    public async Task An_upsert_writes_whether_or_not_the_row_is_there()
    {
        Assert.True((await WriteAsync(TableChange.Upsert(Row("p", "r", ("N", 1), ("Old", "x"))))).Done);
        var second = await WriteAsync(TableChange.Upsert(Row("p", "r", ("N", 2))));
        var read = await FindAsync("p", "r");
        Assert.Equal((second.ETags[0], 2, 1), (read!.ETag, (int)read.Properties["N"], read.Properties.Count));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_replaced_or_deleted()
    {
        Assert.Equal(WriteConflict.Missing, (await WriteAsync(TableChange.Replace(Row("p", "r"), null))).Conflict);
        Assert.Equal(WriteConflict.Missing, (await WriteAsync(TableChange.Delete("p", "r"))).Conflict);
    }

    [Fact]
    public async Task A_row_that_came_back_is_not_the_version_of_before()
    {
        var before = await InsertAsync(Row("p", "r", ("N", 1)));
        await WriteAsync(TableChange.Delete("p", "r", before));
        await InsertAsync(Row("p", "r", ("N", 1)));
        Assert.Equal(WriteConflict.Changed, (await WriteAsync(TableChange.Delete("p", "r", before))).Conflict);
    }

    [Fact]
    public async Task A_transaction_does_all_kinds_of_changes_at_once()
    {
        var a = await InsertAsync(Row("p", "a", ("N", 1)));
        var b = await InsertAsync(Row("p", "b", ("N", 1)));
        var result = await WriteAsync(TableChange.Replace(Row("p", "a", ("N", 2)), a), TableChange.Delete("p", "b", b),
            TableChange.Insert(Row("p", "c", ("N", 3))), TableChange.Upsert(Row("p", "d", ("Text", "l'été 🚓\r\n--x\r\n"))));
        Assert.True(result.Done);
        Assert.Equal(["p:a", "p:c", "p:d"], await KeysAsync(new() { Partition = "p" }));
        Assert.Equal("l'été 🚓\r\n--x\r\n", (await FindAsync("p", "d"))!.Properties["Text"]);
        Assert.Equal((await FindAsync("p", "a"))!.ETag, result.ETags[0]);
        Assert.Equal("", result.ETags[1]);
        Assert.Equal((await FindAsync("p", "c"))!.ETag, result.ETags[2]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public async Task A_transaction_in_conflict_leaves_nothing_and_names_the_change(int at)
    {
        await InsertAsync(Row("p", $"{at:d3}", ("N", -1)));
        var changes = Enumerable.Range(0, 100).Select(n => TableChange.Insert(Row("p", $"{n:d3}", ("N", n))));
        var result = await WriteAsync([.. changes]);
        Assert.Equal((WriteConflict.Exists, at), (result.Conflict!.Value, result.ConflictAt));
        Assert.Equal([$"p:{at:d3}"], await KeysAsync(new() { Partition = "p" }));
    }

    [Fact]
    public async Task A_transaction_tells_a_changed_row_from_a_missing_one()
    {
        var old = await InsertAsync(Row("p", "a", ("N", 1)));
        await WriteAsync(TableChange.Upsert(Row("p", "a", ("N", 2))));
        var changed = await WriteAsync(TableChange.Insert(Row("p", "x")), TableChange.Replace(Row("p", "a"), old));
        Assert.Equal((WriteConflict.Changed, 1), (changed.Conflict!.Value, changed.ConflictAt));
        var missing = await WriteAsync(TableChange.Insert(Row("p", "x")), TableChange.Delete("p", "none"));
        Assert.Equal((WriteConflict.Missing, 1), (missing.Conflict!.Value, missing.ConflictAt));
        Assert.Equal(["p:a"], await KeysAsync(new()));
    }

    [Fact]
    public async Task Of_concurrent_writers_each_increment_counts_once()
    {
        const int Writers = 8, Each = 10;
        await InsertAsync(Row("p", "counter", ("N", 0)));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var store = host.Open();
            for (var done = 0; done < Each;)
            {
                var row = (await store.FindAsync(Table, "p", "counter", default))!;
                var next = Row("p", "counter", ("N", (int)row.Properties["N"] + 1));
                if ((await store.WriteAsync(Table, [TableChange.Replace(next, row.ETag)], default)).Done) done++;
            }
        })));
        Assert.Equal(Writers * Each, (await FindAsync("p", "counter"))!.Properties["N"]);
    }
}
