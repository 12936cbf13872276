using System.Text.Json;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Tests.Storage.Tables;

/// <summary>Our client and Microsoft's <c>@azure/data-tables</c> on the same tables must understand each other.</summary>
[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class MicrosoftClientTests(Azurite azurite)
{
    private readonly string _table = "t" + Guid.NewGuid().ToString("N");
    private readonly TableServiceClient _service = new(azurite.ConnectionString);

    /// <summary>Name, our value, and the type and text by which the other client knows it.</summary>
    private static readonly (string Name, object Value, string Type, string Text)[] Values =
    [
        ("Text", "l'été à Évry 🚓", "string", "l'été à Évry 🚓"),
        ("Empty", "", "string", ""),
        ("Small", -42, "number", "-42"),
        ("Large", 9_007_199_254_740_993L, "Int64", "9007199254740993"),
        ("Fraction", 0.25, "number", "0.25"),
        ("Yes", true, "boolean", "true"),
        ("When", new DateTimeOffset(2026, 11, 20, 9, 30, 0, 123, TimeSpan.FromHours(1)), "DateTime", "2026-11-20T08:30:00.123Z"),
        ("Id", new Guid("7c1c2b5e-0d0f-4b6e-9a56-0a8f6a8f1e11"), "Guid", "7c1c2b5e-0d0f-4b6e-9a56-0a8f6a8f1e11"),
        ("Bytes", new byte[] { 0, 1, 254, 255 }, "Binary", "AAH+/w=="),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_we_write_the_other_client_reads_with_its_types(bool inTransaction)
    {
        var client = _service.GetTableClient(_table);
        await client.CreateIfNotExistsAsync();
        var entity = new TableEntity("l'été", "r'1") { ["Whole"] = 5.0 };
        foreach (var (name, value, _, _) in Values) entity[name] = value;
        if (inTransaction) await client.SubmitTransactionAsync([new(TableTransactionActionType.Add, entity)]);
        else await client.AddEntityAsync(entity);

        var read = Assert.Single(await ReadAsync());
        Assert.Equal(("l'été", "r'1"), (read["partitionKey"].Value, read["rowKey"].Value));
        foreach (var (name, _, type, text) in Values) Assert.Equal(new Described(type, text), read[name]);
        Assert.Equal("5", read["Whole"].Value);
        var ours = await client.GetEntityIfExistsAsync("l'été", "r'1");
        Assert.Equal(read["etag"].Value, ours!.ETag.ToString());
    }

    [Fact]
    public async Task What_the_other_client_writes_we_read_with_its_types()
    {
        var entity = Values.ToDictionary(v => v.Name, v => new Described(v.Type, v.Text));
        entity["Whole"] = new("Double", "5");
        entity["partitionKey"] = new("string", "l'été");
        entity["rowKey"] = new("string", "r'1");
        var input = JsonSerializer.Serialize(new[] { entity }, JsonSerializerOptions.Web);
        await NodeTools.RunAsync("tables.mjs", input, Environment, "write", _table);

        var read = Assert.Single(await Pages(TableClient.CreateQueryFilter($"PartitionKey eq {"l'été"} and Large gt {5L}")));
        foreach (var (name, value, _, _) in Values) Assert.Equal(value, read[name]);
        Assert.Equal(5.0, read["Whole"]);
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task A_shared_access_signature_opens_the_tables_too()
    {
        var signature = (await NodeTools.RunAsync("tables.mjs", "", Environment, "sas")).Trim();
        var client = new TableServiceClient($"TableEndpoint={azurite.Endpoint};SharedAccessSignature={signature}").GetTableClient(_table);
        await client.CreateIfNotExistsAsync();
        await client.AddEntityAsync(new TableEntity("p", "1"));
        await client.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "2"))]);
        Assert.Equal(2, (await Pages("PartitionKey eq 'p'")).Count);
    }

    private Dictionary<string, string> Environment => new() { ["TABLES"] = azurite.ConnectionString };

    private async Task<List<Dictionary<string, Described>>> ReadAsync() =>
        JsonSerializer.Deserialize<List<Dictionary<string, Described>>>(
            await NodeTools.RunAsync("tables.mjs", "", Environment, "read", _table), JsonSerializerOptions.Web)!;

    private async Task<List<TableEntity>> Pages(string filter)
    {
        List<TableEntity> entities = [];
        await foreach (var entity in _service.GetTableClient(_table).QueryAsync(filter)) entities.Add(entity);
        return entities;
    }

    private sealed record Described(string Type, string Value);
}
