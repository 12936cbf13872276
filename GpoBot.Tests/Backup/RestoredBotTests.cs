using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Backup;

/// <summary>The real program: one machine is lost, and another goes on from its backup.</summary>
[Trait("Speed", "Slow")]
public sealed class RestoredBotTests : IDisposable
{
    private static readonly Dictionary<string, string> Empty = new() { ["Demo__Data"] = "" };
    private readonly BackupFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_restored_bot_sends_what_the_lost_one_would_have_sent_and_nothing_twice()
    {
        await using var lost = await BotProcess.Start("2026-11-20T09:00:00+01:00");
        await lost.MoveTo("2026-11-23T12:00:00+01:00");
        var (code, printed) = await lost.Run("export", "--all", _files.Folder("all"));
        Assert.True(code == 0, printed);
        var before = Mails(lost);
        await lost.MoveTo("2026-11-26T18:00:00+01:00");
        var expected = Mails(lost).Except(before).Order().ToList();

        await using var other = await BotProcess.Start("2026-11-23T12:00:00+01:00", Empty);
        Assert.Equal(0, (await other.Run("import", _files.Folder("all"))).Code);
        await other.MoveTo("2026-11-26T18:00:00+01:00");

        Assert.NotEmpty(before);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Mails(other).Order());
    }

    [Fact]
    public async Task A_restoration_that_is_killed_is_completed_by_the_same_command()
    {
        await using (var source = await BotProcess.Start())
            Assert.Equal(0, (await source.Run("export", "--all", _files.Folder("first"))).Code);
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Path"] = _files.Folder("gpobot.db"), ["Calendar__Folder"] = _files.Folder("calendar"),
            ["Mail__Folder"] = _files.Folder("mail"), ["Development__Clock"] = "2026-11-20T09:00:00+01:00",
        };
        await using (var import = ChildProcess.Start("dotnet", [BotProcess.Program, "import", _files.Folder("first")], settings))
        {
            using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            while (import.ExitCode is null && !import.Output.Contains("Restauration : ", StringComparison.Ordinal)) await pulse.WaitForNextTickAsync();
            await import.Kill();
        }

        await using (var again = ChildProcess.Start("dotnet", [BotProcess.Program, "import", _files.Folder("first")], settings))
            Assert.True(await again.End() == 0, again.Output);
        await using (var export = ChildProcess.Start("dotnet", [BotProcess.Program, "export", "--all", _files.Folder("second")], settings))
            Assert.True(await export.End() == 0, export.Output);
        Assert.Equal(_files.Contents("first"), _files.Contents("second"));
    }

    [Fact]
    public async Task Trying_a_backup_out_creates_no_memory()
    {
        await using (var source = await BotProcess.Start())
            Assert.Equal(0, (await source.Run("export", "S01", _files.Folder("one"))).Code);
        var settings = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Path"] = _files.Folder("gpobot.db") };
        await using var dry = ChildProcess.Start("dotnet", [BotProcess.Program, "import", _files.Folder("one"), "--dry-run"], settings);
        Assert.Equal(0, await dry.End());
        Assert.False(File.Exists(_files.Folder("gpobot.db")));
    }

    // Names of the files are made of the effects: the same message has the same name.
    private static List<string> Mails(BotProcess bot) =>
        Directory.Exists(bot.InFolder("mail")) ? [.. Directory.GetFiles(bot.InFolder("mail"), "*.eml").Select(file => Path.GetFileName(file))] : [];
}
