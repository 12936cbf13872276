using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Mail;

/// <summary>A message of ours as a MIME message: plain text, and the invitation as an alternative that calendars act on.</summary>
internal static class MailBuilder
{
    /// <summary>Code of a message that no way of sending can take.</summary>
    public const string Invalid = "InvalidMessage";

    /// <summary>True for what <see cref="Build"/> throws of a message that is wrong in itself.</summary>
    public static bool IsRefusal(Exception e) => e is FormatException or ArgumentException;

    public static MailMessage Build(MailMessageContent content, MessageName name, TransferEncoding encoding)
    {
        var mail = new MailMessage(Address(content.From, null), Address(content.To, content.ToName))
        {
            Subject = content.Subject,
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = encoding,
            Body = string.Join("\r\n", content.Body.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())),
        };
        mail.Headers.Add("Message-ID", name.Header);
        // Says to out-of-office robots that nobody reads answers (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (content.CalendarFile is { } calendar) mail.AlternateViews.Add(Invitation(calendar));
        if (content.Document is { } document) mail.Attachments.Add(Attached(document));
        return mail;
    }

    // An accent before the @ needs an extension that few servers have: such an address is refused here, where it can be told at once.
    private static MailAddress Address(string address, string? name) =>
        new MailAddress(address, name, Encoding.UTF8) is { } read && Ascii.IsValid(read.User) ? read
            : throw new FormatException("The address has more than ASCII before the @");

    private static AlternateView Invitation(string calendar)
    {
        var type = new ContentType("text/calendar") { CharSet = "utf-8", Name = "invitation.ics" };
        if (Method(calendar) is { } method) type.Parameters["method"] = method;
        var view = AlternateView.CreateAlternateViewFromString(calendar, type);
        // Base64 keeps line ends and folding as they were written.
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    private static Attachment Attached(MailDocument document) => new(
        new MemoryStream(document.Content.ToArray()), new ContentType(document.MediaType) { Name = document.Name })
    {
        TransferEncoding = TransferEncoding.Base64, NameEncoding = Encoding.UTF8,
    };

    private static string? Method(string calendar) => calendar.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith("METHOD:", StringComparison.OrdinalIgnoreCase))?["METHOD:".Length..];
}
