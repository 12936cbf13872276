using System.Net;
using Azure.Core;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Tables;
using Moq;

namespace GpoBot.Tests.Storage.Tables;

/// <summary>What Azure does and the emulator does not, on a wire that answers like Azure.</summary>
public sealed class TableClientTests
{
    private static readonly Uri Endpoint = new("https://gpo.table.core.windows.net");
    private static readonly TableSharedKeyCredential Key = new("gpo", "c2VjcmV0");
    private const string Empty = """{"value":[]}""";

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        var answers = new Queue<HttpResponseMessage>([
            Wire.Answer(HttpStatusCode.OK, Empty, ("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg==")),
            Wire.Answer(HttpStatusCode.OK, Empty, ("x-ms-continuation-NextPartitionKey", "1!4!cQ--")),
            Wire.Answer(HttpStatusCode.OK, """{"value":[{"PartitionKey":"q","RowKey":"r","Timestamp":"2026-11-20T08:30:00.1234567Z"}]}"""),
        ]);
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(answers.Dequeue()));
        List<TableEntity> read = [];
        await foreach (var entity in new TableServiceClient(Endpoint, Key, wire.Options()).GetTableClient("things").QueryAsync()) read.Add(entity);

        Assert.Equal("""W/"datetime'2026-11-20T08%3A30%3A00.1234567Z'" """.Trim(), Assert.Single(read).ETag.ToString());
        Assert.Equal(["", "NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21cg%3D%3D", "NextPartitionKey=1%214%21cQ--"],
            wire.Requests.Select(r => r.RequestUri!.Query.TrimStart('?', '&')));
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_with_a_version_that_takes_tokens()
    {
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(Wire.Answer(HttpStatusCode.OK, Empty)));
        var credential = new Mock<TokenCredential>();
        credential.Setup(c => c.GetTokenAsync(
                It.Is<TokenRequestContext>(t => t.Scopes.Single() == "https://storage.azure.com/.default"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken("the-token", DateTimeOffset.MaxValue));
        await foreach (var _ in new TableServiceClient(Endpoint, credential.Object, wire.Options()).GetTableClient("things").QueryAsync())
            Assert.Fail("nothing was to be read");

        var request = Assert.Single(wire.Requests);
        Assert.Equal("Bearer the-token", request.Headers.Authorization!.ToString());
        Assert.True(string.CompareOrdinal(request.Headers.GetValues("x-ms-version").Single(), "2020-12-06") >= 0);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.ServiceUnavailable, HttpStatusCode.InternalServerError, HttpStatusCode.OK]);
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(Wire.Answer(answers.Dequeue(), Empty)));
        await foreach (var _ in new TableServiceClient(Endpoint, Key, wire.Options()).GetTableClient("things").QueryAsync())
            Assert.Fail("nothing was to be read");
        Assert.Equal(3, wire.Requests.Count);
    }

    [Theory]
    [InlineData("""{"odata.error":{"code":"AuthorizationPermissionMismatch","message":{"lang":"fr","value":"row secret-key"}}}""")]
    [InlineData("<?xml version=\"1.0\"?><error xmlns=\"x\"><code>AuthorizationPermissionMismatch</code><message>secret-key</message></error>")]
    public async Task A_refusal_tells_its_code_and_nothing_of_its_text(string body)
    {
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(Wire.Answer(HttpStatusCode.Forbidden, body)));
        var store = new TableStorageStore(new TableServiceClient(Endpoint, Key, wire.Options()));
        var failure = await Assert.ThrowsAsync<StorageException>(() => store.FindAsync("things", "p", "r", default));
        Assert.Equal("AuthorizationPermissionMismatch", failure.Code);
        Assert.DoesNotContain("secret-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_out_of_reach_is_a_failure_of_the_storage()
    {
        using var wire = new Wire(_ => throw new HttpRequestException("no route"));
        var store = new TableStorageStore(new TableServiceClient(Endpoint, Key, wire.Options()));
        var failure = await Assert.ThrowsAsync<StorageException>(() => store.FindAsync("things", "p", "r", default));
        Assert.Equal("Unreachable", failure.Code);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1things")]
    [InlineData("my-things")]
    [InlineData("Tables")]
    public void A_table_has_a_name_that_Azure_accepts(string name) =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(Endpoint, Key).GetTableClient(name));
}
