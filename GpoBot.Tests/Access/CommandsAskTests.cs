using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Access;

/// <summary>Every command of the core asks the rights before it decides, itself or by the part it has in common with others.</summary>
public sealed partial class CommandsAskTests
{
    /// <summary>Carries another command out, which asks.</summary>
    private static readonly string[] Carriers = ["ThroughLink", "IVisit"];

    [Fact]
    public void Every_command_asks_what_its_actor_may()
    {
        var sources = Directory.GetFiles(Repository.File("GpoBot.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(Repository.File("GpoBot.Core"), file), File.ReadAllText);
        var asking = sources.Where(source => Asks().IsMatch(source.Value)).Select(source => Path.GetFileNameWithoutExtension(source.Key)).ToHashSet(StringComparer.Ordinal);

        var commands = sources.Where(source => IsCommand().IsMatch(source.Value)).ToList();
        var silent = commands.Where(source => !Asks().IsMatch(source.Value) && !Words().Matches(source.Value).Any(word => asking.Contains(word.Value)))
            .Select(source => Path.GetFileNameWithoutExtension(source.Key)).Except(Carriers);

        Assert.True(commands.Count > 60, $"Only {commands.Count} commands were found.");
        Assert.Empty(silent);
    }

    [GeneratedRegex(@"\bRights\.(?:May|Gives|Speaks)")]
    private static partial Regex Asks();

    [GeneratedRegex(@": ICommand\b|: HeldMeeting\b")]
    private static partial Regex IsCommand();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\b")]
    private static partial Regex Words();
}
