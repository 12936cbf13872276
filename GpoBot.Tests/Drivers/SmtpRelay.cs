using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GpoBot.Tests.Drivers;

/// <summary>A real and strict SMTP relay on a free port: commands in order, lines within their length, seven bits, dots as they must be.</summary>
public sealed class SmtpRelay : IAsyncDisposable
{
    private const int LongestLine = 998;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    // Nothing to dispose of: it has no timer, and is asked again when a test has stopped the relay by itself.
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    private SmtpRelay()
    {
        _listener.Start();
        _work = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The messages that were taken, their dots undone.</summary>
    public ConcurrentQueue<TakenMail> Taken { get; } = new();

    /// <summary>What a client did that no client may.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>How many connections were made.</summary>
    public int Visits { get; private set; }

    /// <summary>Answers a command (by its first word, and <c>.</c> for the end of the text) instead; empty text hangs up.</summary>
    public Func<string, string?> Instead { get; set; } = _ => null;

    public static SmtpRelay Start() => new();

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        _listener.Stop();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Visits++;
            await using var stream = client.GetStream();
            try
            {
                using var visit = new Visit(this, stream);
                await visit.ServeAsync(_stop.Token);
            }
            catch (IOException)
            {
                // The client is gone.
            }
        }
    }

    private sealed class Visit(SmtpRelay relay, Stream stream) : IDisposable
    {
        private readonly StreamReader _reader = new(stream, Encoding.Latin1);
        private string _state = "greeted";
        private string _from = "";
        private string _to = "";

        public void Dispose() => _reader.Dispose();

        public async Task ServeAsync(CancellationToken cancellation)
        {
            if (!await SayAsync(relay.Instead("") ?? "220 relay.example.org ready")) return;
            while (await _reader.ReadLineAsync(cancellation) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                var answer = Ordered(word) ? relay.Instead(word) ?? Answer(word, line) : Fault($"{word} while {_state}");
                if (!await SayAsync(answer) || word == "QUIT") return;
                if (answer.StartsWith("354", StringComparison.Ordinal) && !await SayAsync(await TakeAsync(cancellation))) return;
            }
        }

        private bool Ordered(string word) => word switch
        {
            "EHLO" or "HELO" or "QUIT" or "RSET" or "NOOP" => true,
            "MAIL" => _state == "ready",
            "RCPT" => _state is "MAIL" or "RCPT",
            "DATA" => _state == "RCPT",
            _ => false,
        };

        private string Answer(string word, string line)
        {
            switch (word)
            {
                case "MAIL":
                    (_state, _from) = (word, Path(line));
                    return _from.Contains('@') ? "250 2.1.0 Sender ok" : Fault("MAIL without a path");
                case "RCPT":
                    (_state, _to) = (word, Path(line));
                    return _to.Contains('@') ? "250 2.1.5 Recipient ok" : Fault("RCPT without a path");
                case "DATA":
                    return "354 End with a dot alone";
                case "QUIT":
                    return "221 2.0.0 Bye";
                default:
                    _state = "ready";
                    return "250 relay.example.org";
            }
        }

        private async Task<string> TakeAsync(CancellationToken cancellation)
        {
            List<string> lines = [];
            while (true)
            {
                if (await _reader.ReadLineAsync(cancellation) is not { } line) return "";
                if (line == ".") break;
                if (line.Length > LongestLine) relay.Faults.Enqueue("line too long");
                if (line.Any(letter => letter > 127)) relay.Faults.Enqueue("eight bits, which were not offered");
                if (line is ['.', not '.', ..]) relay.Faults.Enqueue("a dot that was not doubled");
                lines.Add(line is ['.', '.', ..] ? line[1..] : line);
            }

            _state = "ready";
            if (relay.Instead(".") is { } answer) return answer;
            relay.Taken.Enqueue(new TakenMail(_from, _to, string.Join("\r\n", lines) + "\r\n"));
            // Taken, but the answer may be lost on the way.
            return relay.Instead("taken") ?? "250 2.0.0 Taken";
        }

        private async Task<bool> SayAsync(string line)
        {
            if (line.Length == 0) return false;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
            return true;
        }

        private string Fault(string what)
        {
            relay.Faults.Enqueue(what);
            return "503 5.5.1 Bad sequence";
        }

        private static string Path(string line) => line.Split('<', '>') is [_, var path, ..] ? path : "";
    }
}

/// <summary>One message as the relay took it.</summary>
public sealed record TakenMail(string From, string To, string Text);
