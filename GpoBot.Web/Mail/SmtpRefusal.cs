using System.Globalization;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Mail;

/// <summary>What went wrong with a relay, as a code: its words name people, and are not passed on.</summary>
internal static partial class SmtpRefusal
{
    private const string Unreached = "SmtpUnreached";

    /// <summary>The exception to throw for this one, or null when it is a fault or a cancellation.</summary>
    public static MailException? Of(Exception e, CancellationToken cancellation) => e switch
    {
        _ when MailBuilder.IsRefusal(e) => new MailException(MailBuilder.Invalid) { Permanent = true },
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } => Away(Unreached),
        SmtpException refused => new MailException("Smtp" + ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture))
        {
            Permanent = IsAboutTheMessage(refused, Enhanced().Match(refused.Message).Value),
            About = TroubleOf(refused, Enhanced().Match(refused.Message).Value),
        },
        IOException or SocketException or AuthenticationException or InvalidOperationException => Away(Unreached),
        OperationCanceledException when !cancellation.IsCancellationRequested => Away("SmtpTimeout"),
        _ => null,
    };

    /// <summary>
    /// For good is what is wrong with the recipient or the content. What the relay has against us (rights, policy, login) is
    /// mended by somebody, and what waits then goes out.
    /// </summary>
    private static bool IsAboutTheMessage(SmtpException refused, string enhanced) =>
        (int)refused.StatusCode is >= 500 and < 600 && (
            enhanced.StartsWith("5.1.", StringComparison.Ordinal) || enhanced.StartsWith("5.6.", StringComparison.Ordinal) || enhanced == "5.3.4"
            || refused.StatusCode == SmtpStatusCode.ExceededStorageAllocation
            || (refused is SmtpFailedRecipientException && !enhanced.StartsWith("5.7.", StringComparison.Ordinal)))
        // "Bad sender" is of the same class as "bad recipient", but is said of our own mailbox.
        && enhanced is not ("5.1.7" or "5.1.8");

    /// <summary>
    /// A recipient that is refused for now (greylisted, full) is about the message. Rights, policy and login are about us, and what the
    /// relay cannot do for now is about nobody.
    /// </summary>
    private static MailTrouble TroubleOf(SmtpException refused, string enhanced) =>
        IsAboutTheMessage(refused, enhanced) ? MailTrouble.Message
        : (int)refused.StatusCode >= 500 ? MailTrouble.Mailbox
        : refused is SmtpFailedRecipientException ? MailTrouble.Message
        : MailTrouble.Relay;

    private static MailException Away(string code) => new(code) { About = MailTrouble.Relay };

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced();
}
