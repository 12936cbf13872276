using GpoBot.Web.Storage.Tables;

namespace GpoBot.Web.Storage;

/// <summary>Where the memory is: the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>Connection string of an Azure storage account; absent: the embedded file.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Address of an account's table service, spoken to with the identity of the host.</summary>
    public string? TableEndpoint { get; set; }

    /// <summary>The embedded file.</summary>
    public string Path { get; set; } = "data/gpobot.db";

    /// <summary>What is wrong, a line each, naming the setting and never its secret; empty when all is well.</summary>
    public IEnumerable<string> Validate()
    {
        if (!string.IsNullOrEmpty(ConnectionString) && !string.IsNullOrEmpty(TableEndpoint))
            yield return "Storage:ConnectionString and Storage:TableEndpoint are both set: keep one.";
        if (!string.IsNullOrEmpty(ConnectionString) && WrongConnection() is { } connection)
            yield return $"Storage:ConnectionString is not usable: {connection}.";
        if (!string.IsNullOrEmpty(TableEndpoint) && WrongEndpoint() is { } endpoint)
            yield return $"Storage:TableEndpoint is not usable: {endpoint}.";
        if (string.IsNullOrWhiteSpace(Path)) yield return "Storage:Path is empty: name a file.";
    }

    private string? WrongConnection()
    {
        try
        {
            var endpoint = TableConnectionString.Parse(ConnectionString!).Endpoint;
            return endpoint.Scheme == "https" || endpoint.IsLoopback ? null : "plain http is for this machine only, use https";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    // A token is never sent in clear, not even to this machine: Azure's own libraries refuse it too.
    private string? WrongEndpoint() =>
        !Uri.TryCreate(TableEndpoint, UriKind.Absolute, out var endpoint) ? "it is no address"
        : endpoint.Scheme == "https" ? null : "it must start with https, since a token is sent to it";
}
