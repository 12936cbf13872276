using GpoBot.Tests.Drivers;
using GpoBot.Web.CommandLine;

namespace GpoBot.Tests.Understanding;

/// <summary>Whole files of phrases, scored by the command that anybody may run.</summary>
public sealed class PhraseFileTests
{
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("GpoBot.Tests/Data/utterances.csv", 76)]
    [InlineData("GpoBot.Tests/Understanding/Phrases/parler.csv", 700)]
    [InlineData("GpoBot.Tests/Understanding/Phrases/encore.csv", 200)]
    [InlineData("GpoBot.Tests/Understanding/Phrases/ailleurs.csv", 190)]
    [InlineData("GpoBot.Tests/Understanding/Phrases/dates.csv", 90)]
    [InlineData("GpoBot.Tests/Understanding/Phrases/neuf.csv", 300)]
    public async Task Every_phrase_is_taken_for_what_it_means(string file, int atLeast)
    {
        var (code, printed) = await RunAsync("understand", Repository.File(file.Split('/')), "--data", ProjectFolder.Demo);

        Assert.Equal("", string.Join('\n', printed.Split('\n').SkipWhile(line => line != "Écarts")));
        Assert.Equal(0, code);
        Assert.True(int.Parse(printed.Split(' ')[0], null) >= atLeast, printed);
    }

    [Fact]
    public async Task A_miss_is_named_with_what_was_expected_and_what_was_understood()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "role,texte,intention,date\npartenaire,AC002 fait,report,2026-12-15\npartenaire,mes actions,liste_actions,\n");
            var (code, printed) = await RunAsync("understand", file, "--data", ProjectFolder.Demo);

            Assert.Equal(1, code);
            Assert.Equal(
                """
                2 phrases, au 2026-11-20
                intention : 1 sur 2 (50,0 %)
                date : 1 sur 2 (50,0 %)
                lignes entières : 1 sur 2 (50,0 %)
                Écarts
                  ligne 2, partenaire, « AC002 fait » : intention report attendu, maj_action compris ; date 2026-12-15 attendu, rien compris

                """.ReplaceLineEndings(), printed);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(2, "Argument obligatoire manquant pour la commande\u00a0: 'understand'.", "understand")]
    [InlineData(2, "--today attend un jour AAAA-MM-JJ, et non « demain ».", "understand", "a.csv", "--today", "demain")]
    [InlineData(1, "Fichier introuvable : nulle-part.csv", "understand", "nulle-part.csv")]
    public async Task What_cannot_be_read_is_told_in_the_first_line(int expected, string line, params string[] arguments)
    {
        var (code, printed) = await RunAsync(arguments);
        Assert.Equal((expected, line), (code, printed.Split(Environment.NewLine)[0]));
    }

    private static async Task<(int Code, string Printed)> RunAsync(params string[] arguments)
    {
        await using var printed = new StringWriter();
        // No store is asked for.
        var host = new ToolHost(_ => throw new InvalidOperationException("A store was asked for."));
        return (await Tools.RunAsync(arguments, host, printed, printed), printed.ToString());
    }
}
