using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>Writes what is to be kept of the tables beside the GPOs. Their rows stand each for itself, so one reading is enough.</summary>
internal sealed class SharedExport(ITableStore tables, string folder)
{
    /// <param name="gpos">Only what goes with these; null for everything.</param>
    public async Task<IReadOnlyList<ExportFile>> WriteAsync(IReadOnlySet<string>? gpos, CancellationToken cancellation)
    {
        List<ExportFile> files = [];
        foreach (var table in BackupRules.SharedTables)
        {
            if (await WriteAsync(table, gpos, cancellation) is { } file) files.Add(file);
        }

        return files;
    }

    private async Task<ExportFile?> WriteAsync(string table, IReadOnlySet<string>? gpos, CancellationToken cancellation)
    {
        var name = ExportNames.OfTable(table);
        var (path, unfinished) = (Path.Combine(folder, name), Path.Combine(folder, name + ".partial"));
        await using var writer = new RowFileWriter(unfinished);
        await foreach (var row in tables.QueryAsync(table, new RowQuery(), cancellation))
        {
            if (BackupRules.Of(table, row) != Fate.Kept || (gpos is not null && !BackupRules.GoesWith(gpos, table, row))) continue;
            await writer.WriteAsync(row, cancellation);
        }

        if (writer.Rows == 0)
        {
            File.Delete(unfinished);
            return null;
        }

        var file = writer.Finish(name, table, gpo: null);
        File.Move(unfinished, path);
        return file;
    }
}
