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

    /// <summary>The memory is the embedded file.</summary>
    public bool IsFile => string.IsNullOrEmpty(ConnectionString) && string.IsNullOrEmpty(TableEndpoint);

    /// <summary>Which setting says where the memory is, for whoever has to look there; no secret.</summary>
    public string Place =>
        !string.IsNullOrEmpty(ConnectionString) ? "Vérifiez Storage:ConnectionString, et que ce compte répond."
        : !string.IsNullOrEmpty(TableEndpoint) ? $"Vérifiez Storage:TableEndpoint ({TableEndpoint}) et les droits de l'identité."
        : $"Vérifiez que le fichier {Path} (Storage:Path) peut être écrit.";

    /// <summary>What is wrong, a line each, naming the setting and never its secret; empty when all is well.</summary>
    public IEnumerable<string> Validate()
    {
        if (!string.IsNullOrEmpty(ConnectionString) && !string.IsNullOrEmpty(TableEndpoint))
            yield return "Storage:ConnectionString et Storage:TableEndpoint sont donnés ensemble : gardez l'un des deux.";
        if (!string.IsNullOrEmpty(ConnectionString) && WrongConnection() is { } connection)
            yield return $"Storage:ConnectionString est inutilisable : {connection}.";
        if (!string.IsNullOrEmpty(TableEndpoint) && WrongEndpoint() is { } endpoint)
            yield return $"Storage:TableEndpoint est inutilisable : {endpoint}.";
        if (string.IsNullOrWhiteSpace(Path)) yield return "Storage:Path est vide : nommez un fichier.";
    }

    private string? WrongConnection()
    {
        try
        {
            var endpoint = TableConnectionString.Parse(ConnectionString!).Endpoint;
            return endpoint.Scheme == "https" || endpoint.IsLoopback ? null : "http n'est admis que sur cette machine, écrivez https";
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    // A token is never sent in clear, not even to this machine: Azure's own libraries refuse it too.
    private string? WrongEndpoint() =>
        !Uri.TryCreate(TableEndpoint, UriKind.Absolute, out var endpoint) ? "ce n'est pas une adresse"
        : endpoint.Scheme == "https" ? null : "elle doit commencer par https, car un jeton y est envoyé";
}
