namespace GpoBot.Dialogs.Reports;

/// <summary>What is on the screen as a table, for a file.</summary>
/// <param name="Name">Of the file, without its ending.</param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Writes a table as a file that spreadsheets open.</summary>
public interface ITableFile
{
    byte[] Write(ReportTable table);
}
