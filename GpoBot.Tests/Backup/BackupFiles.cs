namespace GpoBot.Tests.Backup;

/// <summary>Room for the folders of a test, gone afterwards.</summary>
internal sealed class BackupFiles : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("gpobot-backup-");

    public string Folder(string name) => Path.Combine(_root.FullName, name);

    /// <summary>Every file by its name, without the header, which bears the time of its export.</summary>
    public SortedDictionary<string, string> Contents(string name) => new(
        Directory.GetFiles(Folder(name), "*.jsonl").ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);

    public void Dispose() => _root.Delete(recursive: true);
}
