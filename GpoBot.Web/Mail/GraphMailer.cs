using System.Text;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace GpoBot.Web.Mail;

/// <summary>
/// Sends from the mailbox of the group through Microsoft Graph, as MIME: the very text that the other ways send, and a copy stays
/// among the sent items. The service has no key against repetition: an answer that is lost on the way has the message sent
/// once more, under the same Message-ID.
/// </summary>
public sealed class GraphMailer(GraphServiceClient graph, MailboxGate gate, TimeProvider time) : IMailer
{
    private readonly MailFile _files = new(time);

    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        var text = await TextAsync(message, cancellation).ConfigureAwait(false);
        try
        {
            await gate.RunAsync(message.From, () => PostAsync(message.From, text, cancellation), cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when ((e as CalendarException ?? GraphRefusal.Of(e, time, cancellation)) is { } refusal)
        {
            throw new MailException(refusal.Code, refusal)
            {
                Permanent = IsAboutTheMessage(refusal.Code), RetryAfter = refusal.RetryAfter, About = TroubleOf(refusal),
            };
        }
    }

    /// <summary>
    /// Rights and mailboxes are given by people, within hours: until then the message waits. Only what is wrong with itself is for good.
    /// </summary>
    private static bool IsAboutTheMessage(string code) => code is
        "ErrorInvalidRecipients" or "ErrorInvalidSmtpAddress" or "ErrorRecipientNotFound" or "ErrorNoRecipients"
        or "ErrorMimeContentInvalid" or "ErrorMimeContentInvalidBase64String" or "ErrorMessageSizeExceeded" or "Http413";

    private static MailTrouble TroubleOf(CalendarException refusal) => refusal switch
    {
        _ when IsAboutTheMessage(refusal.Code) => MailTrouble.Message,
        _ when IsOfTheMailbox(refusal.Code) => MailTrouble.Mailbox,
        // The login is that of the application, hence of all mailboxes.
        { Retryable: true } => MailTrouble.Relay,
        _ when refusal.Code.StartsWith("AADSTS", StringComparison.Ordinal) => MailTrouble.Relay,
        _ => MailTrouble.Message,
    };

    private static bool IsOfTheMailbox(string code) => code is
        "ErrorAccessDenied" or "ErrorSendAsDenied" or "Authorization_RequestDenied" or "InvalidAuthenticationToken" or "ErrorInvalidUser"
        or "Request_ResourceNotFound" or "ResourceNotFound" or "MailboxNotEnabledForRESTAPI" or "MailboxNotSupportedForRESTAPI"
        or "ErrorNonExistentMailbox" or "ErrorQuotaExceeded" or "ErrorSubmissionQuotaExceeded" or "ErrorExceededMessageLimit"
        or "ApplicationThrottled" or "Http401" or "Http403" or "Http404" or "Http429";

    private async Task<string> TextAsync(MailMessageContent message, CancellationToken cancellation)
    {
        var drop = Directory.CreateTempSubdirectory("gpobot-mail-");
        try
        {
            var name = MessageName.Of(message.MessageId, message.From);
            var file = await _files.WriteAsync(message, name, drop.FullName, cancellation).ConfigureAwait(false);
            return Convert.ToBase64String(await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (MailBuilder.IsRefusal(e))
        {
            throw new MailException(MailBuilder.Invalid, e) { Permanent = true };
        }
        finally
        {
            drop.Delete(recursive: true);
        }
    }

    // Not with the SDK's call, which knows the form of JSON only.
    private async Task<bool> PostAsync(string mailbox, string text, CancellationToken cancellation)
    {
        var call = new RequestInformation { HttpMethod = Method.POST, UrlTemplate = "{+baseurl}/users/{mailbox}/sendMail" };
        call.PathParameters["baseurl"] = graph.RequestAdapter.BaseUrl!;
        call.PathParameters["mailbox"] = mailbox;
        call.Headers.Add("Accept", "application/json");
        call.SetStreamContent(new MemoryStream(Encoding.ASCII.GetBytes(text)), "text/plain");
        var errors = new Dictionary<string, ParsableFactory<IParsable>> { ["XXX"] = ODataError.CreateFromDiscriminatorValue };
        await graph.RequestAdapter.SendNoContentAsync(call, errors, cancellation).ConfigureAwait(false);
        return true;
    }
}
