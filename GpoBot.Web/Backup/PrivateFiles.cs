namespace GpoBot.Web.Backup;

/// <summary>Folder and files that only the account that runs the tool may read: they hold what people entrusted to their GPO.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int BufferSize = 64 * 1024;

    /// <summary>Makes the folder; one that is there must be empty, so that no older file gets mixed in.</summary>
    /// <returns>Whether it was made.</returns>
    public static bool PrepareFolder(string folder)
    {
        if (File.Exists(folder)) throw new BackupException($"« {folder} » est un fichier : donnez un dossier.");
        if (Directory.Exists(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                throw new BackupException($"Le dossier « {folder} » n'est pas vide : donnez un dossier neuf, pour que rien d'ancien ne s'y mêle.");
            return false;
        }

        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerFile | UnixFileMode.UserExecute);
        return true;
    }

    /// <summary>Made anew, or emptied.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerFile;
        return new FileStream(path, options);
    }

    /// <summary>A whole small file, on disk when it returns.</summary>
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellation)
    {
        var unfinished = path + ".partial";
        await using (var file = Create(unfinished))
        {
            await file.WriteAsync(content, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }
}
