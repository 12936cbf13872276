using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Room on the disks that GpoBot writes to.</summary>
public sealed class SpaceCheck(GpoBotSettings settings) : ICheck
{
    private const long Megabyte = 1024 * 1024;
    private const long Little = 500 * Megabyte;
    private const long TooLittle = 50 * Megabyte;

    public string Name => "Place sur le disque";

    public InstallStep Step => InstallStep.Memory;

    public Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        var places = Folders().Select(folder => (Folder: folder, Free: new DriveInfo(Existing(folder)).AvailableFreeSpace)).ToList();
        if (places.Count == 0) return Task.FromResult<Finding?>(null);
        var (least, free) = places.MinBy(place => place.Free);
        var text = $"{free / Megabyte} Mo libres pour {least}";
        return Task.FromResult<Finding?>(free < TooLittle ? Finding.Fault($"{text}. Libérez de la place : bientôt plus rien ne s'enregistrera.")
            : free < Little ? Finding.Look($"{text}. Prévoyez d'en libérer.")
            : Finding.Fine(text + "."));
    }

    private IEnumerable<string> Folders()
    {
        if (settings.Storage.IsFile) yield return settings.Storage.Path;
        if (!settings.Graph.IsConfigured) yield return settings.CalendarFolder;
        if (!settings.Mail.LeavesBySmtp && !settings.Mail.LeavesByGraph) yield return settings.Mail.Folder;
    }

    // What is not there yet will be made on the disk of the folder above it.
    private static string Existing(string path)
    {
        var at = Path.GetFullPath(path);
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above) at = above;
        return at;
    }
}
