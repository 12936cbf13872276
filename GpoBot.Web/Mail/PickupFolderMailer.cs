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
    private readonly MailFile _files = new(time);

    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        // The framework's pickup picks the file name itself: it gets a folder of its own, on the same disk for the move.
        var drop = Path.GetFullPath(Path.Combine(folder, $".{Guid.NewGuid():N}"));
        try
        {
            var name = MessageName.Of(message.MessageId, message.From);
            var finished = await _files.WriteAsync(message, name, drop, cancellation).ConfigureAwait(false);
            AtomicFile.Publish(finished, folder, name.File);
        }
        catch (Exception e) when (MailBuilder.IsRefusal(e))
        {
            throw new MailException(MailBuilder.Invalid, e) { Permanent = true };
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
