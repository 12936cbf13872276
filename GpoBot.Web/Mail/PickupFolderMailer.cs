using System.Net.Mail;
using GpoBot.Core.Ports;
using GpoBot.Web.Files;

namespace GpoBot.Web.Mail;

/// <summary>
/// Leaves each message as a complete <c>.eml</c> file in a pickup folder, one file per message id: sending again
/// replaces the file.
/// </summary>
public sealed class PickupFolderMailer(string folder, TimeProvider time) : IMailer
{
    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        var name = MessageName.Of(message.MessageId, message.From);
        // The framework's pickup picks the file name itself: it gets a folder of its own, on the same disk for the move.
        var drop = Path.GetFullPath(Path.Combine(folder, $".{Guid.NewGuid():N}"));
        try
        {
            using var mail = MailBuilder.Build(message, name, time.GetUtcNow());
            Directory.CreateDirectory(drop);
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = drop,
                DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            };
            await client.SendMailAsync(mail, cancellation).ConfigureAwait(false);
            AtomicFile.Publish(Directory.GetFiles(drop).Single(), folder, name.File);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new MailException("InvalidMessage", e);
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
}
