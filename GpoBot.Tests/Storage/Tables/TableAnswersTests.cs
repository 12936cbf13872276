using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Tests.Storage.Tables;

/// <summary>Answers of the service in all forms in which they may come over the wire.</summary>
public sealed class TableAnswersTests
{
    private static readonly Uri Endpoint = new("https://gpo.table.core.windows.net");
    private static readonly TableSharedKeyCredential Key = new("gpo", "c2VjcmV0");

    [Theory]
    [InlineData("""{"At@odata.type":"Edm.DateTime","At":"2026-11-20T08:30:00.1234567Z"}""")]
    [InlineData("""{"At":"2026-11-20T08:30:00.1234567Z","At@odata.type":"Edm.DateTime"}""")]
    [InlineData("""{"At@odata.type":"Edm.DateTime","Other":1,"At":"2026-11-20T08:30:00.1234567Z"}""")]
    [InlineData("""{"At@odata.type":"Edm.DateTime","At":"2026-11-20T08:30:00.1234567"}""")]
    [InlineData("""{"\u0041t@odata.type":"Edm.DateTime","At":"2026-11-20T09:30:00.1234567+01:00"}""")]
    public async Task A_moment_is_read_wherever_its_type_is_announced(string entity)
    {
        var moment = Assert.IsType<DateTimeOffset>((await ReadAsync(entity))["At"]);
        Assert.Equal((DateTimeOffset.Parse("2026-11-20T08:30:00.1234567Z", CultureInfo.InvariantCulture), TimeSpan.Zero), (moment, moment.Offset));
    }

    [Fact]
    public async Task The_type_of_one_property_is_not_that_of_the_next()
    {
        var read = await ReadAsync("""{"A@odata.type":"Edm.Int64","A":"5","B":"5","C@odata.type":"Edm.Double","C":5,"D":5,"E@odata.type":"Edm.Binary","E":"AQI=","F":null}""");
        Assert.Equal([5L, "5", 5.0, 5, new byte[] { 1, 2 }], read.Where(property => property.Key.Length == 1).Select(property => property.Value));
    }

    [Fact]
    public async Task More_names_than_are_kept_in_mind_are_read_all_the_same()
    {
        var members = string.Join(',', Enumerable.Range(0, 5000).Select(number => $"\"Name{number}\":{number}").Append($"\"{new string('N', 200)}\":1"));
        for (var time = 0; time < 2; time++)
        {
            var read = await ReadAsync($"{{{members}}}");
            Assert.All(Enumerable.Range(0, 5000), number => Assert.Equal(number, read[$"Name{number}"]));
            Assert.Equal(1, read[new string('N', 200)]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task An_answer_whose_length_is_not_told_is_read_whole(int length)
    {
        var text = new string('x', length);
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(Streamed($$"""{"value":[{"PartitionKey":"p","RowKey":"r","Text":"{{text}}"}]}""", breaksOff: false)));
        Assert.Equal(text, Assert.Single(await QueryAsync(wire)).GetString("Text"));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        var broken = 2;
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(
            Streamed("""{"value":[{"PartitionKey":"p","RowKey":"r"}]}""", breaksOff: broken-- > 0)));
        Assert.Equal("r", Assert.Single(await QueryAsync(wire)).RowKey);
        Assert.Equal(3, wire.Requests.Count);
    }

    [Fact]
    public async Task What_many_read_at_once_does_not_mix()
    {
        using var wire = new Wire(request => Task.FromResult<HttpResponseMessage?>(Streamed(
            $$"""{"PartitionKey":"p","RowKey":"r","Text":"{{new string(request.RequestUri!.AbsolutePath[^3], 5000)}}"}""", breaksOff: false)));
        var table = Client(wire);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(async number =>
        {
            var letter = (char)('a' + number % 26);
            var read = await table.GetEntityIfExistsAsync("p", letter.ToString());
            Assert.Equal(new string(letter, 5000), read!.GetString("Text"));
        }));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_refused_transaction_tells_which_change_and_why(string end)
    {
        string[] lines =
        [
            "--batchresponse_1", "Content-Type: multipart/mixed; boundary=changesetresponse_1", "", "--changesetresponse_1", "Content-Type: application/http",
            "Content-Transfer-Encoding: binary", "", "HTTP/1.1 409 Conflict", "Content-Type: application/json", "",
            """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"1:The specified entity already exists."}}}""", "--changesetresponse_1--", "--batchresponse_1--", "",
        ];
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(Wire.Answer(HttpStatusCode.Accepted, string.Join(end, lines))));
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Client(wire).SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "1")), new(TableTransactionActionType.Add, new TableEntity("p", "2"))]));
        Assert.Equal((409, "EntityAlreadyExists", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    private static async Task<TableEntity> ReadAsync(string entity)
    {
        using var wire = new Wire(_ => Task.FromResult<HttpResponseMessage?>(Wire.Answer(HttpStatusCode.OK, $"{{\"value\":[{entity}]}}")));
        return Assert.Single(await QueryAsync(wire));
    }

    private static async Task<List<TableEntity>> QueryAsync(Wire wire)
    {
        List<TableEntity> read = [];
        await foreach (var entity in Client(wire).QueryAsync()) read.Add(entity);
        return read;
    }

    private static TableClient Client(Wire wire) => new TableServiceClient(Endpoint, Key, wire.Options()).GetTableClient("things");

    private static HttpResponseMessage Streamed(string json, bool breaksOff)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var bytes = Encoding.UTF8.GetBytes(json);
        pipe.Writer.Write(bytes.AsSpan(0, breaksOff ? bytes.Length / 2 : bytes.Length));
        pipe.Writer.Complete(breaksOff ? new IOException("The connection was lost.") : null);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(pipe.Reader.AsStream()) };
    }
}
