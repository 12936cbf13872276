using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GpoBot.Tests.Drivers;

/// <summary>A real process that a test started. It never outlives the test, nor a test run that is stopped.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private ChildProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        AppDomain.CurrentDomain.ProcessExit += OnTestsEnd;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote so far, for the message of a failing test.</summary>
    public string Output => string.Join('\n', output);

    public int Id => process.Id;

    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    public static ChildProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ChildProcess(start);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Returns when the address answers 200; throws, with the output, when the process ends or stays silent for a minute.</summary>
    public async Task WaitUntilAnswers(Uri address)
    {
        using var http = new HttpClient();
        using var giveUp = new CancellationTokenSource(Patience, TimeProvider.System);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        try
        {
            while (!await Answers(http, address, giveUp.Token))
            {
                if (process.HasExited)
                    throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}:\n{Output}");
                await pulse.WaitForNextTickAsync(giveUp.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{address} gave no 200 within {Patience}:\n{Output}");
        }
    }

    /// <summary>Returns its exit code once it ends by itself.</summary>
    public async Task<int> End()
    {
        using var giveUp = new CancellationTokenSource(Patience, TimeProvider.System);
        await process.WaitForExitAsync(giveUp.Token);
        return process.ExitCode;
    }

    /// <summary>As a power cut: no signal it could handle.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnTestsEnd;
        await Kill();
        process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient http, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(address, cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            output.Enqueue(line.Data);
    }

    private void OnTestsEnd(object? sender, EventArgs args) => process.Kill(entireProcessTree: true);
}
