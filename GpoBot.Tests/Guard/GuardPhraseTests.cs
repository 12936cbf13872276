using GpoBot.Core.Guard;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Guard;

/// <summary>Two lists of sentences: what points at a person, and what only looks as if it did.</summary>
public sealed class GuardPhraseTests
{
    public static TheoryData<string> Stopped => Lines("bloque.txt");

    public static TheoryData<string> LetThrough => Lines("ok.txt");

    [Theory, MemberData(nameof(Stopped))]
    public void What_points_at_a_person_is_stopped(string text) => Assert.True(NominativeGuard.Check(text, Roster.Demo, Roster.Places).Blocked);

    [Theory, MemberData(nameof(LetThrough))]
    public void What_names_streets_houses_offices_and_things_passes(string text) => Assert.Null(NominativeGuard.Check(text, Roster.Demo, Roster.Places).Found);

    [Fact]
    public void Each_list_has_a_hundred_sentences() => Assert.True(Stopped.Count >= 100 && LetThrough.Count >= 100, $"{Stopped.Count} and {LetThrough.Count}");

    private static TheoryData<string> Lines(string file) =>
        [.. File.ReadAllLines(Repository.File("GpoBot.Tests", "Guard", "Phrases", file)).Where(line => line.Length > 0)];
}
