using System.Text.RegularExpressions;
using GpoBot.Dialogs.Audit;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Audit;

/// <summary>The verbs of the audit have words, and a subject under which they are found.</summary>
public sealed partial class VerbsTests
{
    public static TheoryData<string> Verbs => [.. InTheCode().Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Verbs))]
    public void It_has_a_name_in_French_and_a_subject(string verb)
    {
        Assert.NotEqual(verb, AuditLabels.Verb(verb));
        Assert.NotNull(AuditTopic.Of(verb));
    }

    [Fact]
    public void No_name_is_left_of_a_verb_that_is_no_more() =>
        Assert.Empty(AuditLabels.KnownVerbs.Except(InTheCode()));

    // Wherever one is written: as the verb of a command, of a line, or of a reading.
    private static IEnumerable<string> InTheCode() => new[] { "GpoBot.Core", "GpoBot.Web", "GpoBot.Dialogs" }
        .SelectMany(project => Directory.EnumerateFiles(Repository.File(project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && Path.GetFileName(file) is not "AuditLabels.cs")
        .SelectMany(file => File.ReadLines(file))
        .Where(line => Place().IsMatch(line))
        .SelectMany(line => Name().Matches(line).Select(match => match.Groups[1].Value))
        .Where(verb => AuditTopic.Of(verb) is not null || verb.Contains('.'));

    [GeneratedRegex(@"\bstring Verb\b|\bVerb = |situation\.Audit\(""|new Reading\(|Visitor\.|me\.Role\.ToString\(\), ""|role, export \?")]
    private static partial Regex Place();

    [GeneratedRegex(@"""([a-z]+(?:\.[a-z-]+)+)""")]
    private static partial Regex Name();
}
