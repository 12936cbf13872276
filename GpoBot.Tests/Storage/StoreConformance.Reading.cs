using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

public abstract partial class StoreConformance
{
    public static TheoryData<object> Values => new()
    {
        "", "café d'Évry | 50 % + \"guillemets\"", "日本 🚓 \u0001\n\t", new string('x', 32 * 1024), new string('é', 32 * 1024),
        0, int.MinValue, int.MaxValue, 0L, 5L, long.MinValue, long.MaxValue,
        5.0, 0.1, -1e300, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, true, false,
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 11, 20, 9, 30, 15, 123, 456, TimeSpan.FromHours(1)).AddTicks(7),
        new Guid("7c1c2b5e-0d0f-4b6e-9a56-0a8f6a8f1e11"), Array.Empty<byte>(), new byte[64 * 1024],
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_comes_back_with_its_type(object value)
    {
        var tag = await InsertAsync(Row("p", "r", ("Value", value)));
        var read = await FindAsync("p", "r");
        Assert.NotNull(read);
        var (name, found) = Assert.Single(read.Properties);
        Assert.Equal("Value", name);
        Assert.Equal(value.GetType(), found.GetType());
        Assert.Equal(value, found);
        Assert.Equal(tag, read.ETag);
    }

    [Theory]
    [InlineData("o'clock ''", "l'été = 'x' or 1 eq 1")]
    [InlineData("Évry 🚓 100% a+b&c=d;e,f", "(PartitionKey='x')")]
    [InlineData("", "")]
    [InlineData(" lead and trail ", "19:abc@thread.tacv2;messageid=1")]
    public async Task Any_permitted_key_finds_its_row_directly_and_by_query(string partitionKey, string rowKey)
    {
        await InsertAsync(Row(partitionKey, rowKey, ("N", 1)));
        var read = await FindAsync(partitionKey, rowKey);
        Assert.Equal((partitionKey, rowKey), (read?.PartitionKey, read?.RowKey));
        Assert.Equal([$"{partitionKey}:{rowKey}"], await KeysAsync(new() { Partition = partitionKey, RowFrom = rowKey }));
        Assert.True((await WriteAsync(TableChange.Delete(partitionKey, rowKey, read!.ETag))).Done);
        Assert.Null(await FindAsync(partitionKey, rowKey));
    }

    [Fact]
    public async Task Rows_come_in_ordinal_order_of_their_keys()
    {
        foreach (var key in new[] { "b", "a", "B", "é", "a.2", "a.10", "_", "Z", "a-1" })
            await InsertAsync(Row("p", key));
        Assert.Equal(["p:B", "p:Z", "p:_", "p:a", "p:a-1", "p:a.10", "p:a.2", "p:b", "p:é"],
            await KeysAsync(new() { Partition = "p" }));
    }

    [Fact]
    public async Task A_range_includes_its_start_and_not_its_end()
    {
        foreach (var key in new[] { "a", "b", "c", "d" }) await InsertAsync(Row("p", key));
        await InsertAsync(Row("q", "b"));
        Assert.Equal(["p:b", "p:c"], await KeysAsync(new() { Partition = "p", RowFrom = "b", RowBefore = "d" }));
        Assert.Equal(["p:a", "p:b"], await KeysAsync(new() { Partition = "p", RowBefore = "c" }));
        Assert.Equal(["p:d"], await KeysAsync(new() { Partition = "p", RowFrom = "d" }));
        Assert.Empty(await KeysAsync(new() { Partition = "none" }));
    }

    [Fact]
    public async Task Partitions_are_read_by_range_too()
    {
        foreach (var hour in new[] { "2026112009", "2026112010", "2026112011", "2026112108" })
            foreach (var key in new[] { "x", "a" }) await InsertAsync(Row(hour, key));
        Assert.Equal(["2026112009:a", "2026112009:x", "2026112010:a", "2026112010:x"],
            await KeysAsync(new() { PartitionBefore = "2026112011" }));
        Assert.Equal(["2026112011:a", "2026112011:x"],
            await KeysAsync(new() { PartitionFrom = "2026112011", PartitionBefore = "20261121" }));
        Assert.Equal(["2026112009:a", "2026112010:a", "2026112011:a", "2026112108:a"],
            await KeysAsync(new() { RowBefore = "b" }));
    }

    [Fact]
    public async Task Thousands_of_rows_come_page_by_page_complete_and_in_order()
    {
        for (var batch = 0; batch < 21; batch++)
            await WriteAsync([.. Enumerable.Range(batch * 100, 100).Select(n => TableChange.Insert(Row("p", $"{n:d5}", ("N", n))))]);
        List<int> numbers = [];
        await foreach (var row in _store.QueryAsync(Table, new() { Partition = "p" }, default))
            numbers.Add((int)row.Properties["N"]);
        Assert.Equal(Enumerable.Range(0, 2100), numbers);
        Assert.Equal(2100, (await KeysAsync(new() { PageSize = 700 })).Count);
    }

    [Fact]
    public async Task What_was_never_written_is_not_found()
    {
        Assert.Null(await FindAsync("p", "r"));
        Assert.Empty(await KeysAsync(new()));
    }
}
