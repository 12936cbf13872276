using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Downloads;

/// <summary>Makes a file and the button that fetches it.</summary>
/// <param name="root">Public address of this installation; null where it has none and so gives no files.</param>
public sealed class DownloadLinks(IDownloads downloads, string? root)
{
    /// <summary>How long an address works, as it is told.</summary>
    public const string HowLong = "Le lien est valable quinze minutes, pour vous seul ; chaque lecture est notée dans le journal.";

    public const string NoAddress =
        "Cette installation ne donne pas de fichiers : son adresse publique n'est pas configurée. Demandez-le à votre administrateur.";

    public bool Available => root is not null;

    /// <summary>The address of the file; null where there are none, see <see cref="NoAddress"/>.</summary>
    public async Task<Uri?> KeepAsync(Download file, CancellationToken cancellation) =>
        root is null ? null : new Uri($"{root}/f/{await downloads.KeepAsync(file, cancellation)}");

    /// <summary>What is said besides, when the file is offered on a card.</summary>
    public static TextBlock Note => TextBlock.Subtle(HowLong);

    /// <summary>« Télécharger (12 Ko) ».</summary>
    public static OpenUrlAction Button(Uri address, int bytes) =>
        new($"Télécharger ({French.Number(Math.Max(1, (bytes + 512) / 1024))} Ko)", address);
}
