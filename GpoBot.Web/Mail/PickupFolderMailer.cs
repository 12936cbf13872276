using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using GpoBot.Core.Ports;
using GpoBot.Web.Files;

namespace GpoBot.Web.Mail;

/// <summary>
/// Leaves each message as a complete <c>.eml</c> file in a pickup folder, one file per message id: sending again
/// replaces the file.
/// </summary>
public sealed partial class PickupFolderMailer(string folder, TimeProvider time) : IMailer
{
    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        var name = MessageName.Of(message.MessageId, message.From);
        // The framework's pickup picks the file name itself: it gets a folder of its own, on the same disk for the move.
        var drop = Path.GetFullPath(Path.Combine(folder, $".{Guid.NewGuid():N}"));
        try
        {
            using var mail = MailBuilder.Build(message, name);
            Directory.CreateDirectory(drop);
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = drop,
                DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            };
            await client.SendMailAsync(mail, cancellation).ConfigureAwait(false);
            var finished = Directory.GetFiles(drop).Single();
            await FinishAsync(finished, cancellation).ConfigureAwait(false);
            AtomicFile.Publish(finished, folder, name.File);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new MailException("InvalidMessage", e) { Permanent = true };
        }
        catch (Exception e) when (e is SmtpException or IOException or UnauthorizedAccessException)
        {
            throw new MailException("MailFolder", e);
        }
        finally
        {
            if (Directory.Exists(drop)) Directory.Delete(drop, recursive: true);
        }
    }

    /// <summary>
    /// Puts right what the framework always does its own way: it dates by the machine's clock, where ours may stand
    /// elsewhere, and encodes line ends as if they were not (RFC 2045, 6.7, rule 4).
    /// </summary>
    private async Task FinishAsync(string file, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(file, Encoding.ASCII, cancellation).ConfigureAwait(false);
        var date = time.GetUtcNow().UtcDateTime.ToString("'Date: 'ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        text = DateHeader().Replace(text, date, count: 1).Replace("=0D=0A", "\r\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text, Encoding.ASCII, cancellation).ConfigureAwait(false);
    }

    [GeneratedRegex(@"^Date: [^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex DateHeader();
}
