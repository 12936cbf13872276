using Xunit.Sdk;

namespace GpoBot.Tests.Drivers;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_snapshot_fails_and_shows_what_would_be_kept()
    {
        var failure = Assert.Throws<FailException>(() => new SnapshotFolder(_folder, update: false).Match("card", """{"a":1}"""));

        Assert.Contains("No snapshot card", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_was_kept_matches_however_it_is_laid_out()
    {
        new SnapshotFolder(_folder, update: true).Match("help/card", """{"a":"é","b":[1,2]}""");

        new SnapshotFolder(_folder, update: false).Match("help/card", """{ "a" : "\u00E9", "b" : [ 1, 2 ] }""");
    }

    [Fact]
    public void A_change_fails_with_the_lines_that_differ()
    {
        new SnapshotFolder(_folder, update: true).Match("card", """{"a":1,"b":2,"c":3}""");

        var failure = Assert.Throws<FailException>(
            () => new SnapshotFolder(_folder, update: false).Match("card", """{"a":1,"b":5,"c":3}"""));

        Assert.Contains("-   \"b\": 2,\n+   \"b\": 5,\n", failure.Message, StringComparison.Ordinal);
    }
}
