using System.Collections.Concurrent;
using System.Diagnostics;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// A real Azurite (table service only) on a free port, started once for the tests that share it; in memory, unless it is given a
/// folder to be stopped and started on.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Ready = "Azurite Table service successfully started";
    private readonly int _port = ChildProcess.FreePort();
    private Process? _process;

    /// <summary>Where its tables outlive it.</summary>
    public string? Folder { get; init; }

    public string ConnectionString { get; private set; } = "";
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    public Task InitializeAsync()
    {
        Endpoint = new Uri($"http://127.0.0.1:{_port}/{EmulatorAccount.Name}");
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={EmulatorAccount.Name};AccountKey={EmulatorAccount.Key};TableEndpoint={Endpoint}";
        return StartAsync();
    }

    /// <summary>Starts it on the same address, and on the same folder if it has one.</summary>
    public async Task StartAsync()
    {
        _process = NodeTools.Start(["node_modules/azurite/dist/src/table/main.js", "--tableHost", "127.0.0.1", "--tablePort", $"{_port}",
            .. Folder is null ? ["--inMemoryPersistence"] : new[] { "--location", Folder }, "--disableTelemetry"]);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new ConcurrentQueue<string>(); // the two streams and the exit are told of on threads of their own
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"Azurite did not start: {string.Join('\n', output)}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await started.Task;

        void Read(string? line)
        {
            if (line is null || started.Task.IsCompleted) return;
            output.Enqueue(line);
            if (line.StartsWith(Ready, StringComparison.Ordinal)) started.TrySetResult();
        }
    }

    /// <summary>Ends it as its operator would: what it has answered for is in its folder.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("INT");
        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Lets it stand still: connections are taken, and nothing answers.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task DisposeAsync()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

/// <summary>The emulator's public account, the same for everybody.</summary>
public static class EmulatorAccount
{
    public const string Name = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
}

[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
