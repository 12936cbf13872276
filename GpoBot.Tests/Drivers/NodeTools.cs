using System.Diagnostics;

namespace GpoBot.Tests.Drivers;

/// <summary>The npm packages that judge our work from outside, in <c>GpoBot.Tests/Tools</c>.</summary>
public static class NodeTools
{
    private static readonly Lazy<string> LazyFolder = new(Find);

    /// <summary>The folder of package.json; throws a line saying what to run when its packages are not installed.</summary>
    public static string Folder => LazyFolder.Value;

    /// <summary>Runs one of our scripts (a name within <see cref="Folder"/>) to its end and answers its output.</summary>
    /// <param name="input">What the script reads from its standard input.</param>
    public static Task<string> RunAsync(string script, string input, params string[] arguments) =>
        RunAsync(script, input, new Dictionary<string, string>(), arguments);

    /// <summary>The same with variables of the environment, where addresses and keys go.</summary>
    public static async Task<string> RunAsync(
        string script, string input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start([script, .. arguments], environment);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await errors}");
    }

    /// <summary>Starts node in <see cref="Folder"/>; ending it is up to the caller.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Find()
    {
        var folder = Repository.File("GpoBot.Tests", "Tools");
        return Directory.Exists(Path.Combine(folder, "node_modules"))
            ? folder
            : throw new InvalidOperationException("The npm tools of the tests are not installed: run ./test first.");
    }
}
