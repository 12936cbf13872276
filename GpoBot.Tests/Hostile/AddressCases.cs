using System.Text;

namespace GpoBot.Tests.Hostile;

/// <summary>Requests to the addresses that mails, calendars and cards give: read, guessed, sent with whatever form.</summary>
internal sealed class AddressCases(HostileWorld world, Chance chance)
{
    private static readonly string[] Fields =
        ["reponse", "version", "commentaire", "date", "motif", "statut", "heure", "avis", "remplacant", "prenom", "nom", "courriel", "texte", "x"];

    public HostileRequest Next()
    {
        var (path, owner) = chance.Of(world.Addresses);
        if (chance.OneIn(3)) path = Guessed(path);
        if (chance.OneIn(8)) path += chance.Of(["/new", "/", "/x", "?a=1", ".ics", "%00", "/..%2f.."]);
        var method = chance.Weighted((5, "GET"), (1, "HEAD"), (6, "POST"), (1, "PUT"), (1, "DELETE"));
        var (body, type) = method is "GET" or "HEAD" ? ([], "") : Form();
        return new HostileRequest("address", owner, method, path, body, type);
    }

    private string Guessed(string path)
    {
        var start = path.LastIndexOf('/') + 1;
        var token = path[start..];
        return chance.Below(5) switch
        {
            0 => path[..start] + token[1..], 1 => path[..start] + token + token, 2 => path[..start] + new string('a', token.Length),
            3 => path[..start] + Uri.EscapeDataString(Short(NastyTexts.Of(chance))), _ => path[..start] + token.ToUpperInvariant(),
        };
    }

    private (byte[] Body, string Type) Form()
    {
        const string Encoded = "application/x-www-form-urlencoded";
        switch (chance.Below(8))
        {
            case 0: return (chance.Bytes(chance.Of([0, 10, 20_000])), Encoded);
            case 1: return (Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"reponse\"; filename=\"../../x\"\r\n\r\nDone\r\n--b--"), "multipart/form-data; boundary=b");
            case 2: return (Encoding.UTF8.GetBytes("{\"reponse\":\"Done\"}"), "application/json");
            case 3: return (Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Repeat("reponse=Done", 3_000))), Encoded);
        }

        var fields = Enumerable.Range(0, chance.Below(7)).Select(_ => $"{chance.Of(Fields)}={Value()}").Prepend($"version={chance.Below(5)}");
        return (Encoding.UTF8.GetBytes(string.Join('&', fields)), Encoded);
    }

    private string Value() => chance.OneIn(2)
        ? chance.Of(["Done", "InProgress", "Blocked", "Dropped", "Postpone", "fait", "en-cours", "oui", "non", "Yes", "No", "RatherYes", "2026-12-24", "%ff%fe", "%", "%00"])
        : Uri.EscapeDataString(Short(NastyTexts.Of(chance)));

    private static string Short(string text)
    {
        var shorter = text.Length > 2_000 ? text[..2_000] : text;
        return shorter.Length > 0 && char.IsHighSurrogate(shorter[^1]) ? shorter[..^1] : shorter;
    }
}
