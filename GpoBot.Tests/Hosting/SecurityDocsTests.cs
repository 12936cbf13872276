using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hosting;

/// <summary>What the security notes call shown is shown by a test that exists.</summary>
public sealed partial class SecurityDocsTests
{
    [Theory]
    [InlineData("SECURITY.md")]
    [InlineData("docs/menaces.md")]
    public void Every_test_that_is_named_exists(string file)
    {
        var known = typeof(SecurityDocsTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(File.ReadAllText(Repository.File(file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 10, $"{named.Count} tests named");
        Assert.DoesNotContain(named, name => !known.Contains(name));
    }

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Named();
}
