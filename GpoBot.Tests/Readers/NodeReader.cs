using System.Diagnostics;
using System.Text.Json;

namespace GpoBot.Tests.Readers;

/// <summary>Runs a foreign reader under Node: one process for many documents. Installs the readers at first use.</summary>
internal static class NodeReader
{
    private static readonly string Folder = Path.Combine(SourceTree.Tests, "Readers");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(string script, IEnumerable<string> documents)
    {
        await Installed.Value;
        var answer = await RunAsync("node", [script], JsonSerializer.Serialize(documents));
        return JsonSerializer.Deserialize<List<T>>(answer, JsonSerializerOptions.Web)!;
    }

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "ical.js"))
            || !Directory.Exists(Path.Combine(Folder, "node_modules", "postal-mime")))
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], input: "");
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program}: {await errors}");
    }
}
