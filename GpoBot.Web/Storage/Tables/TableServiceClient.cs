using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GpoBot.Web.Storage.Tables;

/// <summary>An account's table service: the way in to its tables.</summary>
public sealed class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";
    private readonly TableRequests _requests;

    /// <summary>From a connection string; throws <see cref="FormatException"/> saying what is wrong with it.</summary>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableConnectionString.Parse(connectionString), options)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(endpoint, options, perTry: new TableSharedKeyPolicy(credential))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(endpoint, options, perCall: new TableSasPolicy(credential))
    {
    }

    /// <summary>With tokens of Entra, which are only ever sent over https.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
        : this(endpoint, options, perTry: new BearerTokenAuthenticationPolicy(credential, Scope))
    {
    }

    private TableServiceClient(TableConnectionString parsed, TableClientOptions? options)
        : this(parsed.Endpoint, options,
            perCall: parsed.Signature is { } signature ? new TableSasPolicy(new AzureSasCredential(signature)) : null,
            perTry: parsed.Key is { } key ? new TableSharedKeyPolicy(key) : null)
    {
    }

    private TableServiceClient(
        Uri endpoint, TableClientOptions? options, HttpPipelinePolicy? perCall = null, HttpPipelinePolicy? perTry = null)
    {
        options ??= new TableClientOptions();
        options.AddPolicy(new LentBodyPolicy(), HttpPipelinePosition.BeforeTransport);
        var calls = new HttpPipelinePolicy?[] { new TableHeadersPolicy(), perCall }.OfType<HttpPipelinePolicy>().ToArray();
        var tries = new HttpPipelinePolicy?[] { new TableDatePolicy(options.Clock), perTry }.OfType<HttpPipelinePolicy>().ToArray();
        _requests = new TableRequests(HttpPipelineBuilder.Build(options, calls, tries, new ResponseClassifier()), endpoint);
    }

    public TableClient GetTableClient(string tableName) => new(_requests, tableName);
}
