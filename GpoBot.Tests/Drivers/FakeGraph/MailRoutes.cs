using System.Net.Mail;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary><c>sendMail</c> in the form of MIME: base64 of a whole message, from the mailbox itself, to somebody.</summary>
internal static class MailRoutes
{
    private const int Largest = 4 * 1024 * 1024;
    private static readonly string[] Needed = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version"];

    public static void Map(WebApplication app, GraphServer graph) =>
        app.MapPost("/v1.0/users/{user}/sendMail", (HttpContext http, string user) => graph.InMailboxAsync(http, user, m => SendAsync(http, m)));

    private static async Task<IResult> SendAsync(HttpContext http, FakeMailbox mailbox)
    {
        if (http.Request.ContentType?.Split(';')[0] != "text/plain") return Refused(415, "UnsupportedMediaType", "text/plain");
        using var reader = new StreamReader(http.Request.Body, Encoding.ASCII);
        var body = await reader.ReadToEndAsync();
        if (body.Length > Largest) return Refused(413, "ErrorMessageSizeExceeded");
        if (Decoded(body) is not { } text) return Refused(400, "ErrorMimeContentInvalidBase64String");
        if (text.Any(letter => letter > 127) || text.Split("\r\n").Any(line => line.Length > 998 || line.Contains('\n')))
            return Refused(400, "ErrorMimeContentInvalid", "lines");
        if (Needed.FirstOrDefault(name => Header(text, name) is null) is { } missing) return Refused(400, "ErrorMimeContentInvalid", missing);
        if (Address(Header(text, "From")) != mailbox.Address) return Refused(403, "ErrorSendAsDenied");
        if (Address(Header(text, "To")) is not { } to || mailbox.Unknown.Contains(to)) return Refused(400, "ErrorInvalidRecipients");
        mailbox.Mails.Enqueue(new SentMail(to, text));
        return Results.StatusCode(202);
    }

    private static string? Decoded(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) && length > 0 ? Encoding.Latin1.GetString(bytes, 0, length) : null;
    }

    private static string? Header(string text, string name) => text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)]
        .Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    private static string? Address(string? header) => MailAddress.TryCreate(header, out var read) ? read.Address : null;

    private static IResult Refused(int status, string code, string message = "") => GraphServer.Answer(new(status, code, message));
}

/// <summary>One message that left the mailbox, and stays among its sent items.</summary>
internal sealed record SentMail(string To, string Text);
