using System.Diagnostics;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;

namespace GpoBot.Web.Observability;

/// <summary>The way mail leaves, each message a span that says nothing of whom it is to.</summary>
internal sealed class TracedMailer(IMailer inner) : IMailer
{
    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        using var span = WebSpans.Source.StartActivity("mail", ActivityKind.Client);
        try
        {
            await inner.SendAsync(message, cancellation);
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            if (fault is MailException refusal) span?.SetTag("gpobot.mail.about", refusal.About.ToString());
            throw;
        }
    }
}
