using System.Diagnostics;

namespace GpoBot.Benchmarks.Performance;

/// <summary>This program as it would be shipped, compiled ahead: both bots run from it.</summary>
internal sealed class Published : IDisposable
{
    private readonly DirectoryInfo? _folder;

    private Published(DirectoryInfo? folder, string program) => (_folder, Program) = (folder, program);

    public string Program { get; }

    /// <summary>All files of the folder, the measuring ones and those of the bot.</summary>
    public long Bytes => new FileInfo(Program).Directory!.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <param name="program">One that is published already; null makes it.</param>
    public static async Task<Published> MakeAsync(string? program)
    {
        if (program is not null) return new(null, program);
        var folder = Directory.CreateTempSubdirectory("gpobot-published-");
        // Its own lock files: those of the solution do not know the native compiler.
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root(), "GpoBot.Benchmarks"), "-c", "Release", "--ucr", "--self-contained", "false", "-p:PublishReadyToRun=true",
            "-p:NuGetLockFilePath=obj/published.lock.json", "-o", folder.FullName, "-nologo", "-v", "q",
        ]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? new(folder, Path.Combine(folder.FullName, "GpoBot.Benchmarks.dll"))
            : throw new InvalidOperationException("The bot could not be published.");
    }

    public void Dispose() => _folder?.Delete(recursive: true);
}
