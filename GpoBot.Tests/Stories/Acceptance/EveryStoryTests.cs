using System.Reflection;
using System.Text.RegularExpressions;

namespace GpoBot.Tests.Stories.Acceptance;

/// <summary>Each story that GpoBot promises has a scenario that bears its name.</summary>
public sealed partial class EveryStoryTests
{
    private static readonly string[] Promised =
    [
        "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R15", "R16", "R17", "R18", "R19",
        "R20", "R21", "R22", "P01", "P02", "P03", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13", "P14", "P15",
        "D01", "D02", "D03", "D04", "D05", "H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "A01", "A02", "A06", "A08",
    ];

    [Fact]
    public void Every_story_has_a_scenario_named_after_it()
    {
        var told = typeof(EveryStoryTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => Story().Match(method.Name)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Empty(Promised.Except(told));
    }

    [GeneratedRegex("^([RPDHA][0-9]{2})_")]
    private static partial Regex Story();
}
