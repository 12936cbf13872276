using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Mail;

/// <summary>A message of ours as the whole text of an <c>.eml</c> file, the same however it then leaves.</summary>
internal sealed partial class MailFile(TimeProvider time)
{
    /// <summary>Writes the file into a folder where nothing else is, and gives its path.</summary>
    public async Task<string> WriteAsync(MailMessageContent message, MessageName name, string folder, CancellationToken cancellation)
    {
        using var mail = MailBuilder.Build(message, name, TransferEncoding.QuotedPrintable);
        Directory.CreateDirectory(folder);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder,
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
        };
        await client.SendMailAsync(mail, cancellation).ConfigureAwait(false);
        var file = Directory.GetFiles(folder).Single();
        await FinishAsync(file, cancellation).ConfigureAwait(false);
        return file;
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
