using GpoBot.Web.CommandLine;

namespace GpoBot.Tests.CommandLine;

/// <summary>What the command line answers to whoever asks it, or mistypes.</summary>
public sealed class ToolWordsTests
{
    public static TheoryData<string> Words => ["", "import", "rebuild", "understand"];

    [Theory, MemberData(nameof(Words))]
    public async Task Help_is_French_throughout_and_tells_the_exit_codes(string word)
    {
        var (code, output, _) = await RunAsync([.. word.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"Utilisation : GpoBot.Web {(word.Length == 0 ? "COMMANDE" : word)}", output, StringComparison.Ordinal);
        Assert.Contains("Codes de sortie :", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)\b(usage|description:|show|display|command\b|default|arguments?:)", output);
        Assert.All(output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)), line => Assert.Matches(@"^  \S.*  \S", line.TrimEnd()));
    }

    [Theory]
    [InlineData("imprt", "« imprt » n'est pas une commande : vouliez-vous écrire « import » ?")]
    [InlineData("rebild", "« rebild » n'est pas une commande : vouliez-vous écrire « rebuild » ?")]
    [InlineData("xyz", "« xyz » n'est pas une commande.")]
    public async Task A_mistyped_word_is_met_with_the_one_that_was_meant(string typed, string answer)
    {
        var (code, _, error) = await RunAsync([typed, "demo"]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.StartsWith(answer, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_argument_is_named()
    {
        var (code, _, error) = await RunAsync(["import"]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("import", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] words)
    {
        using StringWriter output = new(), error = new();
        var host = new ToolHost(_ => throw new InvalidOperationException("No tool was to run."));
        return (await Tools.RunAsync(words, host, output, error), output.ToString(), error.ToString());
    }
}
