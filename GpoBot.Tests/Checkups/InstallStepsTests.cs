using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Checkups;

namespace GpoBot.Tests.Checkups;

/// <summary>The guide for installers and « diagnose » walk one list.</summary>
public sealed partial class InstallStepsTests
{
    [Fact]
    public void The_guide_has_the_steps_of_diagnose_in_their_order_and_under_their_numbers()
    {
        var guide = File.ReadAllText(Repository.File("docs", "installer.md"));
        Assert.Equal(InstallSteps.All.Select(step => step.Heading()), Headings().Matches(guide).Select(found => found.Groups[1].Value));
    }

    [GeneratedRegex(@"^## (\d+\. .+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
