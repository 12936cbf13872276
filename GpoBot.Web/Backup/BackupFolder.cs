using System.Text.Json;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Backup;

/// <summary>A folder that was exported, looked at as a stranger's: nothing of it is believed before it was checked.</summary>
internal sealed class BackupFolder
{
    private const long LargestHeader = 16 * 1024 * 1024;

    private BackupFolder(string path, ExportHeader header) => (Path, Header) = (path, header);

    public string Path { get; }
    public ExportHeader Header { get; }

    public IEnumerable<ExportFile> GpoFiles => Header.Files.Where(file => file.Gpo is not null);
    public IEnumerable<ExportFile> SharedFiles => Header.Files.Where(file => file.Gpo is null);

    /// <summary>Whether somebody means a backup by this folder, be it an unfinished one.</summary>
    public static bool IsOne(string path) => Directory.Exists(path)
        && (File.Exists(System.IO.Path.Combine(path, ExportHeader.FileName)) || Directory.EnumerateFiles(path, "*.jsonl*").Any());

    /// <summary>Reads the header and holds it against the rules; the rows come later.</summary>
    public static async Task<BackupFolder> OpenAsync(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(System.IO.Path.Combine(path, ExportHeader.FileName));
        if (!file.Exists) throw new BackupException($"La sauvegarde est inachevée : {ExportHeader.FileName} manque. L'export n'est pas allé à son terme ; refaites-le.");
        if (file.Length > LargestHeader) throw Damaged("il est démesuré");
        ExportHeader? header;
        try
        {
            header = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(file.FullName, cancellation), HeaderJson.Default.ExportHeader);
        }
        catch (JsonException)
        {
            throw Damaged("il est illisible ou tronqué");
        }

        Check(header ?? throw Damaged("il est vide"));
        return new BackupFolder(path, header);
    }

    /// <summary>Reads a file again as rows, all its checks included.</summary>
    public IAsyncEnumerable<TableRow> ReadAsync(ExportFile file, CancellationToken cancellation) => new RowFileReader(Path, file).ReadAsync(cancellation);

    /// <summary>What is wrong with the files, a line each; empty when all can be restored.</summary>
    /// <param name="advance">Called for each file.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(Action<long> advance, CancellationToken cancellation)
    {
        List<string> faults = [];
        foreach (var file in Header.Files)
        {
            try
            {
                await CheckAsync(file, cancellation);
            }
            catch (BackupException damage)
            {
                faults.Add(damage.Message);
            }

            advance(1);
        }

        return faults;
    }

    private async Task CheckAsync(ExportFile file, CancellationToken cancellation)
    {
        var isGroup = false;
        await foreach (var row in ReadAsync(file, cancellation))
        {
            if (file.Gpo is null) continue;
            isGroup |= row.RowKey == GpoPartitions.GroupKey;
            if (!IsUnderstood(row)) throw new BackupException($"{file.Name} : {row.RowKey} n'est pas lisible par cette version de GpoBot.");
        }

        if (file.Gpo is not null && isGroup != Header.Gpos.Contains(file.Gpo)) throw new BackupException($"{file.Name} : ce n'est pas le GPO que dit l'en-tête.");
    }

    // Only what restoring itself works with: the rest is carried as it is, be it of a newer version.
    private static bool IsUnderstood(TableRow row)
    {
        if (row.RowKey != GpoPartitions.GroupKey && !row.RowKey.StartsWith(RestoredIndexes.ContactPrefix, StringComparison.Ordinal)) return true;
        try
        {
            return GpoRows.Read(row) is not null;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static void Check(ExportHeader header)
    {
        if (header.Format != ExportHeader.Name) throw Damaged("ce n'est pas celui d'une sauvegarde");
        if (header.Version > ExportHeader.CurrentVersion)
            throw new BackupException($"Cette sauvegarde vient d'une version plus récente de GpoBot (format {header.Version}) : mettez GpoBot à jour, puis relancez.");
        if (!header.IsIntact) throw Damaged("il a été modifié ou abîmé");
        if (header.Files.Any(file => file is null || !ExportNames.IsOne(file.Name) || !IsExpected(file))) throw Damaged("il nomme un fichier inattendu");
        var named = header.Files.Select(file => file.Name).Concat(header.Files.Where(file => file.Gpo is null).Select(file => file.Table));
        if (named.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1)) throw Damaged("il nomme deux fois le même fichier");
        if (header.Gpos.Except(header.Files.Where(file => file.Gpo is not null).Select(file => file.Gpo)).Any()) throw Damaged("ses GPO ne sont pas ceux de ses fichiers");
    }

    private static bool IsExpected(ExportFile file) => file is { Rows: > 0, Bytes: > 0 } && (file.Gpo is null
        ? BackupRules.SharedTables.Contains(file.Table) && file.Name == ExportNames.OfTable(file.Table)
        : file.Table == TableNames.Gpo && TableRules.IsKey(file.Gpo) && file.Name == ExportNames.OfGpo(file.Gpo));

    private static BackupException Damaged(string why) => new($"{ExportHeader.FileName} : {why}. Rien n'est restauré.");
}
