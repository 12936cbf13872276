namespace GpoBot.Web.Storage.Tables;

/// <summary>
/// A connection string as the portal of Azure gives it. <see cref="Parse"/> throws <see cref="FormatException"/> saying what is
/// wrong, never with a part of the secret.
/// </summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, string? Signature)
{
    public static TableConnectionString Parse(string text)
    {
        var parts = Split(text);
        // No key is built in, not even the emulator's public one.
        if (parts.ContainsKey("UseDevelopmentStorage"))
            throw new FormatException("« UseDevelopmentStorage » ne suffit pas, écrivez la chaîne complète de l'émulateur "
                + "(AccountName=…;AccountKey=…;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1)");
        var endpoint = EndpointOf(parts);
        if (parts.TryGetValue("SharedAccessSignature", out var signature)) return new(endpoint, null, signature);
        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key))
            throw new FormatException("il faut AccountName et AccountKey, ou SharedAccessSignature");
        return new(endpoint, KeyOf(account, key), null);
    }

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Only the first '=' separates: keys and signatures hold others.
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new FormatException("chaque partie s'écrit Nom=Valeur, séparée par « ; »");
            if (!parts.TryAdd(part[..at], part[(at + 1)..]))
                throw new FormatException($"{part[..at]} y figure deux fois");
        }
        return parts;
    }

    private static Uri EndpointOf(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("TableEndpoint", out var address))
        {
            if (!parts.TryGetValue("AccountName", out var account))
                throw new FormatException("il faut AccountName ou TableEndpoint");
            address = $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table." +
                parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        }
        return Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme is ("http" or "https")
            ? endpoint : throw new FormatException("son adresse de tables n'est pas une adresse http");
    }

    private static TableSharedKeyCredential KeyOf(string account, string key)
    {
        try
        {
            return new(account, key);
        }
        catch (FormatException)
        {
            throw new FormatException("son AccountKey n'est pas en base64");
        }
    }
}
