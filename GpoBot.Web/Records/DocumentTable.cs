using DocumentFormat.OpenXml.Wordprocessing;

namespace GpoBot.Web.Records;

/// <summary>A table that can be heard: its first row is marked as a header, and repeated on each page.</summary>
internal static class DocumentTable
{
    // Of the width between the margins, in twentieths of a point.
    private const int Width = 9638;

    public static Table Of(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var narrow = header[0].Length < 4;
        int[] widths = narrow ? [900, Width - 900] : [Width - 2400, 2400];
        return new Table(
        [
            new TableProperties(
                new TableStyle { Val = DocumentStyles.Grid },
                new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })),
            Row(header, widths, header: true),
            .. rows.Select(row => Row(row, widths, header: false)),
        ]);
    }

    private static TableRow Row(IReadOnlyList<string> cells, int[] widths, bool header)
    {
        var row = new TableRow(new TableRowProperties(header ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        for (var at = 0; at < cells.Count; at++)
        {
            row.AppendChild(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = $"{widths[at]}", Type = TableWidthUnitValues.Dxa }),
                RecordDocument.Paragraph(cells[at], header ? DocumentStyles.TableHeading : null)));
        }

        return row;
    }
}
