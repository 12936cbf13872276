using System.Net.Mail;
using System.Net.Mime;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Mail;

/// <summary>
/// Hands each message to a relay. An answer that is lost on the way has the message sent once more, under the same Message-ID.
/// </summary>
public sealed class SmtpMailer(SmtpOptions options) : IMailer
{
    // Of the network's time, whatever our clock shows.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            // Base64 keeps the line ends, which the framework's quoted-printable would encode.
            using var mail = MailBuilder.Build(message, MessageName.Of(message.MessageId, message.From), TransferEncoding.Base64);
            using var client = new SmtpClient(options.Host, options.PortNumber)
            {
                EnableSsl = options.Encrypts, UseDefaultCredentials = false, Credentials = options.Credential,
            };
            await client.SendMailAsync(mail, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (SmtpRefusal.Of(e, cancellation) is { } refusal)
        {
            throw refusal;
        }
    }
}
