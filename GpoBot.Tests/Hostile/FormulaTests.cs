using System.Text;
using GpoBot.Dialogs.Reports;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Hostile;

/// <summary>A cell of a file is words, whoever typed them: no spreadsheet runs it.</summary>
public sealed class FormulaTests
{
    private static readonly string[] Cells =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://evil.example.net\";\"x\")", "=cmd|'/c calc'!A1", "'=1", "''", "'", "a=1", "", " ", "\"=1\"", "a,b",
        "a\nb", ";=1", "é=", "=", "-", "+\"", "l'arrêt",
    ];

    [Fact]
    public async Task No_cell_of_any_file_begins_like_a_formula_and_each_is_read_back_as_it_was()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var files = teams.Services.GetServices<ITableFile>().ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var bytes = file.Write(new ReportTable("x", Cells, [Cells, [.. Cells.Reverse()]]));
            Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
            var rows = Rows(Encoding.UTF8.GetString(bytes[3..]));
            Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotContain(cell[..Math.Min(cell.Length, 1)], "=+-@\t\r".Select(sign => sign.ToString())));
            Assert.Equal([Cells, Cells, [.. Cells.Reverse()]], rows.Select(row => row.Select(Original).ToArray()));
        }
    }

    /// <summary>As whoever reads the file with a program takes the protection off.</summary>
    private static string Original(string cell) => cell.Length > 1 && cell[0] == '\'' && "=+-@\t\r'".Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    // A reader of its own, as plain as the format: what the writer's own library undoes proves little.
    private static List<string[]> Rows(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (letter == '"') quoted = !quoted;
            else if (quoted || letter is not (',' or '\n')) cell.Append(letter);
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (letter != '\n') continue;
                rows.Add([.. row]);
                row.Clear();
            }
        }

        return rows;
    }
}
