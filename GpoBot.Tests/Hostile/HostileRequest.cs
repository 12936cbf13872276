using System.Text;

namespace GpoBot.Tests.Hostile;

/// <summary>One request of the proof, as it goes out.</summary>
/// <param name="Kind">What was tried, for the report.</param>
internal sealed record HostileRequest(string Kind, Attacker By, string Method, string Path, byte[] Body, string ContentType)
{
    public const string Json = "application/json";

    public static HostileRequest Post(string kind, Attacker by, string json) => new(kind, by, "POST", "/api/messages", Encoding.UTF8.GetBytes(json), Json);

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Enough of it to send it again by hand.</summary>
    public override string ToString() => $"{Kind} as {By.Kind}: {Method} {Path} ({Body.Length} bytes)\n{(Text.Length > 3_000 ? Text[..3_000] + "…" : Text)}";

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri(Path, UriKind.Relative));
        if (Method is not ("GET" or "HEAD")) message.Content = new ByteArrayContent(Body) { Headers = { { "Content-Type", ContentType } } };
        return message;
    }
}
