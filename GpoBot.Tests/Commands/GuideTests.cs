using System.Text.RegularExpressions;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Understanding;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Commands;

/// <summary>The guide tells nothing that is not so.</summary>
public sealed partial class GuideTests
{
    private const int LargestPicture = 150 * 1024;

    private static readonly string Guide = File.ReadAllText(Repository.File("docs", "guide-utilisateur.md"));

    [Fact]
    public void Whatever_it_says_to_write_is_understood()
    {
        string[] toWrite = [.. Rows().Matches(Guide).SelectMany(row => Codes().Matches(row.Value)).Select(code => code.Groups[1].Value)];

        Assert.True(toWrite.Length >= CommandCatalog.All.Count);
        Assert.All(toWrite.Where(said => said is not ("AC002" or "ok")), said =>
            Assert.IsNotType<Intent.Unknown>(new MessageReader().Read(said, new LocalDate(2026, 11, 20))));
    }

    [Fact]
    public void It_tells_of_every_command() => Assert.All(
        CommandCatalog.All, command => Assert.Contains($"`{command.Name}`", Guide, StringComparison.Ordinal));

    [Fact]
    public void Its_pictures_are_there_and_small() => Assert.All(
        Pictures().Matches(Guide).Select(picture => picture.Groups[1].Value).Append("images/gpobot.png"), picture =>
        {
            var file = new FileInfo(Repository.File(["docs", .. picture.Split('/')]));
            Assert.InRange(file.Length, 1024, LargestPicture * (picture.EndsWith("gpobot.png", StringComparison.Ordinal) ? 2 : 1));
        });

    [GeneratedRegex(@"^\| `.*$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Codes();

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex Pictures();
}
