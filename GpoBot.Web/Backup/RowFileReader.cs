using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>
/// Reads the rows of one file of a backup, one in memory at a time, and holds each against the rules of its file; what the header says
/// of the whole is checked at the end. The first fault is thrown, in words that quote nothing of the content.
/// </summary>
internal sealed class RowFileReader(string folder, ExportFile file)
{
    // A row of Table Storage has at most 1 MiB, and its escapes take up to six bytes for two.
    private const int LongestLine = 8 * 1024 * 1024;

    public async IAsyncEnumerable<TableRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new LineBuffer(LongestLine);
        var (number, last) = (0, (TableRow?)null);
        while (await lines.FillAsync(stream, cancellation) is var read and > 0)
        {
            hash.AppendData(lines.Newest(read).Span);
            while (lines.TryTake(out var line))
            {
                number++;
                var row = RowLine.Read(line.Span) ?? throw Damaged($"la ligne {number} est illisible");
                if (file.Gpo is { } gpo && row.PartitionKey != gpo) throw Damaged($"la ligne {number} est d'un autre GPO");
                if (last is not null && RowLine.Compare(last, row) >= 0) throw Damaged($"la ligne {number} n'est pas à sa place");
                last = row;
                yield return row;
            }

            if (lines.IsFull) throw Damaged($"la ligne {number + 1} est démesurée");
        }

        if (!lines.IsEmpty || number != file.Rows) throw Damaged($"il a {number} lignes entières au lieu de {file.Rows}");
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256) throw Damaged("son contenu a changé depuis l'export (empreinte différente)");
    }

    private FileStream Open()
    {
        var path = Path.Combine(folder, file.Name);
        // Looked at before it is opened: opening a pipe would wait for ever.
        var found = new FileInfo(path);
        if (!found.Exists || found.Attributes.HasFlag(FileAttributes.Directory)) throw Damaged("le fichier est absent");
        if (found.LinkTarget is not null) throw Damaged("c'est un lien vers un autre fichier");
        if (found.Length != file.Bytes) throw Damaged($"il a {found.Length} octets au lieu de {file.Bytes} : il est tronqué ou modifié");
        return new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.SequentialScan });
    }

    private BackupException Damaged(string why) => new($"{file.Name} : {why}.");
}
