using CsvHelper;
using GpoBot.Dialogs.Reports;

namespace GpoBot.Web.Figures;

/// <summary>
/// A table as the department's files are written: UTF-8, commas, one line feed a line. It begins with the mark by which spreadsheets know
/// UTF-8, and no cell of it is a formula.
/// </summary>
internal sealed class CsvFile : ITableFile
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        NewLine = "\n", Injection = CsvInjection.Escape, WriteByteOrderMark = true,
    };

    public byte[] Write(ReportTable table)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Format, leaveOpen: true))
        {
            foreach (var row in table.Rows.Prepend(table.Columns)) csv.WriteRecord([.. row.Select(Told)]);
        }

        return memory.ToArray();
    }

    // What begins with the sign that disarms a formula gets it once more: taking one away gives every cell back as it was.
    private static string Told(string cell) => cell.StartsWith('\'') ? "'" + cell : cell;
}
