using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace GpoBot.Benchmarks.Measures;

/// <summary>A process that a measurement starts beside itself and takes with it when it ends.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private Child(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>What it has cost, as the system tells it.</summary>
    public ProcessState State
    {
        get
        {
            _process.Refresh();
            return new(_process.TotalProcessorTime.TotalSeconds, _process.PeakWorkingSet64 / 1048576.0, _process.WorkingSet64 / 1048576.0);
        }
    }

    /// <summary>This program with another command.</summary>
    public static Child Self(IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null) =>
        Start("dotnet", [typeof(Child).Assembly.Location, .. words], environment);

    /// <summary>What this program printed after this word, once it came to its end.</summary>
    public static async Task<T> ResultAsync<T>(string program, IEnumerable<string> words, string after)
    {
        var (code, output) = await Start("dotnet", [program, .. words], new Dictionary<string, string> { ["DOTNET_gcServer"] = "0" }).ToEndAsync();
        var line = output.Split('\n').LastOrDefault(one => one.StartsWith(after, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{string.Join(' ', words)} ended with {code}:\n{output}");
        return JsonSerializer.Deserialize<T>(line[after.Length..])!;
    }

    public static Child Start(string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, words);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new Child(start);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Returns once the address answers anything but a fault of its own; throws, with what it wrote, when the process ends first.</summary>
    public async Task WaitUntilAnswersAsync(HttpClient http, string address)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await pulse.WaitForNextTickAsync())
        {
            if (_process.HasExited) throw new InvalidOperationException($"It ended with {_process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await http.GetAsync(new Uri(address));
                if ((int)answer.StatusCode < 500) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>Lets it come to its end by itself.</summary>
    public async Task<(int Code, string Output)> ToEndAsync()
    {
        await using (this)
        {
            await _process.WaitForExitAsync();
            return (_process.ExitCode, Output);
        }
    }

    /// <summary>Asks it to end, as a service manager does; gives the code with which it did.</summary>
    public async Task<int> EndAsync()
    {
        using var asked = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await asked.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_output) _output.AppendLine(line.Data);
    }
}
