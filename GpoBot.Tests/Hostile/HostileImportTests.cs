using System.Text;
using GpoBot.Tests.Import;
using Xunit.Abstractions;

namespace GpoBot.Tests.Hostile;

/// <summary>Files of a department with whatever in them, also in their names: told line by line, or taken; never a fault, never half.</summary>
[Trait("Speed", "Slow")]
public sealed class HostileImportTests(ITestOutputHelper output)
{
    private static readonly string[] Files = ["sectors.csv", "partners.csv", "problems.csv", "actions.csv", "meetings.csv"];

    private static readonly string[] Names = ["../x.csv", "CON", "é\u0301.csv", "a\tb.csv", " .csv", "-rf.csv", "x.csv;ls", "SECTORS.CSV", "𝕊.csv", "..csv", "a'b\"c.csv"];

    [Fact]
    public async Task Whatever_the_files_hold_the_import_ends_with_a_report_and_writes_all_or_nothing()
    {
        var folders = Chance.Long ? 5_000 : 150;
        output.WriteLine($"Seeds {Chance.FirstSeed} to {Chance.FirstSeed + folders - 1} (GPOBOT_SEED sets the first)");
        var taken = 0;
        for (var seed = Chance.FirstSeed; seed < Chance.FirstSeed + folders; seed++)
        {
            var chance = new Chance(seed);
            using var folder = new DepartmentFolder();
            for (var times = 1 + chance.Below(3); times > 0; times--) Spoil(folder, chance);
            var machine = new Importing();
            var (code, printed) = await machine.RunAsync("import", folder.Path);
            Assert.True(code is 0 or 1, $"GPOBOT_SEED={seed}: ended with {code}\n{printed}");
            Assert.False(printed.Contains("   at ", StringComparison.Ordinal), $"GPOBOT_SEED={seed}:\n{printed}");
            if (code == 0) taken++;
            else Assert.True(machine.Store.CommitCount == 0, $"GPOBOT_SEED={seed}: refused, and yet wrote\n{printed}");
        }

        output.WriteLine($"{folders} folders, {taken} of them taken");
        Assert.InRange(taken, 1, folders - 1);
    }

    private static void Spoil(DepartmentFolder folder, Chance chance)
    {
        var file = chance.Of(Files);
        var text = folder.Read(file);
        if (chance.OneIn(8)) File.WriteAllText(Path.Combine(folder.Path, Path.GetFileName(chance.Of(Names))), chance.OneIn(2) ? text : NastyTexts.Of(chance));
        byte[] changed = chance.Below(8) switch
        {
            0 => Encoding.UTF8.GetBytes(text)[..chance.Below(text.Length)],
            1 => Encoding.Unicode.GetBytes(text),
            2 => chance.Bytes(chance.Of([0, 1, 5_000])),
            3 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))],
            4 => Encoding.UTF8.GetBytes(text.Replace(',', chance.Of([';', '\t', ' ']))),
            _ => Encoding.UTF8.GetBytes(OneCell(text, chance)),
        };
        folder.WithBytes(file, changed);
    }

    private static string OneCell(string text, Chance chance)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var at = chance.Below(lines.Length);
        var cells = lines[at].Split(',');
        var cell = chance.Below(cells.Length);
        var nasty = NastyTexts.Of(chance);
        cells[cell] = chance.Below(4) switch { 0 => $"\"{nasty.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", 1 => cells[cell] + nasty, 2 => "", _ => nasty };
        lines[at] = string.Join(',', cells);
        if (chance.OneIn(4)) lines = [.. lines, lines[at]];
        return string.Join('\n', lines) + "\n";
    }
}
