using GpoBot.Web.CommandLine;
using Spectre.Console;

namespace GpoBot.Tests.CommandLine;

public sealed class ToolProgressTests
{
    [Fact]
    public async Task Where_the_output_is_kept_a_long_work_says_ten_lines()
    {
        using var output = new StringWriter();
        Assert.Equal(7, await ToolProgress.On(output).RunAsync("Sauvegarde", "GPO", 1010, Work));
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((10, "Sauvegarde : 101 GPO sur 1010", "Sauvegarde : 1010 GPO sur 1010"), (lines.Length, lines[0], lines[^1]));
    }

    [Fact]
    public async Task Before_a_terminal_it_draws_a_bar_and_clears_it()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.Yes, Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors,
        });
        Assert.Equal(7, await new ToolProgress(output, console).RunAsync("Sauvegarde", "GPO", 1010, Work));
        Assert.Contains("Sauvegarde", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("GPO sur", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_short_work_says_nothing(long total)
    {
        using var output = new StringWriter();
        await ToolProgress.On(output).RunAsync("Sauvegarde", "GPO", total, advance =>
        {
            advance(total);
            return Task.FromResult(7);
        });
        Assert.Empty(output.ToString());
    }

    private static async Task<int> Work(Action<long> advance)
    {
        await Parallel.ForAsync(0, 1010, (_, _) =>
        {
            advance(1);
            return ValueTask.CompletedTask;
        });
        return 7;
    }
}
