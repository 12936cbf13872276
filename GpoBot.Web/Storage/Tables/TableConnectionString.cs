namespace GpoBot.Web.Storage.Tables;

/// <summary>
/// A connection string as the portal of Azure gives it. <see cref="Parse"/> throws <see cref="FormatException"/> saying what is
/// wrong, never with a part of the secret.
/// </summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, string? Signature)
{
    // The emulator's account is public and the same for everybody; it opens nothing but an emulator.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableConnectionString Parse(string text)
    {
        var parts = Split(text);
        if (IsTrue(parts, "UseDevelopmentStorage"))
            return new(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey), null);
        var endpoint = EndpointOf(parts);
        if (parts.TryGetValue("SharedAccessSignature", out var signature)) return new(endpoint, null, signature);
        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key))
            throw new FormatException("it needs AccountName and AccountKey, or SharedAccessSignature");
        return new(endpoint, KeyOf(account, key), null);
    }

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Only the first '=' separates: keys and signatures hold others.
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new FormatException("each part is Name=Value, separated by ';'");
            if (!parts.TryAdd(part[..at], part[(at + 1)..]))
                throw new FormatException($"{part[..at]} stands there twice");
        }
        return parts;
    }

    private static Uri EndpointOf(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("TableEndpoint", out var address))
        {
            if (!parts.TryGetValue("AccountName", out var account))
                throw new FormatException("it needs AccountName or TableEndpoint");
            address = $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table." +
                parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        }
        return Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme is ("http" or "https")
            ? endpoint : throw new FormatException("its table endpoint is no http address");
    }

    private static TableSharedKeyCredential KeyOf(string account, string key)
    {
        try
        {
            return new(account, key);
        }
        catch (FormatException)
        {
            throw new FormatException("its AccountKey is not base64");
        }
    }

    private static bool IsTrue(Dictionary<string, string> parts, string name) =>
        bool.TryParse(parts.GetValueOrDefault(name), out var value) && value;
}
