using System.Diagnostics;

namespace GpoBot.Benchmarks.Performance;

/// <summary>The product as it would be shipped, compiled ahead, and this program likewise: both bots run from it.</summary>
internal sealed class Published : IDisposable
{
    private readonly DirectoryInfo? _folder;

    private Published(DirectoryInfo? folder, string program) => (_folder, Program) = (folder, program);

    public string Program { get; }

    /// <summary>The product's own entry.</summary>
    public string Product => Path.Combine(Path.GetDirectoryName(Program)!, "product", "GpoBot.Web.dll");

    /// <param name="program">One that is published already; null makes it.</param>
    public static async Task<Published> MakeAsync(string? program)
    {
        var folder = program is null ? Directory.CreateTempSubdirectory("gpobot-published-") : null;
        var published = new Published(folder, program ?? Path.Combine(folder!.FullName, "GpoBot.Benchmarks.dll"));
        if (folder is not null) await PublishAsync("GpoBot.Benchmarks", folder.FullName);
        if (!File.Exists(published.Product)) await PublishAsync("GpoBot.Web", Path.GetDirectoryName(published.Product)!);
        return published;
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    /// <summary>Publishes as the image is, unless other words say otherwise; answers what the compiler said.</summary>
    public static async Task<string> PublishAsync(string project, string folder, params string[] otherwise)
    {
        // Its own lock files: those of the solution do not know the native compiler.
        string[] usual = otherwise.Length > 0 ? otherwise : ["--self-contained", "false", "-p:PublishReadyToRun=true"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root(), project), "-c", "Release", "--ucr", .. usual,
            "-p:NuGetLockFilePath=obj/published.lock.json", "-o", folder, "-nologo", "-v", "q",
        ]) { RedirectStandardOutput = true })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? said : throw new InvalidOperationException($"{project} could not be published:\n{said}");
    }
}
