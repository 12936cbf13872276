using System.Text.RegularExpressions;
using GpoBot.Core.Retention;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace GpoBot.Tests.Retention;

public sealed partial class RetentionSettingsTests
{
    [Theory]
    [InlineData("LeftContactMonths", "-1")]
    [InlineData("ClosedMonths", "3")]
    [InlineData("DraftDays", "1")]
    [InlineData("LinkDays", "7")]
    [InlineData("AuditMonths", "5")]
    [InlineData("AuditMonths", "37")]
    [InlineData("MessageDays", "1")]
    [InlineData("TurnDays", "7")]
    [InlineData("GraceDays", "366")]
    public void A_period_beyond_what_is_allowed_stops_the_start_and_is_named(string key, string value) =>
        Assert.Contains(Faults(key, value), fault => fault.StartsWith($"Retention:{key} est un nombre de ", StringComparison.Ordinal));

    [Fact]
    public void An_unknown_period_stops_the_start() =>
        Assert.Contains(Faults("LeftMonths", "3"), fault => fault.StartsWith("Retention:LeftMonths n'est pas un réglage connu", StringComparison.Ordinal));

    [Fact]
    public void The_privacy_note_and_the_guide_of_operation_tell_the_periods_as_they_are()
    {
        var (note, guide) = (File.ReadAllText(Repository.File("docs/confidentialite.md")), File.ReadAllText(Repository.File("docs/exploitation.md")));
        var rules = new RetentionRules();
        foreach (var property in typeof(RetentionRules).GetProperties().Where(one => one.PropertyType == typeof(int)))
        {
            var line = note.Split('\n').Single(text => text.EndsWith($"| `{property.Name}` |", StringComparison.Ordinal));
            var unit = property.Name.EndsWith("Months", StringComparison.Ordinal) ? "mois" : "jours";
            Assert.Contains($"{property.GetValue(rules)} {unit}", line.Split('|')[2], StringComparison.Ordinal);
            Assert.Matches($"`{property.Name}` {property.GetValue(rules)}(?![0-9])", guide);
        }

        Assert.Equal(typeof(RetentionRules).GetProperties().Count(one => one.PropertyType == typeof(int)), Setting().Count(note));
    }

    private static IReadOnlyList<string> Faults(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"Retention:{key}"] = value }).Build();
        return GpoBotSettings.Read(configuration, new HostingEnvironment { EnvironmentName = "Development" }).Validate(importing: true);
    }

    [GeneratedRegex(@"\| `[A-Za-z]+` \|$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
