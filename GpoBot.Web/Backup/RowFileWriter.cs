using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>Writes rows as lines, one in memory at a time, and reckons what the header says of the file.</summary>
internal sealed class RowFileWriter : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _json;
    private TableRow? _last;
    private long _bytes;

    public RowFileWriter(string path)
    {
        _file = PrivateFiles.Create(path);
        _json = new Utf8JsonWriter(_line, RowJson.Options);
    }

    public int Rows { get; private set; }

    public async ValueTask WriteAsync(TableRow row, CancellationToken cancellation)
    {
        // Restoring compares file and store side by side, which takes one order for both.
        if (_last is not null && RowLine.Compare(_last, row) >= 0)
            throw new BackupException(string.Create(CultureInfo.InvariantCulture, $"La mémoire donne une ligne de « {row.PartitionKey} » hors de son ordre : rien n'est exporté."));
        _last = row;
        _line.ResetWrittenCount();
        _json.Reset();
        RowLine.Write(_json, row);
        _line.Write("\n"u8);
        _hash.AppendData(_line.WrittenSpan);
        await _file.WriteAsync(_line.WrittenMemory, cancellation);
        _bytes += _line.WrittenCount;
        Rows++;
    }

    /// <summary>Everything on disk; what the header is to say.</summary>
    public ExportFile Finish(string name, string table, string? gpo)
    {
        _file.Flush(flushToDisk: true);
        return new ExportFile(name, table, gpo, Rows, _bytes, Convert.ToHexStringLower(_hash.GetCurrentHash()));
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync();
        _hash.Dispose();
        await _file.DisposeAsync();
    }
}
