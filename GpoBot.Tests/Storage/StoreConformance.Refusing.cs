using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

public abstract partial class StoreConformance
{
    private static readonly TableRow Good = Row("p", "good", ("N", 1));

    private static readonly Dictionary<string, TableChange[]> Refused = new()
    {
        ["two partitions"] = [TableChange.Insert(Good), TableChange.Insert(Row("q", "r"))],
        ["101 operations"] = [.. Enumerable.Range(0, 101).Select(n => TableChange.Insert(Row("p", $"{n}")))],
        ["nothing"] = [],
        ["an entity twice"] = [TableChange.Insert(Good), TableChange.Delete("p", "good")],
        ["too many properties"] = [TableChange.Insert(Wide(252))],
        ["a long text"] = [TableChange.Insert(Row("p", "r", ("Text", new string('x', 32 * 1024 + 1))))],
        ["a large binary"] = [TableChange.Insert(Row("p", "r", ("Bytes", new byte[64 * 1024 + 1])))],
        ["half a character"] = [TableChange.Insert(Row("p", "r", ("Text", "x\ud83d")))],
        ["a date before 1601"] = [TableChange.Insert(Row("p", "r", ("At", DateTimeOffset.MinValue)))],
        ["an unknown type"] = [TableChange.Insert(Row("p", "r", ("Price", 1.5m)))],
        ["a large entity"] = [TableChange.Insert(Heavy("r", 17))],
        ["a large request"] = [.. Enumerable.Range(0, 5).Select(n => TableChange.Insert(Heavy($"r{n}", 15)))],
        ["a long key"] = [TableChange.Insert(Row("p", new string('k', 513)))],
        ["a slash in a key"] = [TableChange.Insert(Row("a/b", "r"))],
        ["a backslash in a key"] = [TableChange.Insert(Row("p", @"a\b"))],
        ["a hash in a key"] = [TableChange.Insert(Row("p", "a#b"))],
        ["a question mark in a key"] = [TableChange.Delete("p", "a?b")],
        ["a control character in a key"] = [TableChange.Insert(Row("p", "a\u0085b"))],
        ["a name with a dash"] = [TableChange.Insert(Row("p", "r", ("due-on", "x")))],
        ["a name with a digit first"] = [TableChange.Insert(Row("p", "r", ("1st", "x")))],
        ["a long name"] = [TableChange.Insert(Row("p", "r", (new string('n', 256), "x")))],
        ["a system name"] = [TableChange.Insert(Row("p", "r", ("Timestamp", "x")))],
    };

    public static TheoryData<string> RefusedShapes => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(RefusedShapes))]
    public async Task What_Azure_would_refuse_is_refused_before_anything_is_written(string shape)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(Refused[shape]));
        Assert.StartsWith("Table Storage would refuse this: ", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await KeysAsync(new()));
    }

    [Fact]
    public async Task What_is_just_within_the_limits_is_stored()
    {
        await InsertAsync(Wide(251));
        await InsertAsync(Row(new string('p', 512), new string('r', 512)));
        await InsertAsync(Heavy("heavy", 15));
        Assert.Equal(251, (await FindAsync("p", "wide"))!.Properties.Count);
        Assert.Equal(15, (await FindAsync("p", "heavy"))!.Properties.Count);
    }

    [Fact]
    public Task A_table_has_a_name_that_Azure_accepts() =>
        Assert.ThrowsAsync<ArgumentException>(() => _store.CreateTablesAsync(["my-things"], default));

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_page_has_one_to_a_thousand_rows(int size) =>
        Assert.Throws<ArgumentException>(() => new RowQuery { PageSize = size });

    private static TableRow Wide(int count) =>
        Row("p", "wide", [.. Enumerable.Range(0, count).Select(n => ($"P{n}", (object)n))]);

    private static TableRow Heavy(string rowKey, int texts) =>
        Row("p", rowKey, [.. Enumerable.Range(0, texts).Select(n => ($"P{n}", (object)new string('x', 32 * 1024)))]);
}
